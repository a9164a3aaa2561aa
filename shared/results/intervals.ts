import { requireCount } from './numbers.ts';
import type { PairedCounts } from './pairedCounts.ts';

/** A 95% interval, lower bound first. */
export type Interval = [low: number, high: number];

/** The 97.5% point of the standard normal distribution. */
const Z = 1.959963984540054;

/**
 * The 95% Wilson score interval for a share, without continuity correction.
 *
 * Source: Wilson 1927, JASA 22: 209-212; method 3 of Newcombe 1998, Stat Med 17: 857-872.
 *
 * @param input x the number who did, n the number asked; whole numbers, 0 <= x <= n
 * @returns ci within 0..1, exactly 0 below when x = 0 and exactly 1 above when x = n; `null` when n = 0
 * @throws RangeError when a count is negative, not whole or not finite, or x is larger than n
 */
export function wilson(input: { x: number; n: number }): { ci: Interval | null } {
  const { x, n } = input;
  requireCount(x, 'x');
  requireCount(n, 'n');
  if (x > n) throw new RangeError(`x (${x}) cannot be larger than n (${n})`);
  return { ci: n === 0 ? null : scoreInterval(x, n) };
}

/**
 * The 95% interval for a difference between two shares of the same people, after minus before.
 *
 * Source: method 10 of Newcombe 1998, Stat Med 17: 2635-2650: squared Wilson distances, with the correlation
 * phi corrected for continuity.
 *
 * @param counts the four cells of the paired table, checked by the caller
 * @returns the bounds, clipped to -1..1; `null` without a single pair
 */
export function pairedDifferenceInterval(counts: PairedCounts): Interval | null {
  const { yesYes, noYes, yesNo, noNo } = counts;
  const n = yesYes + noYes + yesNo + noNo;
  if (n === 0) return null;
  const before = (yesYes + yesNo) / n;
  const after = (yesYes + noYes) / n;
  const [beforeLow, beforeHigh] = scoreInterval(yesYes + yesNo, n);
  const [afterLow, afterHigh] = scoreInterval(yesYes + noYes, n);
  const phi = correctedPhi(counts);
  const difference = (noYes - yesNo) / n;
  const below = correlatedDistance(phi, after - afterLow, beforeHigh - before);
  const above = correlatedDistance(phi, afterHigh - after, before - beforeLow);
  return [Math.max(-1, difference - below), Math.min(1, difference + above)];
}

function scoreInterval(x: number, n: number): Interval {
  const share = x / n;
  const zz = Z * Z;
  const centre = share + zz / (2 * n);
  const half = Z * Math.sqrt((share * (1 - share)) / n + zz / (4 * n * n));
  const scale = 1 + zz / n;
  // Rounding would leave these two bounds a hair off 0 and 1, and a screen would say "at least 0.0%".
  return [
    x === 0 ? 0 : Math.max(0, (centre - half) / scale),
    x === n ? 1 : Math.min(1, (centre + half) / scale),
  ];
}

function correctedPhi(counts: PairedCounts): number {
  const { yesYes, noYes, yesNo, noNo } = counts;
  const margins = (yesYes + noYes) * (yesNo + noNo) * (yesYes + yesNo) * (noYes + noNo);
  if (margins === 0) return 0;
  const agreement = yesYes * noNo - noYes * yesNo;
  const correction = (yesYes + noYes + yesNo + noNo) / 2;
  const corrected = agreement < 0 ? agreement : Math.max(0, agreement - correction);
  return corrected / Math.sqrt(margins);
}

function correlatedDistance(phi: number, one: number, other: number): number {
  return Math.sqrt(one * one - 2 * phi * one * other + other * other);
}
