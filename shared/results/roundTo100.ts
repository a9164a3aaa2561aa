import { totalOf } from './numbers.ts';

/**
 * Whole percentages that add up to 100: the largest remainder method, ties to the earlier option.
 *
 * Worked in whole numbers, so that a remainder is never decided by a rounding.
 * Source: Hamilton's method of apportionment; Balinski and Young 1982, Fair Representation.
 *
 * @param input counts in option order, whole numbers of 0 or more (exact up to a sum of 9e13)
 * @returns one whole number of 0..100 per option; sizes of 0 give `null`: no options, or nobody answered
 * @throws RangeError when a count is negative, not whole or not finite
 */
export function roundTo100(input: { counts: readonly number[] }): { percent: number[] | null } {
  const n = totalOf(input.counts, 'counts');
  if (n === 0) return { percent: null };
  const remainders = input.counts.map((count) => (100 * count) % n);
  const percent = input.counts.map((count, option) => (100 * count - (remainders[option] ?? 0)) / n);
  const left = 100 - totalOf(percent, 'percent');
  // toSorted is stable, which gives ties to the earlier option.
  const byRemainder = [...remainders.entries()].toSorted(([, one], [, other]) => other - one);
  for (const [option] of byRemainder.slice(0, left)) percent[option] = (percent[option] ?? 0) + 1;
  return { percent };
}
