import { expect, test } from 'vitest';

import { superiority } from '#shared/results/measures.ts';

test('counts the pairs in which one is above the other, ties for half', () => {
  // Of the nine pairs 3 are above, 2 are tied, 4 are below.
  expect(superiority({ x: [1, 3, 4], y: [2, 3, 4] })).toEqual({
    superiority: 4 / 9,
    cliffsDelta: -1 / 9,
  });
});

test.each([
  { x: [2, 3], y: [1], superiority: 1, cliffsDelta: 1 },
  { x: [1], y: [2, 3], superiority: 0, cliffsDelta: -1 },
  { x: [3, 3, 3], y: [3], superiority: 0.5, cliffsDelta: 0 },
  { x: [-2], y: [-10], superiority: 1, cliffsDelta: 1 },
])('$x against $y: $superiority', ({ x, y, ...answer }) => {
  expect(superiority({ x, y })).toEqual(answer);
});

test('against an empty group nothing is defined', () => {
  const nothing = { superiority: null, cliffsDelta: null };
  expect(superiority({ x: [], y: [1] })).toEqual(nothing);
  expect(superiority({ x: [1], y: [] })).toEqual(nothing);
  expect(superiority({ x: [], y: [] })).toEqual(nothing);
});

test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
  'a value of %s is refused, also against nobody',
  (value) => {
    expect(() => superiority({ x: [1, value], y: [1] })).toThrow(RangeError);
    expect(() => superiority({ x: [], y: [value] })).toThrow(RangeError);
  },
);
