import type { RoundTable } from '../session/tables.ts';
import { floorOf, type PollKind } from './floors.ts';
import { sum, totalOf } from './numbers.ts';

/**
 * What of a round's table anyone may see. `n` is the number that voted, which everybody knows. A cell of
 * several options is a group, of which only the sum is known; cells are in option order.
 */
export type PublishedTally = Pick<RoundTable, 'n' | 'level' | 'cells' | 'band'>;

const SMALLEST_CELL = 3;
const HIGH_BAND_FROM = 10;

/**
 * The privacy gate: what of a round's table may leave. Every screen, phone and export reads the answer,
 * nothing else.
 *
 * Story polls: nothing below 3 ballots, else exact counts. Personal polls, in this order: nothing below the
 * floor (P1); one option with all but at most two ballots gives a band, no numbers (P4); options with 1 or 2
 * ballots are never shown alone but grouped (P3), and if that leaves no option by itself, nothing.
 * Source: the privacy rules P1, P3 and P4. That no single insider can work out everybody else's vote is
 * checked over all tables of up to 30 ballots on 4 options and 18 on 5 (T-PRIV-1).
 *
 * @param input the class of the poll; the counts, in option order; optionally the raised floor of the
 *   session's personal polls (5, 8 or 10)
 * @returns indexes into `counts` for options. With level none, n at or above the floor means no clear
 *   majority, n below it means too few ballots.
 * @throws RangeError when a count is negative, not whole or not finite, or the floor is not 5, 8 or 10
 */
export function publishTally(input: {
  kind: PollKind;
  counts: readonly number[];
  floor?: number;
}): PublishedTally {
  const { kind, counts, floor } = input;
  const n = totalOf(counts, 'counts');
  if (n < floorOf(kind, floor)) return { n, level: 'none', cells: [], band: null };
  // Asked this way round, so that a kind we do not know falls under the strict rules.
  if (kind === 'story') return { n, level: 'exact', cells: cellsOf(counts, []), band: null };
  const largest = Math.max(...counts);
  if (largest >= n - 2) {
    const band = { option: counts.indexOf(largest), atLeastPercent: n < HIGH_BAND_FROM ? 60 : 80 } as const;
    return { n, level: 'band', cells: [], band };
  }
  const group = groupOf(counts);
  if (group.length === counts.length) return { n, level: 'none', cells: [], band: null };
  return { n, level: group.length === 0 ? 'exact' : 'grouped', cells: cellsOf(counts, group), band: null };
}

/** The options that may only be shown together, in option order; empty when each may stand alone. */
function groupOf(counts: readonly number[]): number[] {
  const options = [...counts.entries()];
  if (!options.some(([, count]) => isSmall(count))) return [];
  const group = options.filter(([, count]) => count < SMALLEST_CELL);
  const waiting = options
    .filter(([, count]) => count >= SMALLEST_CELL)
    .toSorted(([one, oneCount], [other, otherCount]) => oneCount - otherCount || other - one);
  // Three ballots or more is two options or more: an option with three by itself is not in the group.
  while (ballotsIn(group) < SMALLEST_CELL) {
    const next = waiting.shift();
    if (next === undefined) break;
    group.push(next);
  }
  // Option order, never the order of joining: that order would tell which of them is smallest.
  return group.map(([option]) => option).toSorted((one, other) => one - other);
}

function cellsOf(counts: readonly number[], group: readonly number[]): PublishedTally['cells'] {
  const alone = [...counts.entries()].filter(([option]) => !group.includes(option));
  const cells = alone.map(([option, count]) => ({ options: [option], count }));
  if (group.length > 0) {
    const together = sum(group.map((option) => counts[option] ?? 0));
    cells.push({ options: [...group], count: together });
  }
  return cells.toSorted((one, other) => (one.options[0] ?? 0) - (other.options[0] ?? 0));
}

function isSmall(count: number): boolean {
  return count > 0 && count < SMALLEST_CELL;
}

function ballotsIn(group: readonly (readonly [number, number])[]): number {
  return sum(group.map(([, count]) => count));
}
