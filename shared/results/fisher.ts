/**
 * Two probabilities that differ by less than this part of themselves count as equal, so that rounding never
 * decides a tie. Source: `relErr` in fisher.test of R.
 */
const TIE = 1e-7;

/**
 * Fisher's exact test on two groups of different people, two-sided: the chance of a table that is as probable as
 * this one or less, given all the totals.
 *
 * Worked out from the most probable table outwards, each from the one before by a ratio of four counts: no
 * factorial, so nothing overflows.
 * Source: Fisher 1935, J R Stat Soc 98: 39-82; the two-sided p as in Freeman and Halton 1951, Biometrika 38:
 * 141-149.
 *
 * @param one the number who did and the number in the first group; whole numbers, 0 <= x <= n, checked by the
 *   caller
 * @param other likewise of the second group
 * @returns p in 0..1; when a group is empty, or all or none did, 1. A p below 5e-324 reads as 0. Time grows with
 *   the smallest of the four totals, and beyond some thousands with its root.
 */
export function fisherTwoSided(one: { x: number; n: number }, other: { x: number; n: number }): number {
  const did = one.x + other.x;
  const everybody = one.n + other.n;
  const low = Math.max(0, did - other.n);
  const high = Math.min(did, one.n);
  const mode = Math.min(high, Math.max(low, Math.floor(((did + 1) * (one.n + 1)) / (everybody + 2))));
  // P(x + 1) / P(x) of the hypergeometric distribution.
  const step = (x: number): number =>
    ((did - x) / (x + 1)) * ((one.n - x) / (everybody - did - one.n + x + 1));
  const chances = new Map([[mode, 1]]);
  for (let x = mode, chance = 1; x < high && chance > 0; x += 1) {
    chance *= step(x);
    chances.set(x + 1, chance);
  }
  for (let x = mode, chance = 1; x > low && chance > 0; x -= 1) {
    chance /= step(x - 1);
    chances.set(x - 1, chance);
  }
  const limit = (chances.get(one.x) ?? 0) * (1 + TIE);
  let all = 0;
  let asRare = 0;
  for (const chance of chances.values()) {
    all += chance;
    if (chance <= limit) asRare += chance;
  }
  return asRare / all;
}
