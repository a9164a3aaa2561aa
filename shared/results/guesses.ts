import { pollById } from '../scenario.ts';
import type { SessionState } from '../session/state.ts';
import type { RoundTable } from '../session/tables.ts';

/** What people guessed of one another, and what was so; both in people out of every ten. */
export interface Guesses {
  /** People who guessed, and how many of them guessed 0 to 10. */
  people: number;
  counts: number[];
  mean: number;
  truth: number;
}

/**
 * What the guesses of a round were worth, from the published tables of that round and of the one that was guessed at;
 * `null` where either keeps its numbers back.
 */
export function guessesIn({ scenario, rounds }: SessionState, round: string): Guesses | null {
  const table = rounds.get(round)?.table ?? null;
  const poll = table === null ? null : pollById(scenario, table.poll);
  if (table === null || poll?.type !== 'guess') return null;
  const counts = countsOf(table);
  const asked = rounds.get(poll.of)?.table ?? null;
  const told = asked === null ? null : countsOf(asked);
  if (counts === null || told === null || asked === null) return null;
  const sum = counts.reduce((total, people, tenths) => total + people * tenths, 0);
  const target = told[asked.options.indexOf(poll.option)] ?? 0;
  return {
    people: table.n,
    counts,
    mean: sum / table.n,
    truth: (10 * target) / asked.n,
  };
}

/** People per option, where each is told by itself. */
function countsOf({ level, options, cells }: RoundTable): number[] | null {
  if (level !== 'exact') return null;
  return options.map((_, index) => cells.find(({ options: [only] }) => only === index)?.count ?? 0);
}
