/** Argument checks and small sums that every measure in this folder shares. */

/**
 * Refuses anything that is not a count of people, ballots or votes.
 *
 * @param value a whole number of 0 or more, small enough to be exact (below 2^53)
 * @param name what the count is called, for the message
 * @throws RangeError when the value is negative, not whole or not finite
 */
export function requireCount(value: number, name: string): void {
  if (!Number.isSafeInteger(value) || value < 0) {
    throw new RangeError(`${name} must be a whole number of 0 or more, not ${value}`);
  }
}

/**
 * The sum of a list of counts, each of them checked.
 *
 * @param counts whole numbers of 0 or more; an empty list sums to 0
 * @param name what one count is called, for the message
 * @throws RangeError when a count is negative, not whole or not finite, or the sum is no longer exact
 */
export function totalOf(counts: readonly number[], name: string): number {
  for (const count of counts) requireCount(count, name);
  const total = sum(counts);
  requireCount(total, `the sum of ${name}`);
  return total;
}

/** The plain sum, in the order given; of nothing it is 0. */
export function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

/**
 * A part of a whole as a proportion.
 *
 * @returns part / whole, or `null` (not defined, show nothing) when the whole is 0
 */
export function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
