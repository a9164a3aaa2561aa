import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { calibration, conviction, followUp, sortExercise, superiority } from '#shared/results/measures.ts';

const confidence = fc.constantFrom(0.5, 0.6, 0.7, 0.8, 0.9, 1);

function mean(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0) / values.length;
}

function expectWithin(value: number | null, low: number, high: number): void {
  if (value === null) return;
  expect(value).toBeGreaterThanOrEqual(low - 1e-12);
  expect(value).toBeLessThanOrEqual(high + 1e-12);
}

describe('superiority', () => {
  const values = fc.array(
    fc.oneof(fc.integer({ min: 1, max: 5 }), fc.double({ noNaN: true, noDefaultInfinity: true })),
    {
      maxLength: 40,
    },
  );

  test('is what counting every pair gives', () => {
    fc.assert(
      fc.property(values, values, (x, y) => {
        const signs = x.flatMap((one) => y.map((other) => Math.sign(one - other)));
        const answer = superiority({ x, y });
        if (signs.length === 0) {
          expect(answer).toEqual({ superiority: null, cliffsDelta: null });
          return;
        }
        expect(answer.cliffsDelta).toBeCloseTo(mean(signs), 12);
        expect(answer.superiority).toBeCloseTo((mean(signs) + 1) / 2, 12);
        expectWithin(answer.superiority, 0, 1);
      }),
    );
  });

  test('of the groups exchanged is the rest, to the last digit of the delta', () => {
    fc.assert(
      fc.property(values, values, (x, y) => {
        const there = superiority({ x, y });
        const back = superiority({ x: y, y: x });
        if (there.superiority === null || there.cliffsDelta === null) return;
        expect(back.superiority).toBeCloseTo(1 - there.superiority, 12);
        expect((back.cliffsDelta ?? Number.NaN) + there.cliffsDelta).toBe(0);
      }),
    );
  });

  test('leaves the values as they came', () => {
    fc.assert(
      fc.property(values, (x) => {
        const copy = [...x];
        superiority({ x, y: x });
        expect(x).toEqual(copy);
      }),
    );
  });
});

describe('calibration', () => {
  const items = fc.array(fc.record({ q: confidence, correct: fc.boolean() }), { maxLength: 40 });

  test('stays in its ranges, and the sure and wrong are among the sure and among the wrong', () => {
    fc.assert(
      fc.property(items, confidence, (asked, sureFrom) => {
        const result = calibration({ items: asked, sureFrom });
        expect(result.n).toBe(asked.length);
        expect(Object.values(result).some((value) => Number.isNaN(value))).toBe(false);
        if (asked.length === 0) return;
        expectWithin(result.meanConfidence, 0.5, 1);
        expectWithin(result.brier, 0, 1);
        expectWithin(
          result.sureAndWrongShare,
          0,
          Math.min(result.sureShare ?? -1, 1 - (result.hitRate ?? 2)),
        );
        expect(result.calibrationGap).toBeCloseTo((result.meanConfidence ?? 2) - (result.hitRate ?? 2), 12);
      }),
    );
  });

  test('has a Brier score that is never below the square of the gap', () => {
    // The score is the mean of (q - correct)^2, and a mean of squares is at least the square of the mean.
    fc.assert(
      fc.property(items, (asked) => {
        const { brier, calibrationGap } = calibration({ items: asked, sureFrom: 0.8 });
        expect(brier ?? 0).toBeGreaterThanOrEqual((calibrationGap ?? 0) ** 2 - 1e-12);
      }),
    );
  });
});

describe('conviction', () => {
  const option = fc.constantFrom('yes' as const, 'no' as const, 'unsure' as const, null);
  const stance = fc.oneof(fc.tuple(option, fc.oneof(confidence, fc.constant(null))), fc.constant(null));
  const pairs = fc.array(fc.record({ before: stance, after: stance }), { maxLength: 40 });

  test('stays in its ranges, and shifts by what is between before and after', () => {
    fc.assert(
      fc.property(pairs, (asked) => {
        const { n, before, after, shift, softened } = conviction({ pairs: asked });
        expect(n).toBeLessThanOrEqual(asked.length);
        if (before === null || after === null) {
          expect([n, before, after, shift, softened]).toEqual([0, null, null, null, null]);
          return;
        }
        expectWithin(before, -1, 1);
        expectWithin(after, -1, 1);
        expectWithin(softened, 0, 1);
        expect(shift).toBeCloseTo(after - before, 12);
      }),
    );
  });

  test('of yes called no and no called yes is the opposite', () => {
    const opposite = { yes: 'no', no: 'yes', unsure: 'unsure' } as const;
    fc.assert(
      fc.property(pairs, (asked) => {
        const turn = (said: (typeof asked)[number]['before']): typeof said =>
          said === null || said[0] === null ? said : [opposite[said[0]], said[1]];
        const there = conviction({ pairs: asked });
        const back = conviction({
          pairs: asked.map(({ before, after }) => ({ before: turn(before), after: turn(after) })),
        });
        expect([back.n, back.softened]).toEqual([there.n, there.softened]);
        if (there.shift !== null) expect(back.shift).toBeCloseTo(-there.shift, 12);
      }),
    );
  });
});

describe('sorting', () => {
  const statements = ['a', 'b', 'c', '__proto__'];
  const label = fc.constantFrom('fact' as const, 'opinion' as const, 'unsure' as const, null);
  const kind = fc.constantFrom('fact' as const, 'opinion' as const, 'conclusion' as const);
  const ofEach = <T>(value: fc.Arbitrary<T>) => fc.tuple(value, value, value, value);
  const record = <T>(values: readonly T[]): Record<string, T> =>
    Object.fromEntries(values.map((value, place) => [statements[place] ?? '', value]));

  test('is counted as someone with paper and pencil would', () => {
    fc.assert(
      fc.property(ofEach(kind), fc.array(ofEach(label), { maxLength: 20 }), (kinds, sheets) => {
        const labels = Object.fromEntries(sheets.map((sheet, person) => [`p${person}`, record(sheet)]));
        const result = sortExercise({ key: record(kinds), labels });
        expect(Object.keys(result.perStatement)).toEqual(statements);
        const marks = sheets.flatMap((sheet) =>
          sheet.map((given, place) => ({ given, fact: kinds[place] === 'fact' })),
        );
        const wrong = (given: string, fact: boolean): number | null => {
          const definite = marks.filter(
            (mark) => mark.fact === fact && mark.given !== null && mark.given !== 'unsure',
          );
          const share = definite.filter((mark) => mark.given === given).length / definite.length;
          return definite.length === 0 ? null : share;
        };
        expect(result.opinionTakenForFact).toBe(wrong('fact', false));
        expect(result.factTakenForOpinion).toBe(wrong('opinion', true));
        Object.entries(result.perStatement).forEach(([, bar], place) => {
          const given = sheets.map((sheet) => sheet[place]).filter((one) => one !== null);
          const right = kinds[place] === 'fact' ? 'fact' : 'opinion';
          const share = (what: string) =>
            given.length === 0 ? null : given.filter((one) => one === what).length / given.length;
          expect(bar).toEqual({ answers: given.length, factShare: share('fact'), matchesKey: share(right) });
        });
      }),
    );
  });
});

describe('a follow-up', () => {
  const counts = fc
    .nat({ max: 2000 })
    .chain((committed) => fc.tuple(fc.constant(committed), fc.nat({ max: committed })))
    .chain(([committed, responded]) =>
      fc.record({
        committed: fc.constant(committed),
        responded: fc.constant(responded),
        done: fc.nat({ max: responded }),
      }),
    );

  test('has a floor that is the response rate times what the responders did, and never above either', () => {
    fc.assert(
      fc.property(counts, (input) => {
        const { responseRate, doneAmongResponders, doneAmongRespondersCI, doneFloor } = followUp(input);
        expect(responseRate === null).toBe(input.committed === 0);
        expect(doneAmongResponders === null).toBe(input.responded === 0);
        if (responseRate === null || doneFloor === null) return;
        if (doneAmongResponders === null) {
          expect([doneFloor, doneAmongRespondersCI]).toEqual([0, null]);
          return;
        }
        expect(doneFloor).toBeCloseTo(responseRate * doneAmongResponders, 12);
        expect(doneFloor).toBeLessThanOrEqual(Math.min(responseRate, doneAmongResponders));
        expectWithin(doneAmongResponders, doneAmongRespondersCI?.[0] ?? 2, doneAmongRespondersCI?.[1] ?? -1);
      }),
    );
  });
});
