import { roundTo100 } from './measures.ts';

/** An overall figure stands on at least so many sessions, each with at least so many pairs. */
const LEAST = { sessions: 3, pairs: 10 };

/** People per option, in the order of the poll; percentages from ten people. */
export interface Counted {
  counts: number[];
  percent: number[] | null;
}

/** What all sessions that are large enough come to together. */
export type Pooled =
  | {
      kind: 'pooled';
      sessions: number;
      /** Pairs, added up: who was in two sessions counts twice. */
      people: number;
      before: Counted;
      after: Counted;
      /** Share of the target afterwards minus before, -1 to 1, of the session where it is smallest, and so on. */
      netShift: { smallest: number; median: number; largest: number };
    }
  | { kind: 'withheld'; reason: 'tooFewSessions'; sessions: number };

/**
 * Adds up what sessions have published about the same two rounds. Nothing is tested: they are other people on other
 * days.
 *
 * @param shifts of each session its pairs, and per option how many chose it before and after
 * @param target index of the option whose share is followed
 */
export function pooled(
  shifts: readonly { pairs: number; before: Counted; after: Counted }[],
  target: number,
): Pooled {
  const large = shifts.filter(({ pairs }) => pairs >= LEAST.pairs);
  if (large.length < LEAST.sessions) {
    return { kind: 'withheld', reason: 'tooFewSessions', sessions: large.length };
  }
  const shares = large
    .map(({ pairs, before, after }) => ((after.counts[target] ?? 0) - (before.counts[target] ?? 0)) / pairs)
    .toSorted((one, other) => one - other);
  return {
    kind: 'pooled',
    sessions: large.length,
    people: large.reduce((people, { pairs }) => people + pairs, 0),
    before: added(large.map(({ before }) => before.counts)),
    after: added(large.map(({ after }) => after.counts)),
    netShift: {
      smallest: shares[0] ?? 0,
      median: medianOf(shares),
      largest: shares.at(-1) ?? 0,
    },
  };
}

function added(tables: number[][]): Counted {
  const [first = []] = tables;
  const counts = first.map((_count, option) =>
    tables.reduce((people, table) => people + (table[option] ?? 0), 0),
  );
  return { counts, percent: roundTo100({ counts }).percent };
}

/** @param sorted at least one */
function medianOf(sorted: readonly number[]): number {
  const upper = Math.floor(sorted.length / 2);
  const lower = Math.ceil(sorted.length / 2) - 1;
  return ((sorted[lower] ?? 0) + (sorted[upper] ?? 0)) / 2;
}
