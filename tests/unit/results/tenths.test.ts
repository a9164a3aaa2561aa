import { expect, test } from 'vitest';

import { tenthsOf } from '#shared/results/tenths.ts';

test('a group of ten is told as it is', () => {
  const flows = [
    [1, 0, 4],
    [0, 2, 1],
    [1, 0, 1],
  ];
  expect(tenthsOf(flows)).toEqual(flows);
});

test('the worked example is told of ten: three would call at first, and seven afterwards', () => {
  const flows = [
    [2, 2, 10],
    [1, 1, 5],
    [0, 2, 7],
  ];
  expect(tenthsOf(flows)).toEqual([
    [1, 1, 3],
    [0, 0, 2],
    [0, 1, 2],
  ]);
});

test('a few who change among many are not made to be a tenth', () => {
  expect(
    tenthsOf([
      [150, 0, 1],
      [0, 0, 0],
      [1, 0, 148],
    ]),
  ).toEqual([
    [5, 0, 0],
    [0, 0, 0],
    [0, 0, 5],
  ]);
});

test('of nobody there is nothing to tell, and what is no count is refused', () => {
  expect(
    tenthsOf([
      [0, 0],
      [0, 0],
    ]),
  ).toBeNull();
  expect(tenthsOf([])).toBeNull();
  expect(() => tenthsOf([[-1]])).toThrow(RangeError);
  expect(() => tenthsOf([[0.5]])).toThrow(RangeError);
});
