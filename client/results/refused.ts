import type { AskError } from '../session/api.ts';

/** Why there are no results to show. */
export type NotThere = AskError | 'noLink';

const FINAL: readonly NotThere[] = [
  'expiredLink',
  'badTicket',
  'notSignedIn',
  'notFound',
  'sessionNotFound',
  'notAllowed',
  'noLink',
];

/** Whether asking again cannot help. */
export function isFinal(why: NotThere): boolean {
  return FINAL.includes(why);
}
