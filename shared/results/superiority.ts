/** How often one group's value lies above the other's: superiority in 0..1, cliffsDelta in -1..1. */
export type Superiority = { superiority: number | null; cliffsDelta: number | null };

/**
 * Compares the values of two groups of different people, by order alone.
 *
 * superiority = P(X > Y) + P(X = Y) / 2 for one of either group drawn by chance; cliffsDelta = P(X > Y) -
 * P(X < Y), which is 2 * superiority - 1.
 * Source: Vargha and Delaney 2000, J Educ Behav Stat 25: 101-132; Cliff 1993, Psychol Bull 114: 494-509.
 *
 * @param input one number per person, both groups in any one unit; equal numbers are ties, to the last digit
 * @returns both `null` when either group is empty. Time grows as sorting does.
 * @throws RangeError when a value is not finite
 */
export function superiority(input: { x: readonly number[]; y: readonly number[] }): Superiority {
  const xs = sorted(input.x);
  const ys = sorted(input.y);
  const pairs = xs.length * ys.length;
  if (pairs === 0) return { superiority: null, cliffsDelta: null };
  let above = 0;
  let below = 0;
  let smaller = 0;
  let notLarger = 0;
  for (const x of xs) {
    while (smaller < ys.length && (ys[smaller] ?? x) < x) smaller += 1;
    while (notLarger < ys.length && (ys[notLarger] ?? x) <= x) notLarger += 1;
    above += smaller;
    below += ys.length - notLarger;
  }
  // Whole numbers up to here, so that the two groups exchanged give exactly the opposite.
  return { superiority: (pairs + above - below) / (2 * pairs), cliffsDelta: (above - below) / pairs };
}

function sorted(values: readonly number[]): Float64Array {
  for (const value of values) {
    if (!Number.isFinite(value)) throw new RangeError(`a value must be finite, not ${value}`);
  }
  return Float64Array.from(values).toSorted();
}
