import { pollById, type Scenario, type Scene } from '../scenario.ts';
import type { SessionState } from '../session/state.ts';
import type { StrikesTable } from '../session/tables.ts';
import { displayGate, signedRank } from './measures.ts';
import { votersInAll, type ClosedRound } from './rounds.ts';

/** The two scenes in which the same clients are on the list: when it is struck, and when it comes back. */
export interface StruckList {
  before: Scene;
  after: Scene;
}

/** The first list that comes back with the same polls, or `null` where the scenario has none. */
export function struckList({ scenes }: Scenario): StruckList | null {
  const later = scenes.filter(({ projector }) => projector.view === 'slopes');
  for (const before of scenes.filter(({ projector }) => projector.view === 'list')) {
    const after = later.find((scene) => pollsOf(scene) === pollsOf(before));
    if (after !== undefined && pollsOf(before) !== '') return { before, after };
  }
  return null;
}

function pollsOf({ moments }: Scene): string {
  return (moments ?? [])
    .map(({ poll }) => poll)
    .toSorted()
    .join(' ');
}

/**
 * How many names each person struck off the list at the beginning and at the end (choice `skip`), of the people who
 * voted on every client both times. The votes of one person hang together, so they are never pooled.
 *
 * Nothing is told of a list with a personal poll on it: fewer, more and same would be one more cut through the same
 * people as the tables of its clients.
 */
export function strikesTable(
  state: SessionState,
  list: StruckList,
  rounds: { before: readonly ClosedRound[]; after: readonly ClosedRound[] },
): StrikesTable {
  const before = rounds.before.map(({ round }) => round);
  const after = rounds.after.map(({ round }) => round);
  const people = votersInAll([...before, ...after]);
  const strikes = (asked: typeof before): number[] =>
    people.map((person) => asked.filter(({ ballots }) => ballots.get(person)?.choice === 'skip').length);
  const ranked = signedRank({ before: strikes(before), after: strikes(after) });
  const gate = displayGate({ kind: 'story', n: ranked.n, discordant: ranked.up + ranked.down });
  const personal = before.some(({ poll }) => pollById(state.scenario, poll).privacy === 'personal');
  const silent = personal || gate.level === 'none';
  const { wPlus, wMinus, rankBiserial, exactP } = ranked;
  return {
    scene: { before: list.before.id, after: list.after.id },
    level: silent ? 'none' : gate.level,
    people: ranked.n,
    fewer: silent ? null : ranked.down,
    more: silent ? null : ranked.up,
    same: silent ? null : ranked.same,
    inference: gate.testInConsole && !personal ? { wPlus, wMinus, rankBiserial, exactP } : null,
  };
}
