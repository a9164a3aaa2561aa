import { expect, it } from 'vitest';

import { penPath } from '#shared/charts/penPath.ts';

const line = { order: 0, left: 10, top: 40, width: 200, height: 30 };

/** All points of the path, control points as well: the stroke lies within them. */
function points(path: string): { x: number; y: number }[] {
  return [...path.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));
}

it.each([0, 1, 2, 3, 17])(
  'hand %i goes through the middle of the line, a little beyond both ends',
  (hand) => {
    const drawn = points(penPath(line, hand));
    expect(Math.min(...drawn.map(({ x }) => x))).toBeLessThan(line.left);
    expect(Math.max(...drawn.map(({ x }) => x))).toBeGreaterThan(line.left + line.width);
    for (const { y } of drawn) {
      expect(y).toBeGreaterThan(line.top + line.height * 0.4);
      expect(y).toBeLessThan(line.top + line.height * 0.7);
    }
  },
);

it('draws the same stroke with the same hand, and another with the next', () => {
  expect(penPath(line, 1)).toBe(penPath(line, 1));
  expect(new Set([0, 1, 2].map((hand) => penPath(line, hand))).size).toBe(3);
});
