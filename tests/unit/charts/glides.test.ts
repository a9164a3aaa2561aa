import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { layDots } from '#shared/charts/dots.ts';
import { countsAt, numberMoves, passingAt, planGlides, type Glide } from '#shared/charts/glides.ts';

const AREA = { width: 1728, height: 360 };
const WORKSHOP = [
  [2, 3, 9],
  [0, 1, 6],
  [1, 1, 7],
];
const BEFORE = [14, 7, 9];
const AFTER = [3, 5, 22];

const plan = planGlides(layDots(WORKSHOP, AREA, 0).dots);
const flows = fc
  .array(fc.integer({ min: 0, max: 33 }), { minLength: 9, maxLength: 9 })
  .map((nine) => [nine.slice(0, 3), nine.slice(3, 6), nine.slice(6, 9)]);

describe('the plan', () => {
  test('moves everybody who changed, once, and nobody else', () => {
    expect(plan.glides).toHaveLength(20);
    expect(new Set(plan.glides.map(({ dot }) => dot.key)).size).toBe(20);
    expect(plan.glides.filter(({ dot }) => dot.from === dot.to)).toEqual([]);
  });

  test('sends one pile-to-pile group after the other, the largest first', () => {
    const order = plan.glides.map(({ dot }) => `${dot.from}-${dot.to}`);
    expect([...new Set(order)]).toEqual(['0-2', '1-2', '0-1', '2-0', '2-1']);
    const starts = plan.glides.map(({ startsAt }) => startsAt);
    expect(starts).toEqual(starts.toSorted((one, other) => one - other));
  });

  test('lets a second group wait until the first has all but landed, where there are only two', () => {
    const two = planGlides(
      layDots(
        [
          [0, 0, 3],
          [0, 0, 2],
          [0, 0, 0],
        ],
        AREA,
        0,
      ).dots,
    );
    expect(two.glides.at(-1)?.startsAt).toBeGreaterThanOrEqual(1600);
  });

  test('takes 1.2 to 1.8 s for each glide, with at most 2 s between the first start and the last', () => {
    fc.assert(
      fc.property(flows, (all) => {
        const { glides, total } = planGlides(layDots(all, AREA, 0).dots);
        const times = glides.map(({ startsAt, lands }) => lands - startsAt);
        expect(Math.min(...times, 1200)).toBe(1200);
        expect(Math.max(...times, 1800)).toBe(1800);
        expect(Math.max(...glides.map(({ startsAt }) => startsAt), 0)).toBeLessThanOrEqual(2000);
        expect(total).toBe(Math.max(...glides.map(({ lands }) => lands), 0));
      }),
    );
  });

  test('is over at once where nobody moves', () => {
    expect(planGlides(layDots([[5]], AREA, 0).dots)).toEqual({ glides: [], total: 0 });
  });
});

describe('the counts', () => {
  test('tick from before to after', () => {
    expect(countsAt(plan, BEFORE, 0)).toEqual(BEFORE);
    expect(countsAt(plan, BEFORE, plan.total)).toEqual(AFTER);
  });

  test('never count anybody twice, nor anybody away who stayed', () => {
    fc.assert(
      fc.property(flows, fc.integer({ min: 0, max: 4000 }), (all, ms) => {
        const glides = planGlides(layDots(all, AREA, 0).dots);
        const before = all.map((row) => row.reduce((sum, people) => sum + people, 0));
        const counts = countsAt(glides, before, ms);
        const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
        expect(sum(counts)).toBeLessThanOrEqual(sum(before));
        counts.forEach((count, pile) => expect(count).toBeGreaterThanOrEqual(all[pile]?.[pile] ?? 0));
      }),
    );
  });

  test('leave out who is on the way', () => {
    const [first] = plan.glides;
    expect(countsAt(plan, BEFORE, (first?.startsAt ?? 0) + 1)).toEqual([13, 7, 9]);
  });
});

describe('the number on a pile', () => {
  test('is up before the first dot lands under it', () => {
    const landings = plan.glides.filter(({ dot }) => dot.to === 2).map(({ lands }) => lands);
    expect(numberMoves(plan, 2, true)).toEqual({ startsAt: 0, lands: Math.min(...landings) });
  });

  test('comes down when the last dot has left', () => {
    const leaving = plan.glides.filter(({ dot }) => dot.from === 0).map(({ startsAt }) => startsAt);
    const { startsAt, lands } = numberMoves(plan, 0, false);
    expect(startsAt).toBe(Math.max(...leaving));
    expect(lands).toBeGreaterThan(startsAt);
    expect(lands).toBeLessThanOrEqual(plan.total);
  });
});

describe('the way of a dot', () => {
  const { cell, dots } = layDots(WORKSHOP, AREA, 0);
  const { glides, total } = planGlides(dots);
  const anyGlide = fc.constantFrom(...glides);
  const anyTime = fc.double({ min: 0, max: total, noNaN: true });
  const at = (glide: Glide, ms: number) => passingAt(glide, ms, cell / 2);

  test('leads from its place before to its place after', () => {
    for (const glide of glides) {
      const { dot } = glide;
      expect(at(glide, 0)).toEqual({ ...dot.start, pile: dot.from, ringed: false });
      const landed = at(glide, total);
      expect(landed).toMatchObject({ pile: dot.to, ringed: true });
      expect(landed.x).toBeCloseTo(dot.end.x);
      expect(landed.y).toBeCloseTo(dot.end.y);
    }
  });

  test('waits for its turn, and stands still when it has landed', () => {
    fc.assert(
      fc.property(anyGlide, anyTime, (glide, ms) => {
        if (ms <= glide.startsAt) expect(at(glide, ms)).toEqual(at(glide, 0));
        if (ms >= glide.lands) expect(at(glide, ms)).toEqual(at(glide, total));
      }),
    );
  });

  test('begins straight up, and then never leaves the area', () => {
    fc.assert(
      fc.property(anyGlide, anyTime, (glide, ms) => {
        const { x, y } = at(glide, ms);
        expect(y).toBeGreaterThanOrEqual(cell / 2 - 1e-6);
        expect(y).toBeLessThanOrEqual(AREA.height - cell / 2 + 1e-6);
        if ((ms - glide.startsAt) / (glide.lands - glide.startsAt) < 0.2) expect(x).toBe(glide.dot.start.x);
      }),
    );
  });

  test('goes on without a leap', () => {
    fc.assert(
      fc.property(anyGlide, anyTime, (glide, ms) => {
        const [here, next] = [at(glide, ms), at(glide, ms + 16)];
        expect(Math.hypot(next.x - here.x, next.y - here.y)).toBeLessThan(AREA.width / 20);
      }),
    );
  });

  test('has a ring from when it lifts, and its new fill half-way', () => {
    for (const glide of glides) {
      const middle = (glide.startsAt + glide.lands) / 2;
      expect(at(glide, glide.startsAt + 1)).toMatchObject({ pile: glide.dot.from, ringed: true });
      expect(at(glide, middle - 1).pile).toBe(glide.dot.from);
      expect(at(glide, middle + 1).pile).toBe(glide.dot.to);
    }
  });
});
