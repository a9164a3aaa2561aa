import type { SessionSummary } from '#shared/api.ts';
import { parseJoinCode, spokenJoinCode } from '#shared/ids.ts';
import type { Lang } from '#shared/ids.ts';
import { writtenDay } from '../time.ts';

/** The sessions in which every word that was typed occurs: in title, group, company, code, or the day written out. */
export function found(sessions: readonly SessionSummary[], typed: string, lang: Lang): SessionSummary[] {
  const words = plain(typed).split(/\s+/);
  return sessions.filter((session) => {
    const text = plain(searched(session, lang));
    return words.every((word) => text.includes(word));
  });
}

function searched({ title, group, company, code, createdAt }: SessionSummary, lang: Lang): string {
  const parsed = parseJoinCode(code);
  const spoken = parsed === null ? null : spokenJoinCode(parsed);
  return [title, group, company, code, spoken, writtenDay(createdAt, lang)]
    .filter((part) => part !== null)
    .join(' ');
}

/** Without accents and capitals, so that ‘cafe’ finds ‘Café’. */
function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();
}
