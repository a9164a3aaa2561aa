import type { AskError } from '../../session/api.ts';

/** What can go wrong with two words, each in words of its own. */
export type Problem = 'wrongWords' | 'tooManyTries' | 'unreachable' | 'none' | 'somethingElse';

export function problemOf(error: AskError): Problem {
  if (error === 'noFollowUp') return 'none';
  return error === 'wrongWords' || error === 'tooManyTries' || error === 'unreachable'
    ? error
    : 'somethingElse';
}
