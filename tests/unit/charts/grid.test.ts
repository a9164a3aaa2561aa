import fc from 'fast-check';
import { expect, test } from 'vitest';

import { packGrid, rowsOf } from '#shared/charts/grid.ts';

const side = fc.integer({ min: 20, max: 2000 });

test('every number of cells fits into every area', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 300 }), side, side, (count, width, height) => {
      const grid = packGrid(count, { width, height }, 96);
      expect(grid.cell).toBeGreaterThan(0);
      expect(grid.columns * grid.cell).toBeLessThanOrEqual(width + 1e-6);
      expect(rowsOf(count, grid) * grid.cell).toBeLessThanOrEqual(height + 1e-6);
    }),
  );
});

test('no larger square cells would fit', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), side, side, (count, width, height) => {
      const { cell } = packGrid(count, { width, height }, 96);
      const larger = cell * 1.001;
      const fits = Math.floor(width / larger) * Math.floor(height / larger) >= count;
      expect(larger > Math.min(96, width, height) || !fits).toBe(true);
    }),
  );
});

test('few cells are as large as they may be, and no larger', () => {
  expect(packGrid(5, { width: 530, height: 360 }, 96)).toEqual({ cell: 96, columns: 5 });
  expect(packGrid(0, { width: 530, height: 360 }, 96)).toEqual({ cell: 96, columns: 5 });
});

test('rows are counted up to the last one that is begun', () => {
  const grid = { cell: 10, columns: 5 };
  expect([0, 1, 5, 6].map((count) => rowsOf(count, grid))).toEqual([0, 1, 1, 2]);
});
