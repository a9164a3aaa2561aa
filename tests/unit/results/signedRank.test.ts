import { expect, test } from 'vitest';

import { signedRank } from '#shared/results/measures.ts';

/** Ratings that differ by exactly these steps. */
function steps(...differences: number[]): ReturnType<typeof signedRank> {
  return signedRank({ before: differences.map(() => 0), after: differences });
}

/** The steps 1 to n, of which those downwards have ranks that add up to w. */
function stepsWith(n: number, w: number): number[] {
  let left = w;
  const downFirst = Array.from({ length: n }, (_, i) => {
    const size = n - i;
    if (size > left) return size;
    left -= size;
    return -size;
  });
  return downFirst.toReversed();
}

test('of twelve people eight strike fewer clients, one more, three the same: W+ 2, W- 43, p .015625', () => {
  // The one step up ties with two others at the smallest size, so its mid-rank is 2.
  const result = steps(1, -1, -1, -2, -2, -2, -2, -3, -3, 0, 0, 0);
  expect(result).toMatchObject({ n: 12, up: 1, down: 8, same: 3, wPlus: 2, wMinus: 43, exactP: 0.015625 });
  expect(result.rankBiserial).toBeCloseTo(-41 / 45, 12);
  expect(result.probabilityOfIncrease).toBeCloseTo(2.5 / 12, 12);
});

test('the mean change is in the unit of the rating', () => {
  expect(signedRank({ before: [1, 2, 3, 3], after: [3, 2, 4, 5] }).meanChange).toBe(1.25);
});

test('nine patients of Hollander and Wolfe give the P in the book', () => {
  const before = [1.83, 0.5, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.3];
  const after = [0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29];
  const result = signedRank({ before, after });
  expect(result.wMinus).toBe(40);
  expect(result.exactP).toBeCloseTo(0.0390625, 12);
});

test.each([
  [6, 0],
  [7, 2],
  [8, 3],
  [9, 5],
  [10, 8],
  [11, 10],
  [12, 13],
  [13, 17],
  [14, 21],
  [15, 25],
  [16, 29],
  [17, 34],
  [18, 40],
  [19, 46],
  [20, 52],
  [25, 89],
  [30, 137],
])('for %i changes the printed critical value at 5%% two-sided is %i', (n, w) => {
  const atTable = steps(...stepsWith(n, w));
  expect(atTable.wMinus).toBe(w);
  expect(atTable.exactP).toBeLessThanOrEqual(0.05);
  expect(steps(...stepsWith(n, w + 1)).exactP).toBeGreaterThan(0.05);
});

test('three hundred changes still get an exact p', () => {
  const everyThirdDown = Array.from({ length: 300 }, (_, i) => ((i + 1) % 3 === 0 ? -(i + 1) : i + 1));
  const { wMinus, exactP } = steps(...everyThirdDown);
  expect(wMinus).toBe(15150);
  // scipy 1.17, wilcoxon(method='exact')
  expect((exactP ?? 0) / 5.958331668054484e-7).toBeCloseTo(1, 9);
});

test('steps that only rounding tells apart are ties', () => {
  // 0.8 - 0.7 and 0.6 - 0.5 differ in the last places; as ties the three have mid-rank 2 each.
  const result = signedRank({ before: [0.7, 0.5, 0.9], after: [0.8, 0.6, 0.8] });
  expect(result).toMatchObject({ wPlus: 4, wMinus: 2 });
});

test('a difference that rounding alone can explain is no change', () => {
  // 0.1 + 0.2 is a hair above 0.3.
  const result = signedRank({ before: [0.3, 0.5], after: [0.1 + 0.2, 0.7] });
  expect(result).toMatchObject({ n: 2, up: 1, down: 0, same: 1, wPlus: 1 });
});

test('when nobody changes there is nothing to rank and p is 1', () => {
  const unchanged = { wPlus: 0, wMinus: 0, rankBiserial: 0, exactP: 1 };
  expect(signedRank({ before: [3, 4], after: [3, 4] })).toEqual({
    n: 2,
    up: 0,
    down: 0,
    same: 2,
    probabilityOfIncrease: 0.5,
    meanChange: 0,
    ...unchanged,
  });
});

test('without anybody every share, mean and p is undefined', () => {
  const undefinedAll = { probabilityOfIncrease: null, meanChange: null, rankBiserial: null, exactP: null };
  expect(steps()).toEqual({ n: 0, up: 0, down: 0, same: 0, wPlus: 0, wMinus: 0, ...undefinedAll });
});

test('lists of different lengths are refused', () => {
  expect(() => signedRank({ before: [1, 2], after: [1] })).toThrow(RangeError);
  expect(() => signedRank({ before: [1], after: [1, 2] })).toThrow(RangeError);
});

test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
  'a rating of %s is refused',
  (rating) => {
    expect(() => signedRank({ before: [rating], after: [1] })).toThrow(RangeError);
    expect(() => signedRank({ before: [1], after: [rating] })).toThrow(RangeError);
    expect(() => signedRank({ before: [rating], after: [rating] })).toThrow(RangeError);
  },
);

test('ratings whose difference is beyond all numbers are refused', () => {
  expect(() => signedRank({ before: [-Number.MAX_VALUE], after: [Number.MAX_VALUE] })).toThrow(RangeError);
});
