import { expect, test } from 'vitest';

import { slopeEnds } from '#shared/charts/slope.ts';

const AREA = { width: 400, height: 200 };

test('nobody is the floor and everybody the top, each an inset away from the edge', () => {
  const { start, end } = slopeEnds({ before: 12, after: 0, of: 12 }, AREA, 30);
  expect(start).toEqual({ x: 30, y: 30 });
  expect(end).toEqual({ x: 370, y: 170 });
});

test('the height is in proportion to the count', () => {
  const { start, end } = slopeEnds({ before: 6, after: 3, of: 12 }, AREA, 30);
  expect([start.y, end.y]).toEqual([100, 135]);
});
