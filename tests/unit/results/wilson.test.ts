import { expect, test } from 'vitest';

import { wilson } from '#shared/results/measures.ts';

test.each([
  { x: 81, n: 263, low: 0.2553, high: 0.3662 },
  { x: 15, n: 148, low: 0.0624, high: 0.1605 },
  { x: 0, n: 20, low: 0, high: 0.1611 },
  { x: 1, n: 29, low: 0.0061, high: 0.1718 },
])('$x of $n has the interval that Newcombe printed in 1998', ({ x, n, low, high }) => {
  const { ci } = wilson({ x, n });
  expect(ci?.[0]).toBeCloseTo(low, 4);
  expect(ci?.[1]).toBeCloseTo(high, 4);
});

test('nobody of a group has a lower bound of exactly 0, everybody an upper bound of exactly 1', () => {
  for (const n of [1, 2, 3, 7, 29, 300, 12_345]) {
    expect(wilson({ x: 0, n }).ci?.[0]).toBe(0);
    expect(wilson({ x: n, n }).ci?.[1]).toBe(1);
  }
});

test('of a crowd beyond all halls the upper bound is not above 1 either', () => {
  const n = 2_663_502_653_945_255;
  expect(wilson({ x: n - 1, n }).ci?.[1]).toBe(1);
});

test('without anybody there is no interval', () => {
  expect(wilson({ x: 0, n: 0 })).toEqual({ ci: null });
});

test('more yeses than people is refused', () => {
  expect(() => wilson({ x: 4, n: 3 })).toThrow(RangeError);
});

test.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
  'a count of %s is refused',
  (count) => {
    expect(() => wilson({ x: count, n: 10 })).toThrow(RangeError);
    expect(() => wilson({ x: 0, n: count })).toThrow(RangeError);
  },
);
