import { expect, test } from 'vitest';

import { followUp, wilson } from '#shared/results/measures.ts';

test('of 24 plans 15 were answered for and 11 done: 73.3% of the replies, and no less than 45.8%', () => {
  const result = followUp({ committed: 24, responded: 15, done: 11 });
  expect(result.responseRate).toBe(0.625);
  expect(result.doneAmongResponders).toBeCloseTo(0.733333, 6);
  expect(result.doneFloor).toBeCloseTo(0.458333, 6);
  expect(result.doneAmongRespondersCI).toEqual(wilson({ x: 11, n: 15 }).ci);
});

test('when nobody answered there is a floor of 0, and nothing to say about those who answered', () => {
  expect(followUp({ committed: 7, responded: 0, done: 0 })).toEqual({
    responseRate: 0,
    doneAmongResponders: null,
    doneAmongRespondersCI: null,
    doneFloor: 0,
  });
});

test('without a plan everything is undefined', () => {
  expect(Object.values(followUp({ committed: 0, responded: 0, done: 0 }))).toEqual([null, null, null, null]);
});

test('more answers than plans, and more done than answered, are refused', () => {
  expect(() => followUp({ committed: 3, responded: 4, done: 0 })).toThrow(RangeError);
  expect(() => followUp({ committed: 5, responded: 3, done: 4 })).toThrow(
    new RangeError('done (4) cannot be larger than responded (3)'),
  );
});

test.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])('a count of %s is refused', (count) => {
  expect(() => followUp({ committed: count, responded: 0, done: 0 })).toThrow(RangeError);
  expect(() => followUp({ committed: 9, responded: count, done: 0 })).toThrow(RangeError);
  expect(() => followUp({ committed: 9, responded: 5, done: count })).toThrow(RangeError);
});
