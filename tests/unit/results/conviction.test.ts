import { expect, test } from 'vitest';

import { conviction } from '#shared/results/measures.ts';

type Pair = Parameters<typeof conviction>[0]['pairs'][number];

function pair(before: Pair['before'], after: Pair['after']): Pair {
  return { before, after };
}

test('four people lean to no, and after the twist to yes', () => {
  const result = conviction({
    pairs: [
      pair(['no', 0.9], ['yes', 0.8]),
      pair(['no', 0.8], ['no', 0.6]),
      pair(['unsure', null], ['yes', 1]),
      pair(['yes', 0.7], ['yes', 0.7]),
    ],
  });
  expect(result.n).toBe(4);
  expect(result.before).toBeCloseTo((-0.8 - 0.6 + 0 + 0.4) / 4, 12);
  expect(result.after).toBeCloseTo((0.6 - 0.2 + 1 + 0.4) / 4, 12);
  expect(result.shift).toBeCloseTo(0.7, 12);
  expect(result.softened).toBe(0.25);
});

test.each<{ what: string; before: Pair['before']; after: Pair['after']; softened: number }>([
  { what: 'a yes that grew milder', before: ['yes', 0.9], after: ['yes', 0.8], softened: 1 },
  { what: 'a no that became no more than a guess', before: ['no', 0.6], after: ['no', 0.5], softened: 1 },
  { what: 'a yes that grew firmer', before: ['yes', 0.8], after: ['yes', 0.9], softened: 0 },
  { what: 'a yes that stayed as it was', before: ['yes', 0.8], after: ['yes', 0.8], softened: 0 },
  { what: 'a yes that turned into a milder no', before: ['yes', 0.9], after: ['no', 0.6], softened: 0 },
  { what: 'a yes that turned into doubt', before: ['yes', 0.9], after: ['unsure', null], softened: 0 },
  { what: 'doubt that stayed', before: ['unsure', 0.9], after: ['unsure', 0.5], softened: 0 },
])('$what: softened is $softened', ({ before, after, softened }) => {
  expect(conviction({ pairs: [pair(before, after)] })).toMatchObject({ n: 1, softened });
});

test('who skipped either time is left out of both', () => {
  const kept = pair(['yes', 1], ['no', 1]);
  const skipped = [
    pair([null, null], ['yes', 1]),
    pair(['yes', 1], [null, null]),
    pair(null, ['yes', 1]),
    pair(['yes', 1], null),
    pair(['yes', null], ['yes', 1]),
  ];
  expect(conviction({ pairs: [...skipped, kept] })).toEqual(conviction({ pairs: [kept] }));
  expect(conviction({ pairs: [kept] })).toEqual({ n: 1, before: 1, after: -1, shift: -2, softened: 0 });
});

test('the doubtful count as 0, however sure they say they are', () => {
  const pairs = [pair(['unsure', 1], ['unsure', null])];
  expect(conviction({ pairs })).toEqual({ n: 1, before: 0, after: 0, shift: 0, softened: 0 });
});

test('without anybody everything but the number is undefined', () => {
  const nothing = { n: 0, before: null, after: null, shift: null, softened: null };
  expect(conviction({ pairs: [] })).toEqual(nothing);
  expect(conviction({ pairs: [pair(null, null)] })).toEqual(nothing);
});

test.each([-1, 0.49, 1.01, Number.NaN, Number.POSITIVE_INFINITY])('a confidence of %s is refused', (q) => {
  expect(() => conviction({ pairs: [pair(['yes', q], ['yes', 1])] })).toThrow(RangeError);
  expect(() => conviction({ pairs: [pair(['yes', 1], ['no', q])] })).toThrow(RangeError);
});

test('an option that does not exist is refused', () => {
  const pairs = JSON.parse('[{ "before": ["call", 1], "after": ["yes", 1] }]') as Pair[];
  expect(() => conviction({ pairs })).toThrow(RangeError);
});
