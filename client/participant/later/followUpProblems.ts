import type { AskError } from '../../session/api.ts';

/** What can go wrong with two words, each in words of its own. */
export type Problem = 'wrongWords' | 'tooManyTries' | 'unreachable' | 'none' | 'somethingElse';

export function problemOf(error: AskError): Problem {
  switch (error) {
    case 'wrongWords':
    case 'tooManyTries':
    case 'unreachable':
      return error;
    case 'noFollowUp':
      return 'none';
    default:
      return 'somethingElse';
  }
}
