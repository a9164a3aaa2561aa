import { describe, expect, test } from 'vitest';

import { pairedBinary } from '#shared/results/measures.ts';

/** numerator / 2^m as the nearest double, without ever leaving the whole numbers before the last step. */
function overTwoToThe(m: number, numerator: bigint): number {
  const bits = numerator.toString(16).length * 4;
  const shift = Math.max(0, bits - 64);
  const exponent = shift - m;
  // In two steps: 2^-2000 is below the smallest number, though the result may not be.
  return (
    Number(numerator >> BigInt(shift)) *
    2 ** Math.trunc(exponent / 2) *
    2 ** (exponent - Math.trunc(exponent / 2))
  );
}

/** The formulas in whole numbers: for every b of 0..m the exact p and the mid-p. */
function reference(m: number): { exactP: number; midP: number }[] {
  const binomials = [1n];
  for (let i = 1; i <= m; i += 1) {
    binomials.push(((binomials[i - 1] ?? 0n) * BigInt(m - i + 1)) / BigInt(i));
  }
  const whole = 1n << BigInt(m);
  const answers: { exactP: number; midP: number }[] = [];
  let tail = 0n;
  for (let b = 0; b <= Math.floor(m / 2); b += 1) {
    const here = binomials[b] ?? 0n;
    tail += here;
    const p = 2n * tail < whole ? 2n * tail : whole;
    const midP = 2 * b === m ? overTwoToThe(m + 1, 2n * whole - here) : overTwoToThe(m, p - here);
    answers[b] = { exactP: overTwoToThe(m, p), midP };
    answers[m - b] = { exactP: overTwoToThe(m, p), midP };
  }
  return answers;
}

function relativeError(value: number | null, truth: number): number {
  if (value === null || Number.isNaN(value)) return Number.POSITIVE_INFINITY;
  // Below 1e-290 a double runs out of digits, not the method.
  return Math.abs(value - truth) / Math.max(truth, 1e-290);
}

function worstError(m: number): number {
  let worst = 0;
  reference(m).forEach(({ exactP, midP }, b) => {
    const ours = pairedBinary({ yesYes: 3, noYes: b, yesNo: m - b, noNo: 2 });
    worst = Math.max(worst, relativeError(ours.exactP, exactP), relativeError(ours.midP, midP));
  });
  return worst;
}

describe('McNemar against the same sums in whole numbers', () => {
  test('every pair of counts up to 80 changes agrees to 14 digits', () => {
    for (let m = 0; m <= 80; m += 1) expect(worstError(m)).toBeLessThan(1e-14);
  });

  test.each([199, 200, 999, 1000, 1074, 1075, 1999, 2000])(
    'every split of %i changes agrees to 12 digits',
    (m) => {
      expect(worstError(m)).toBeLessThan(1e-12);
    },
  );

  test('a p that is too small for any number reads as 0, never as NaN', () => {
    const { exactP, midP } = pairedBinary({ yesYes: 0, noYes: 2000, yesNo: 0, noNo: 0 });
    expect([exactP, midP]).toEqual([0, 0]);
  });
});
