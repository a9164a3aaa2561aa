import { expect, test } from 'vitest';

import { calibration } from '#shared/results/measures.ts';

type Items = Parameters<typeof calibration>[0]['items'];

function items(correct: boolean, ...confidences: number[]): Items {
  return confidences.map((q) => ({ q, correct }));
}

test('ten people are 78% sure and three of them right: a gap of .48 and a Brier score of .53', () => {
  const right = items(true, 0.5, 0.7, 0.8);
  const wrong = items(false, 0.6, 0.8, 0.8, 0.8, 0.8, 1, 1);
  const result = calibration({ items: [...right, ...wrong], sureFrom: 0.8 });
  expect(result.n).toBe(10);
  expect(result.meanConfidence).toBeCloseTo(0.78, 12);
  expect(result.hitRate).toBe(0.3);
  expect(result.calibrationGap).toBeCloseTo(0.48, 12);
  expect(result.brier).toBeCloseTo(0.53, 12);
  expect(result.sureShare).toBe(0.7);
  expect(result.sureAndWrongShare).toBe(0.6);
});

test.each([
  { what: 'certain and right', q: 1, correct: true, brier: 0, gap: 0 },
  { what: 'certain and wrong', q: 1, correct: false, brier: 1, gap: 1 },
  { what: 'a coin that fell well', q: 0.5, correct: true, brier: 0.25, gap: -0.5 },
  { what: 'a coin that fell badly', q: 0.5, correct: false, brier: 0.25, gap: 0.5 },
])('$what scores $brier', ({ q, correct, brier, gap }) => {
  const result = calibration({ items: [{ q, correct }], sureFrom: 0.8 });
  expect(result).toMatchObject({ n: 1, brier, calibrationGap: gap });
});

test('who is as sure as the limit is sure', () => {
  const asked = items(false, 0.7, 0.8, 0.9);
  expect(calibration({ items: asked, sureFrom: 0.8 }).sureShare).toBeCloseTo(2 / 3, 12);
  expect(calibration({ items: asked, sureFrom: 0.9 }).sureAndWrongShare).toBeCloseTo(1 / 3, 12);
});

test('without an answer everything but the number is undefined', () => {
  const { n, ...rest } = calibration({ items: [], sureFrom: 0.8 });
  expect(n).toBe(0);
  expect(Object.values(rest)).toEqual([null, null, null, null, null, null]);
});

test.each([-0.1, 0.49, 1.01, 80, Number.NaN, Number.POSITIVE_INFINITY])(
  'a confidence of %s is refused, of a person and as the limit',
  (q) => {
    expect(() => calibration({ items: [{ q, correct: true }], sureFrom: 0.8 })).toThrow(RangeError);
    expect(() => calibration({ items: [], sureFrom: q })).toThrow(RangeError);
  },
);
