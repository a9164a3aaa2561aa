import type { ResultsAnswer } from '#shared/api.ts';
import type { Report } from '#shared/results/report/schema.ts';
import { ask, type Asked } from '../session/api.ts';
import { isOneOf, isRecordOf, isText, readAs, type Check } from '../session/checks.ts';
import { asObject } from '../session/keep.ts';

/** What opens the results of one session: the trainer's own ticket, or the ticket in a link that the trainer made. */
export interface Access {
  kind: 'trainer' | 'link';
  session: string;
  ticket: string;
}

const VERSION: Report['schemaVersion'] = 2;

/** Page and server are one version, so the version says what a report looks like. */
const isReport: Check<Report> = (value): value is Report => {
  const { schemaVersion, session, results } = asObject(value);
  return schemaVersion === VERSION && typeof session === 'object' && typeof results === 'object';
};
const isAnswer = isRecordOf<ResultsAnswer>({
  report: isReport,
  as: isOneOf(['trainer', 'host', 'link']),
});

export async function askResults({ kind, session, ticket }: Access): Promise<Asked<ResultsAnswer>> {
  const path = kind === 'link' ? '/api/results' : `/api/sessions/${encodeURIComponent(session)}/results`;
  return ask(path, { ticket, read: readAs(isAnswer) });
}

/**
 * What a link such as `/results#<ticket>` opens. The ticket says whose results it is for, which the address of a file
 * needs; whether it is worth anything only the server can tell.
 * @returns `null` where there is no ticket
 */
export function accessIn(hash: string): Access | null {
  const ticket = hash.replace(/^#/, '');
  return ticket === '' ? null : { kind: 'link', session: sessionIn(ticket), ticket };
}

function sessionIn(ticket: string): string {
  const [payload = ''] = ticket.split('.');
  try {
    const text = atob(payload.replaceAll('-', '+').replaceAll('_', '/'));
    const { session } = asObject(JSON.parse(text));
    return isText(session) ? session : '';
  } catch {
    return '';
  }
}
