import type { DisplayLevel, Verdict } from '../session/tables.ts';
import { mcnemar } from './exact.ts';
import { floorOf, type PollKind } from './floors.ts';
import { requireCount } from './numbers.ts';

const PERCENT_FROM = 10;
const INTERVAL_FROM = 20;
const FLOWS_FROM = 5;
const TOO_FEW_BELOW = 3;
/** Five one-way changes cannot get below p = .0625; six can (.03125). */
const DISCORDANT_FROM = 6;

/**
 * What a comparison of this size may show. On a personal poll the rules of `publish.ts` come on top.
 * Source: house rule, on the careful side; 20 pairs and 6 changes is where the exact test can say something.
 *
 * @param input the class of the poll; n pairs; how many of them changed (discordant); optionally the raised
 *   floor of the session's personal polls (5, 8 or 10)
 * @returns level: none below the floor (story 3, personal 5), counts below 10, percent below 20, interval
 *   from 20. flows: whether dots may move, for story from 5. testInConsole: n of 20 or more with at least 6
 *   changed.
 * @throws RangeError when a count is negative, not whole or not finite, or the floor is not 5, 8 or 10
 */
export function displayGate(input: { kind: PollKind; n: number; discordant: number; floor?: number }): {
  level: DisplayLevel;
  flows: boolean;
  testInConsole: boolean;
} {
  const { kind, n, discordant, floor } = input;
  requireCount(n, 'n');
  requireCount(discordant, 'discordant');
  return {
    level: levelOf(n, floorOf(kind, floor)),
    flows: kind === 'story' && n >= FLOWS_FROM,
    testInConsole: n >= INTERVAL_FROM && discordant >= DISCORDANT_FROM,
  };
}

/**
 * Which sentence sums up a comparison of two moments.
 *
 * Source: McNemar's exact p at .05, see `exact.ts`. Not the mid-p, so that nobody can say we rounded in our
 * favour.
 *
 * @param input n pairs; how many moved to the target and how many away from it
 * @returns one key, the same on every screen and in every export
 * @throws RangeError when a count is negative, not whole or not finite
 */
export function verdict(input: { n: number; switchedTo: number; switchedAway: number }): {
  verdict: Verdict;
} {
  const { n, switchedTo, switchedAway } = input;
  requireCount(n, 'n');
  requireCount(switchedTo, 'switchedTo');
  requireCount(switchedAway, 'switchedAway');
  return { verdict: verdictOf(n, switchedTo, switchedAway) };
}

function levelOf(n: number, floor: number): DisplayLevel {
  if (n < floor) return 'none';
  if (n < PERCENT_FROM) return 'counts';
  return n < INTERVAL_FROM ? 'percent' : 'interval';
}

function verdictOf(n: number, switchedTo: number, switchedAway: number): Verdict {
  const discordant = switchedTo + switchedAway;
  if (n < TOO_FEW_BELOW) return 'tooFew';
  if (discordant === 0) return 'nobodyChanged';
  if (n < INTERVAL_FROM || discordant < DISCORDANT_FROM) return 'descriptive';
  if (switchedTo === switchedAway) return 'cancelOut';
  if (mcnemar(switchedTo, switchedAway).exactP >= 0.05) return 'couldBeChance';
  return switchedTo > switchedAway ? 'clearUp' : 'clearDown';
}
