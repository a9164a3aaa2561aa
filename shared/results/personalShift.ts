import type { RoundTable, ShiftTable } from '../session/tables.ts';
import type { PairedVotes } from './pairedVotes.ts';
import { publishTally } from './publish.ts';
import type { ClosedRound } from './rounds.ts';
import { FRESH_FROM } from './tally.ts';

/** P2 and P8: how many pairs before anything is told that the two tables do not tell, and before who went where. */
const MOVES_FROM = 10;
const FLOWS_FROM = 20;
/** P8: nobody is missing from one side, or so many that they hide one another. */
const UNPAIRED_FROM = 5;
/** P8 for a flow that is shown, and P3 for one that could be worked out. */
const SMALLEST_FLOW = 5;
const SMALLEST_DEDUCED = 3;

export interface PersonalPairs {
  paired: PairedVotes;
  changed: number;
  before: ClosedRound;
  after: ClosedRound;
  floor: number;
  earlier: ShiftTable | undefined;
}

/**
 * What a comparison of two rounds of a personal poll may tell beside the two tables (rules P2, P3, P4, P7 and P8).
 *
 * - Counts only where everybody voted both times and both tables are exact. Then they are those tables: for every
 *   round there is one crowd, and so nothing to subtract. Several crowds of five would each be safe, and their
 *   overlaps would not.
 * - `changed` only beside two exact tables, from ten pairs, when nobody or at least five are unpaired on each side,
 *   and when both those who kept and those who changed are more than two (P4). It narrows down what the pairs, and
 *   those who voted once, can have chosen. Whatever is worked out is true, so it does no harm where the truth may be
 *   shown: each of these crowds has a table that could stand by itself, and no flow is of one or two people (P3).
 * - The flows as P8 says, and only beside the counts.
 * - Nothing from a round whose table was kept, since the ballots are no longer those of the table; and after a
 *   reopening only when at least five of the pairs voted anew (P7), since the earlier shift could be subtracted.
 */
export function tellPersonal(
  pairs: PersonalPairs,
): Pick<ShiftTable, 'beforeOnly' | 'afterOnly' | 'beforeCounts' | 'afterCounts' | 'flows' | 'changed'> {
  const { paired } = pairs;
  const counts = mayCount(pairs);
  const moves = mayTellMoves(pairs);
  const flows = counts && moves && paired.pairs >= FLOWS_FROM && eachAtLeast(paired, SMALLEST_FLOW);
  return {
    beforeOnly: few(paired.beforeOnly) ? null : paired.beforeOnly,
    afterOnly: few(paired.afterOnly) ? null : paired.afterOnly,
    beforeCounts: counts ? paired.rowTotals : null,
    afterCounts: counts ? paired.colTotals : null,
    flows: flows ? paired.matrix : null,
    changed: flows || (moves && mayTellChanged(pairs)) ? pairs.changed : null,
  };
}

function mayCount({ paired, before, after, floor }: PersonalPairs): boolean {
  const oneCrowd = paired.beforeOnly === 0 && paired.afterOnly === 0;
  return oneCrowd && isExact(before) && isExact(after) && paired.pairs >= floor;
}

function mayTellMoves({ paired, before, after, floor, earlier }: PersonalPairs): boolean {
  if (paired.pairs < Math.max(MOVES_FROM, floor) || !isExact(before) || !isExact(after)) return false;
  if (few(paired.beforeOnly) || few(paired.afterOnly)) return false;
  const toldBefore = earlier !== undefined && earlier.pairs >= MOVES_FROM;
  return !toldBefore || votedAnew(before, after) >= FRESH_FROM;
}

function mayTellChanged({ paired, changed, before, after, floor }: PersonalPairs): boolean {
  const { rowTotals, colTotals } = paired;
  const crowds = [
    [paired.pairs - changed, changed],
    rowTotals,
    colTotals,
    beyond(before.table, rowTotals),
    beyond(after.table, colTotals),
  ];
  const couldStandAlone = (counts: number[]): boolean =>
    counts.every((count) => count === 0) ||
    publishTally({ kind: 'personal', counts, floor }).level === 'exact';
  return crowds.every(couldStandAlone) && eachAtLeast(paired, SMALLEST_DEDUCED);
}

/** What those in an exact table who are not among the pairs chose, per option. */
function beyond({ cells }: RoundTable, ofPairs: readonly number[]): number[] {
  return cells.map(({ count }, option) => count - (ofPairs[option] ?? 0));
}

/** How many of the pairs have cast or changed a ballot since the tables that are now being replaced. */
function votedAnew(before: ClosedRound, after: ClosedRound): number {
  const changed = [before, after].flatMap(({ round, fresh }) => (fresh ? [...round.changedSinceTable] : []));
  const inBoth = (person: (typeof changed)[number]): boolean =>
    before.round.ballots.has(person) && after.round.ballots.has(person);
  return new Set(changed.filter(inBoth)).size;
}

function isExact({ table, stale }: ClosedRound): boolean {
  return table.level === 'exact' && !stale;
}

function eachAtLeast({ matrix }: PairedVotes, smallest: number): boolean {
  return matrix.flat().every((people) => people === 0 || people >= smallest);
}

function few(unpaired: number): boolean {
  return unpaired > 0 && unpaired < UNPAIRED_FROM;
}
