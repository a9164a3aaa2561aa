import { expect, test } from 'vitest';

import { guessAt, layGuesses } from '#shared/charts/guessDots.ts';
import { layGroups } from '#shared/charts/groupBars.ts';

const AREA = { width: 1700, height: 460 };

test('each guess is a dot in the column of its number, within the drawing, and none lies on another', () => {
  for (const counts of [[1, 0, 3, 4, 7, 6, 4, 2, 1, 0, 0], Array.from({ length: 11 }, () => 30), [300]]) {
    const { dots, size, columns } = layGuesses(counts, AREA);
    expect(dots).toHaveLength(counts.reduce((sum, each) => sum + each, 0));
    for (const { x, y, place } of dots) {
      expect(Math.abs(x - (columns[place] ?? 0))).toBeLessThanOrEqual(AREA.width / counts.length / 2);
      expect(y - size / 2).toBeGreaterThanOrEqual(-1e-6);
      expect(y + size / 2).toBeLessThanOrEqual(AREA.height + 1e-6);
    }
    const apart = dots.every((one, index) =>
      dots.slice(index + 1).every((other) => Math.hypot(one.x - other.x, one.y - other.y) > size - 1e-6),
    );
    expect(apart).toBe(true);
  }
});

test('the truth lies on the same scale as the guesses, also between two of them', () => {
  const { columns } = layGuesses(
    Array.from({ length: 11 }, () => 1),
    AREA,
  );
  expect(guessAt(7, 11, AREA.width)).toBeCloseTo(columns[7] ?? 0);
  expect(guessAt(7.5, 11, AREA.width)).toBeCloseTo(((columns[7] ?? 0) + (columns[8] ?? 0)) / 2);
});

test('the bars of two halves lie close together at one moment, and well apart from the next', () => {
  const half = [
    [1, 2, 3],
    [0, 0, 6],
    [2, 2, 2],
  ];
  const bars = layGroups([half, half]);
  expect(bars).toHaveLength(6);
  const below = (index: number) => (bars[index]?.top ?? 0) + (bars[index]?.height ?? 0);
  const gap = (index: number) => (bars[index + 1]?.top ?? 0) - below(index);
  expect(gap(0)).toBeGreaterThan(0);
  expect(gap(1)).toBeGreaterThan(2 * gap(0));
  expect(below(5)).toBeCloseTo(100, 5);
  for (const { parts } of bars)
    expect(parts.every(({ people, width }) => people > 0 && width > 0)).toBe(true);
});
