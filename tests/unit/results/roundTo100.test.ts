import { expect, test } from 'vitest';

import { roundTo100 } from '#shared/results/measures.ts';

test.each([
  { counts: [1, 1, 1], percent: [34, 33, 33] },
  { counts: [2, 1, 0], percent: [67, 33, 0] },
  { counts: [1, 1, 1, 1, 1, 1], percent: [17, 17, 17, 17, 16, 16] },
  { counts: [13, 8, 9], percent: [43, 27, 30] },
  { counts: [0, 0, 5], percent: [0, 0, 100] },
  { counts: [1, 999], percent: [0, 100] },
])('$counts becomes $percent', ({ counts, percent }) => {
  expect(roundTo100({ counts })).toEqual({ percent });
});

test('a tie that floating point would decide goes to the earlier option', () => {
  // All three remainders are a third; 100 * 4 / 300 - 1 comes out a hair smaller than 100 * 1 / 300.
  expect(roundTo100({ counts: [4, 1, 295] })).toEqual({ percent: [2, 0, 98] });
});

test('when nobody answered there are no percentages', () => {
  expect(roundTo100({ counts: [0, 0, 0] })).toEqual({ percent: null });
  expect(roundTo100({ counts: [] })).toEqual({ percent: null });
});

test.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])('a count of %s is refused', (count) => {
  expect(() => roundTo100({ counts: [3, count] })).toThrow(RangeError);
});
