import type { ParticipantId } from '../ids.ts';
import type { Round } from '../session/state.ts';
import type { SeriesTable } from '../session/tables.ts';
import { displayGate } from './measures.ts';
import { votersInAll, type ClosedRound } from './rounds.ts';

/** From three rounds on a poll is drawn as a series; two are a comparison. */
export const SERIES_FROM = 3;

/**
 * One poll over all of its rounds, of the people who voted in every one of them.
 *
 * On a personal poll the counts are told only where they are the rounds' own tables: everybody voted every time and
 * each table is exact. Any other crowd could be subtracted from those tables.
 *
 * @param asked the poll's rounds in the order of the story, at least one
 * @param floor the trainer's floor for personal polls
 */
export function seriesTable(asked: readonly [ClosedRound, ...ClosedRound[]], floor: number): SeriesTable {
  const { poll, privacy, options } = asked[0].table;
  const people = votersInAll(asked.map(({ round }) => round));
  const { level } = displayGate({ kind: privacy, n: people.length, discordant: 0, floor });
  const allowed = privacy === 'story' || asked.every((one) => isOfAll(one, people.length));
  const shown = level !== 'none' && allowed;
  return {
    poll,
    privacy,
    rounds: asked.map(({ round }) => round.id),
    options: [...options],
    level: shown ? level : 'none',
    people: people.length,
    counts: shown ? asked.map(({ round }) => countsOf(round.ballots, { people, options })) : null,
  };
}

function isOfAll({ round, table, stale }: ClosedRound, people: number): boolean {
  return table.level === 'exact' && !stale && round.ballots.size === people;
}

function countsOf(
  ballots: Round['ballots'],
  { people, options }: { people: readonly ParticipantId[]; options: readonly string[] },
): number[] {
  const choices = people.map((person) => ballots.get(person)?.choice);
  return options.map((option) => choices.filter((choice) => choice === option).length);
}
