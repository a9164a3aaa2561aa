import { describe, expect, test } from 'vitest';

import { splitBriefing } from '#shared/results/measures.ts';

/** Yes of all who read only facts, against yes of all who read the gossip. */
function split(facts: [yes: number, n: number], gossip: [yes: number, n: number]) {
  const [factsYes, factsN] = facts;
  const [gossipYes, gossipN] = gossip;
  return splitBriefing({ gossipYes, gossipN, factsYes, factsN });
}

test('in a workshop 12 of 16 who read facts would call, and 6 of 17 who read the gossip', () => {
  const { gossip, facts, difference, differenceCI, fisherP } = split([12, 16], [6, 17]);
  expect([gossip, facts]).toEqual([6 / 17, 0.75]);
  expect(difference).toBeCloseTo(0.397059, 6);
  expect(differenceCI?.[0]).toBeCloseTo(0.0582394, 7);
  expect(differenceCI?.[1]).toBeCloseTo(0.630085, 6);
  expect(fisherP).toBeCloseTo(0.0366365, 7);
});

test('in a hall it is 58 of 100 against 33 of 100', () => {
  const { difference, differenceCI, fisherP } = split([58, 100], [33, 100]);
  expect(difference).toBeCloseTo(0.25, 12);
  expect(differenceCI?.[0]).toBeCloseTo(0.112196, 6);
  expect(differenceCI?.[1]).toBeCloseTo(0.37484, 6);
  expect(fisherP).toBeCloseTo(0.000617479, 9);
});

test.each<{ one: [number, number]; other: [number, number]; low: number; high: number }>([
  { one: [56, 70], other: [48, 80], low: 0.0524, high: 0.3339 },
  { one: [9, 10], other: [3, 10], low: 0.1705, high: 0.809 },
  { one: [10, 10], other: [0, 10], low: 0.6075, high: 1 },
])('$one against $other has the interval that Newcombe printed in 1998', ({ one, other, low, high }) => {
  const { differenceCI } = split(one, other);
  expect(differenceCI?.[0]).toBeCloseTo(low, 4);
  expect(differenceCI?.[1]).toBeCloseTo(high, 4);
});

test('where nobody said yes the interval still has a width', () => {
  const { differenceCI, fisherP } = split([0, 10], [0, 10]);
  expect(differenceCI?.[0]).toBeCloseTo(-0.2775, 4);
  expect(differenceCI?.[1]).toBeCloseTo(0.2775, 4);
  expect(fisherP).toBe(1);
});

describe("Fisher's exact p", () => {
  test('of the lady who tasted tea and had three of four cups right is .4857', () => {
    expect(split([3, 4], [1, 4]).fisherP).toBeCloseTo(34 / 70, 12);
  });

  test('of the lady had she had all of them right is 2 in 70', () => {
    expect(split([4, 4], [0, 4]).fisherP).toBeCloseTo(2 / 70, 12);
  });

  test("of Fisher's twins of convicts, 2 of 12 against 15 of 18, is what R prints", () => {
    expect(split([2, 12], [15, 18]).fisherP).toBeCloseTo(0.0005367, 7);
  });

  test('counts a table on the other side that is exactly as rare', () => {
    // 1 of 5 against 4 of 5: its mirror image has the same probability.
    expect(split([1, 5], [4, 5]).fisherP).toBeCloseTo(52 / 252, 12);
  });

  test('reads as 0 where it is below every number, and never as NaN', () => {
    expect(split([1000, 1000], [0, 1000]).fisherP).toBe(0);
    expect(split([500, 1000], [500, 1000]).fisherP).toBe(1);
  });
});

test('a briefing that nobody read has no share, and there is nothing to compare', () => {
  const nothing = { difference: null, differenceCI: null, fisherP: null };
  expect(split([1, 2], [0, 0])).toEqual({ facts: 0.5, gossip: null, ...nothing });
  expect(split([0, 0], [1, 2])).toEqual({ facts: null, gossip: 0.5, ...nothing });
  expect(split([0, 0], [0, 0])).toEqual({ facts: null, gossip: null, ...nothing });
});

test('one reader of each is enough for all of them', () => {
  expect(split([1, 1], [0, 1])).toMatchObject({ difference: 1, fisherP: 1 });
});

test.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 6])('a yes of %s out of five is refused', (yes) => {
  expect(() => split([yes, 5], [1, 5])).toThrow(RangeError);
  expect(() => split([1, 5], [yes, 5])).toThrow(RangeError);
});

test.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('a number of readers of %s is refused', (n) => {
  expect(() => split([0, n], [1, 5])).toThrow(RangeError);
  expect(() => split([1, 5], [0, n])).toThrow(RangeError);
});
