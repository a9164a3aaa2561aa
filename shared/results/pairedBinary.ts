import { mcnemar } from './exact.ts';
import { pairedDifferenceInterval, wilson, type Interval } from './intervals.ts';
import { ratio } from './numbers.ts';
import { requirePairedCounts, type PairedCounts } from './pairedCounts.ts';

/**
 * What a paired yes/no table says. Shares and p values in 0..1, netShift in -1..1; `null` means not defined.
 */
export type PairedBinary = {
  n: number;
  before: number | null;
  after: number | null;
  netShift: number | null;
  changed: number | null;
  switchTo: number | null;
  switchAway: number | null;
  normalizedGain: number | null;
  exactP: number | null;
  midP: number | null;
  netShiftCI: Interval | null;
  beforeCI: Interval | null;
  afterCI: Interval | null;
};

/**
 * How the same people answered one yes/no question twice.
 *
 * With b = noYes and c = yesNo: netShift = (b - c) / n, changed = (b + c) / n, switchTo = b / everybody who
 * said no first, switchAway = c / everybody who said yes first.
 * Source: intervals of wilson and Newcombe 1998 (method 10); exactP and midP of McNemar, see `exact.ts`.
 *
 * @param input the four cells, first answer before second; whole numbers of 0 or more
 * @returns without a single pair n = 0 and `null` in all the rest; switchTo, switchAway and normalizedGain
 *   are also `null` when nobody is in their denominator
 * @throws RangeError when a cell is negative, not whole or not finite
 */
export function pairedBinary(input: PairedCounts): PairedBinary {
  const { yesYes, noYes, yesNo, noNo } = input;
  const n = requirePairedCounts(input);
  const yesBefore = yesYes + yesNo;
  const yesAfter = yesYes + noYes;
  const { exactP, midP } = n === 0 ? { exactP: null, midP: null } : mcnemar(noYes, yesNo);
  return {
    n,
    before: ratio(yesBefore, n),
    after: ratio(yesAfter, n),
    netShift: ratio(noYes - yesNo, n),
    changed: ratio(noYes + yesNo, n),
    switchTo: ratio(noYes, noYes + noNo),
    switchAway: ratio(yesNo, yesYes + yesNo),
    normalizedGain: normalizedGain(yesBefore, yesAfter, n),
    exactP,
    midP,
    netShiftCI: pairedDifferenceInterval(input),
    beforeCI: wilson({ x: yesBefore, n }).ci,
    afterCI: wilson({ x: yesAfter, n }).ci,
  };
}

/**
 * The part of the possible rise (or fall) that was made, in -1..1.
 *
 * Source: Hake 1998, Am J Phys 66: 64-74, for groups; the fall measured against what could be lost follows
 * Marx and Cummings 2007, Am J Phys 75: 87-91.
 */
function normalizedGain(yesBefore: number, yesAfter: number, n: number): number | null {
  if (yesAfter > yesBefore) return (yesAfter - yesBefore) / (n - yesBefore);
  if (yesAfter < yesBefore) return (yesAfter - yesBefore) / yesBefore;
  return yesBefore === n ? null : 0;
}
