import { expect, test } from 'vitest';

import { sortExercise } from '#shared/results/measures.ts';

type Input = Parameters<typeof sortExercise>[0];

const key: Input['key'] = { late: 'fact', rich: 'opinion', calls: 'fact', rude: 'conclusion' };

test('four people sort four statements', () => {
  const result = sortExercise({
    key,
    labels: {
      a: { late: 'fact', rich: 'fact', calls: 'fact', rude: 'opinion' },
      b: { late: 'fact', rich: 'opinion', calls: 'opinion', rude: 'fact' },
      c: { late: 'unsure', rich: 'unsure', calls: 'fact', rude: null },
      d: { late: 'opinion', rich: 'fact' },
    },
  });
  expect(result.perStatement).toEqual({
    late: { answers: 4, factShare: 0.5, matchesKey: 0.5 },
    rich: { answers: 4, factShare: 0.5, matchesKey: 0.25 },
    calls: { answers: 3, factShare: 2 / 3, matchesKey: 2 / 3 },
    rude: { answers: 2, factShare: 0.5, matchesKey: 0.5 },
  });
  // On the opinions five definite answers, three of them "fact"; on the facts six, two of them "opinion".
  expect(result.opinionTakenForFact).toBe(3 / 5);
  expect(result.factTakenForOpinion).toBe(2 / 6);
});

test('a conclusion is an opinion: there is no third pile', () => {
  const labels: Input['labels'] = { a: { rude: 'opinion' }, b: { rude: 'fact' } };
  const asConclusion = sortExercise({ key: { rude: 'conclusion' }, labels });
  expect(asConclusion).toEqual(sortExercise({ key: { rude: 'opinion' }, labels }));
  expect(asConclusion.opinionTakenForFact).toBe(0.5);
});

test('doubt is an answer to a statement, and no error', () => {
  const { perStatement, ...rates } = sortExercise({
    key: { late: 'fact' },
    labels: { a: { late: 'unsure' } },
  });
  expect(perStatement).toEqual({ late: { answers: 1, factShare: 0, matchesKey: 0 } });
  expect(rates).toEqual({ opinionTakenForFact: null, factTakenForOpinion: null });
});

test('a skip is no answer at all, said or left out', () => {
  const nothing = { answers: 0, factShare: null, matchesKey: null };
  const labels: Input['labels'] = { a: { late: null }, b: {} };
  expect(sortExercise({ key: { late: 'fact', rich: 'opinion' }, labels })).toEqual({
    perStatement: { late: nothing, rich: nothing },
    opinionTakenForFact: null,
    factTakenForOpinion: null,
  });
});

test('without statements there is nothing to tell', () => {
  const rates = { opinionTakenForFact: null, factTakenForOpinion: null };
  expect(sortExercise({ key: {}, labels: { a: {} } })).toEqual({ perStatement: {}, ...rates });
});

test('a statement and a participant may be called anything', () => {
  const odd = JSON.parse('{ "__proto__": "fact", "constructor": "opinion" }') as Input['key'];
  const labels = JSON.parse(
    '{ "__proto__": { "__proto__": "fact", "constructor": "fact" } }',
  ) as Input['labels'];
  const result = sortExercise({ key: odd, labels });
  expect(Object.entries(result.perStatement)).toEqual([
    ['__proto__', { answers: 1, factShare: 1, matchesKey: 1 }],
    ['constructor', { answers: 1, factShare: 1, matchesKey: 0 }],
  ]);
  expect(result.opinionTakenForFact).toBe(1);
});

test.each([
  [
    'a label that does not exist',
    '{ "key": { "late": "fact" }, "labels": { "a": { "late": "constructor" } } }',
  ],
  ['a statement that has no key', '{ "key": { "late": "fact" }, "labels": { "a": { "toString": "fact" } } }'],
  ['a kind that does not exist', '{ "key": { "late": "unsure" }, "labels": {} }'],
])('%s is refused', (_, input) => {
  expect(() => sortExercise(JSON.parse(input) as Input)).toThrow(RangeError);
});
