import { expect, test } from 'vitest';

import { pairedBinary, wilson } from '#shared/results/measures.ts';

/**
 * Cells as (a, b, c, d): stay, move to, move off, stay off.
 */
function table(a: number, b: number, c: number, d: number): ReturnType<typeof pairedBinary> {
  return pairedBinary({ yesYes: a, noYes: b, yesNo: c, noNo: d });
}

test('a workshop of thirty moves from 30% to 73.3%', () => {
  const result = table(7, 15, 2, 6);
  expect(result.n).toBe(30);
  expect(result.before).toBeCloseTo(0.3, 12);
  expect(result.after).toBeCloseTo(0.733333, 6);
  expect(result.netShift).toBeCloseTo(0.433333, 6);
  expect(result.changed).toBeCloseTo(0.566667, 6);
  expect(result.switchTo).toBeCloseTo(0.714286, 6);
  expect(result.switchAway).toBeCloseTo(2 / 9, 12);
  expect(result.normalizedGain).toBeCloseTo(0.619048, 6);
  expect(result.exactP).toBeCloseTo(0.00234985, 8);
  expect(result.midP).toBeCloseTo(0.00131226, 8);
  expect(result.netShiftCI?.[0]).toBeCloseTo(0.181199, 6);
  expect(result.netShiftCI?.[1]).toBeCloseTo(0.616002, 6);
});

test('the shares before and after carry their own Wilson intervals', () => {
  const { beforeCI, afterCI } = table(40, 41, 20, 162);
  expect(beforeCI).toEqual(wilson({ x: 60, n: 263 }).ci);
  expect(afterCI).toEqual(wilson({ x: 81, n: 263 }).ci);
});

test('churn leaves the total where it was', () => {
  const result = table(6, 7, 7, 10);
  expect(result.netShift).toBe(0);
  expect(result.changed).toBeCloseTo(0.466667, 6);
  expect(result.exactP).toBe(1);
  expect(result.netShiftCI?.[0]).toBeCloseTo(-0.236594, 6);
  expect(result.netShiftCI?.[1]).toBeCloseTo(0.236594, 6);
  expect(result.normalizedGain).toBe(0);
});

test('when everyone switches, nobody was there to switch away', () => {
  const result = table(0, 12, 0, 0);
  expect(result.netShift).toBe(1);
  expect(result.switchAway).toBeNull();
  expect(result.exactP).toBeCloseTo(0.000488281, 9);
  expect(result.netShiftCI?.[0]).toBeCloseTo(0.657062, 6);
  expect(result.netShiftCI?.[1]).toBe(1);
});

test('when nobody changes, the interval still has a width', () => {
  const result = table(9, 0, 0, 6);
  expect(result.exactP).toBe(1);
  expect(result.midP).toBe(0.5);
  expect(result.netShiftCI?.[0]).toBeCloseTo(-0.123511, 6);
  expect(result.netShiftCI?.[1]).toBeCloseTo(0.123511, 6);
});

test('one person who switches proves nothing', () => {
  expect(table(0, 1, 0, 0).exactP).toBe(1);
});

test('counts that are one apart have a p of exactly 1', () => {
  for (let b = 0; b <= 500; b += 1) expect(table(3, b, b + 1, 4).exactP).toBe(1);
});

test('five one-way changes cannot pass, six can', () => {
  expect(table(3, 5, 0, 20).exactP).toBe(0.0625);
  expect(table(3, 6, 0, 20).exactP).toBe(0.03125);
});

test('a backfire is measured against what could be lost', () => {
  const result = table(10, 3, 11, 6);
  expect(result.netShift).toBeCloseTo(-0.266667, 6);
  expect(result.exactP).toBeCloseTo(0.057373, 7);
  expect(result.normalizedGain).toBeCloseTo(-0.380952, 6);
  // At the edge the two disagree: the interval leaves 0 out, the exact p stays above .05.
  expect(result.netShiftCI?.[1]).toBeLessThan(0);
});

test('a group that was at 100% and stays there has no gain to speak of', () => {
  expect(table(8, 0, 0, 0).normalizedGain).toBeNull();
  expect(table(8, 0, 0, 0).switchTo).toBeNull();
  expect(table(0, 0, 0, 8).normalizedGain).toBe(0);
});

test('the difference of Cavo 2012 has the published interval', () => {
  const { netShiftCI } = table(59, 16, 6, 80);
  expect(netShiftCI?.[0]).toBeCloseTo(0.0046, 4);
  expect(netShiftCI?.[1]).toBeCloseTo(0.1186, 4);
});

test('a negative association is not corrected, as in the example that Newcombe printed', () => {
  const { netShiftCI } = table(36, 12, 2, 0);
  expect(netShiftCI?.[0]).toBeCloseTo(0.0569, 4);
  expect(netShiftCI?.[1]).toBeCloseTo(0.3404, 4);
});

test('twelve against two of Armitage and Berry gives the published P', () => {
  expect(table(30, 12, 2, 30).exactP).toBeCloseTo(0.0129, 4);
});

test('without a pair everything but the number is undefined', () => {
  const { n, ...rest } = table(0, 0, 0, 0);
  expect(n).toBe(0);
  expect(Object.values(rest)).toEqual(Array.from({ length: 12 }, () => null));
});

test.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])(
  'a cell of %s is refused, whichever it is',
  (cell) => {
    expect(() => table(cell, 1, 1, 1)).toThrow(RangeError);
    expect(() => table(1, cell, 1, 1)).toThrow(RangeError);
    expect(() => table(1, 1, cell, 1)).toThrow(RangeError);
    expect(() => table(1, 1, 1, cell)).toThrow(RangeError);
  },
);
