import { requireCount } from './numbers.ts';

/**
 * The four cells of a paired table about one target, first answer before second: `noYes` are the people who
 * moved towards the target, `yesNo` those who moved away from it. In formulas: a, b, c, d.
 */
export type PairedCounts = { yesYes: number; noYes: number; yesNo: number; noNo: number };

/**
 * @returns the number of pairs
 * @throws RangeError when a cell is negative, not whole or not finite
 */
export function requirePairedCounts(counts: PairedCounts): number {
  const { yesYes, noYes, yesNo, noNo } = counts;
  requireCount(yesYes, 'yesYes');
  requireCount(noYes, 'noYes');
  requireCount(yesNo, 'yesNo');
  requireCount(noNo, 'noNo');
  const n = yesYes + noYes + yesNo + noNo;
  requireCount(n, 'the number of pairs');
  return n;
}
