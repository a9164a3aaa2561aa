import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { laySure, leaningAt } from '#shared/charts/sureDots.ts';

const AREA = { width: 1200, height: 500 };
const counts = fc.tuple(
  fc.array(fc.nat(60), { minLength: 6, maxLength: 6 }),
  fc.array(fc.nat(60), { minLength: 6, maxLength: 6 }),
);

describe('how sure people were, as dots', () => {
  it('has a dot for everybody, within the drawing, on the side of the line that is theirs', () => {
    fc.assert(
      fc.property(counts, (rows) => {
        const { cell, line, groups } = laySure(rows, AREA);
        for (const { option, confidence, dots } of groups) {
          expect(dots).toHaveLength(rows[option]?.[confidence] ?? 0);
          for (const { x, y } of dots) {
            expect(option === 0 ? y < line : y > line).toBe(true);
            const edges = [x - cell / 2, y - cell / 2, AREA.width - x - cell / 2, AREA.height - y - cell / 2];
            for (const room of edges) expect(room).toBeGreaterThan(-1e-6);
          }
        }
      }),
    );
  });

  it('never lays one dot over another', () => {
    fc.assert(
      fc.property(counts, (rows) => {
        const { cell, groups } = laySure(rows, AREA);
        const dots = groups.flatMap((group) => group.dots).toSorted((a, b) => a.y - b.y || a.x - b.x);
        dots.forEach((dot, index) => {
          const next = dots[index + 1];
          if (next === undefined || Math.abs(next.y - dot.y) > 1e-6) return;
          expect(next.x - dot.x).toBeGreaterThan(cell - 1e-6);
        });
      }),
    );
  });

  it('keeps room for an answer that nobody gave', () => {
    const { line, cell } = laySure(
      [
        [0, 0, 0, 0, 0, 0],
        [0, 0, 0, 9, 0, 0],
      ],
      AREA,
    );
    expect(line).toBeGreaterThanOrEqual(cell - 1e-6);
  });

  it('goes from left to right with how sure people are', () => {
    const { groups } = laySure([[1, 1, 1, 1, 1, 1], []], AREA);
    const places = groups.flatMap(({ dots }) => dots.map(({ x }) => x));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(new Set(places).size).toBe(6);
  });
});

describe('a leaning', () => {
  it('lies between the ends, and never beyond them', () => {
    expect([-1, -0.5, 0, 1].map((mean) => leaningAt(mean, 800))).toEqual([0, 200, 400, 800]);
    expect(leaningAt(1.5, 800)).toBe(800);
  });
});
