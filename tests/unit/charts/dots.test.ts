import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { layDots, standing, type Dot, type DotLayout } from '#shared/charts/dots.ts';
import type { Area, Point } from '#shared/charts/grid.ts';

const WIDE: Area = { width: 1728, height: 360 };
const SQUARE: Area = { width: 1296, height: 220 };

/** Every way in which up to 300 people may go between three piles: mostly few flows, sometimes all nine. */
const flows = fc
  .array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 33 })), { minLength: 9, maxLength: 9 })
  .map((nine) => [nine.slice(0, 3), nine.slice(3, 6), nine.slice(6, 9)]);
/** All in one pile, before and after: the fullest that a pile can be. */
const oneFlow = fc
  .tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 8 }))
  .map(([people, place]) =>
    [0, 1, 2].map((from) => [0, 1, 2].map((to) => (from * 3 + to === place ? people : 0))),
  );
const anyFlows = fc.oneof(flows, oneFlow);
const anyArea = fc.constantFrom(WIDE, SQUARE);

describe('every room of 0 to 300 people', () => {
  test('has each dot inside the area, before and after', () => {
    fc.assert(
      fc.property(anyFlows, anyArea, (all, area) => {
        const { cell, dots } = layDots(all, area, 0);
        const places = dots.flatMap(({ start, end }) => [start, end]);
        const across = places.map(({ x }) => x);
        const down = places.map(({ y }) => y);
        expect(Math.min(...across, area.width) - cell / 2).toBeGreaterThanOrEqual(-1e-6);
        expect(Math.max(...across, 0) + cell / 2).toBeLessThanOrEqual(area.width + 1e-6);
        expect(Math.min(...down, area.height) - cell / 2).toBeGreaterThanOrEqual(-1e-6);
        expect(Math.max(...down, 0) + cell / 2).toBeLessThanOrEqual(area.height + 1e-6);
      }),
    );
  });

  test('has no two dots on one another, before or after', () => {
    fc.assert(
      fc.property(anyFlows, anyArea, (all, area) => {
        const layout = layDots(all, area, 0);
        expect(crowded(layout, ({ start }) => start)).toBe(false);
        expect(crowded(layout, ({ end }) => end)).toBe(false);
      }),
    );
  });

  test('has as many dots in each pile as people, before and after', () => {
    fc.assert(
      fc.property(anyFlows, (all) => {
        const { dots } = layDots(all, WIDE, 0);
        all.forEach((row, from) =>
          row.forEach((people, to) =>
            expect(dots.filter((dot) => dot.from === from && dot.to === to)).toHaveLength(people),
          ),
        );
      }),
    );
  });

  test('looks the same before the dots move, whoever is going to move', () => {
    fc.assert(
      fc.property(anyFlows, (all) => {
        const counts = all.map((row) => row.reduce((sum, people) => sum + people, 0));
        const room = fullestOf(all);
        const before = layDots(standing(counts), WIDE, room);
        const moving = layDots(all, WIDE, room);
        const places = ({ dots }: DotLayout) => new Map(dots.map(({ key, start }) => [key, start]));
        expect(moving.cell).toBe(before.cell);
        expect(places(moving)).toEqual(places(before));
      }),
    );
  });

  test('lets nobody move who stays, and has them below all who came', () => {
    fc.assert(
      fc.property(anyFlows, (all) => {
        const { dots } = layDots(all, WIDE, 0);
        for (const dot of dots.filter(({ from, to }) => from === to)) expect(dot.end).toEqual(dot.start);
        for (const pile of [0, 1, 2]) {
          const here = dots.filter(({ to }) => to === pile);
          const stayed = here.filter(({ from }) => from === pile).map(({ end }) => end.y);
          const came = here.filter(({ from }) => from !== pile).map(({ end }) => end.y);
          if (stayed.length > 0 && came.length > 0) {
            expect(Math.min(...stayed)).toBeGreaterThanOrEqual(Math.max(...came) - 1e-6);
          }
        }
      }),
    );
  });
});

test('the top of a pile is the upper edge of its highest row, and the floor where it is empty', () => {
  const { cell, piles } = layDots(
    [
      [0, 0, 9],
      [0, 0, 0],
      [0, 0, 1],
    ],
    WIDE,
    10,
  );
  const columns = Math.floor((WIDE.width * (1 - 2 * 0.036)) / 3 / cell);
  expect(columns).toBe(4);
  expect(piles.map(({ topBefore }) => topBefore)).toEqual([360 - 3 * cell, 360, 360 - cell]);
  expect(piles.map(({ topAfter }) => topAfter)).toEqual([360, 360, 360 - 3 * cell]);
});

test('the dots are as large as the fullest pile allows, and not only as all people in one', () => {
  const alike = [
    [50, 50, 0],
    [0, 100, 0],
    [0, 0, 100],
  ];
  const { cell, piles } = layDots(alike, WIDE, 150);
  expect(cell).toBeGreaterThan(layDots(alike, WIDE, 300).cell);
  expect(Math.min(...piles.map(({ topAfter }) => topAfter))).toBeLessThan(cell);
});

test('the piles stand beside one another over the whole width', () => {
  const { piles } = layDots(standing([1, 2, 3]), WIDE, 0);
  const rights = piles.map(({ left, width }) => left + width);
  expect(piles[0]?.left).toBe(0);
  expect(rights[2]).toBeCloseTo(WIDE.width);
  expect(piles[1]?.left).toBeGreaterThan(rights[0] ?? Infinity);
});

test('nobody at all is an empty layout and no error', () => {
  expect(layDots(standing([0, 0, 0]), WIDE, 0).dots).toEqual([]);
});

/** Whether the middles of two dots are nearer to one another than a cell is wide. */
function crowded({ dots, cell }: DotLayout, where: (dot: Dot) => Point): boolean {
  const places = dots.map(where);
  return places.some((one, index) =>
    places.slice(index + 1).some((other) => Math.hypot(one.x - other.x, one.y - other.y) < cell - 1e-6),
  );
}

/** People in the fullest pile, before or after. */
function fullestOf(all: number[][]): number {
  const sum = (people: number[]) => people.reduce((total, one) => total + one, 0);
  return Math.max(...all.map(sum), ...all.map((_, to) => sum(all.map((row) => row[to] ?? 0))));
}
