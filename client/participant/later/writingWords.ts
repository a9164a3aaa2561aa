import type { Lang } from '#shared/ids.ts';
import { phoneWritingWording } from '#shared/wording/phoneWriting.ts';
import { phoneRefusal } from '#shared/wording/phoneRefusals.ts';
import { marksIn, type OwnBallot } from '../../session/ballots.ts';
import type { SaveWords } from '../saveWords.ts';

interface Sent {
  ballot: OwnBallot | undefined;
  open: boolean;
  /** Whether what is in the field is something else than what was sent. */
  changed: boolean;
}

/** The line below a text: always the truth about what stands. */
export function writingWords({ ballot, open, changed }: Sent, lang: Lang): SaveWords {
  const words = phoneWritingWording[lang];
  const stands = ballot?.choice ?? '';
  if (ballot?.status === 'pending') return pendingWords(ballot, open, lang);
  if (ballot?.status === 'refused') {
    if (isLate(ballot.refusal)) return { tone: 'quiet', first: words.late, second: standing(stands, lang) };
    if (ballot.refusal === 'tooLong') return { tone: 'waiting', first: words.tooLong, second: null };
    const { what, next } = phoneRefusal(ballot.refusal, lang);
    return { tone: 'waiting', first: what, second: next };
  }
  if (!open) return { tone: 'quiet', first: words.closed, second: standing(stands, lang) };
  if (ballot === undefined) return { tone: 'quiet', first: words.empty, second: null };
  if (changed && stands !== '') return { tone: 'quiet', first: words.draft, second: standing(stands, lang) };
  return stands === ''
    ? { tone: 'saved', first: words.gone, second: null }
    : { tone: 'saved', first: words.saved, second: words.savedMore };
}

/** The same below what one marks. */
export function markingWords({ ballot, open }: Omit<Sent, 'changed'>, lang: Lang): SaveWords {
  const words = phoneWritingWording[lang].marks;
  if (ballot?.status === 'pending') return pendingWords(ballot, open, lang);
  const chosen = words.chosen(marksIn(ballot?.choice ?? '').length);
  if (ballot?.status === 'refused') {
    if (isLate(ballot.refusal)) return { tone: 'quiet', first: words.late, second: chosen };
    const { what, next } = phoneRefusal(ballot.refusal, lang);
    return { tone: 'waiting', first: what, second: next };
  }
  if (!open) return { tone: 'quiet', first: words.closed, second: chosen };
  return ballot === undefined
    ? { tone: 'quiet', first: words.none, second: null }
    : { tone: 'saved', first: words.saved, second: words.change };
}

function pendingWords(
  { tries }: Extract<OwnBallot, { status: 'pending' }>,
  open: boolean,
  lang: Lang,
): SaveWords {
  const words = phoneWritingWording[lang];
  const first = tries > 0 ? words.unsaved : words.saving;
  return { tone: 'waiting', first: open ? first : words.closed, second: open ? null : first };
}

function isLate(refusal: string): boolean {
  return refusal === 'roundClosed' || refusal === 'roundNotOpen';
}

function standing(text: string, lang: Lang): string {
  const words = phoneWritingWording[lang];
  return text === '' ? words.none : words.stands(text);
}
