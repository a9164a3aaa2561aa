import { expect, test } from 'vitest';

import { pairedVotes } from '#shared/results/measures.ts';

const OPTIONS = ['skip', 'unsure', 'call'];

type Votes = Record<string, string>;

/**
 * One moment of a poll, from "option x people" runs, so that `votes('a', [2, 'call'])` is a0 and a1 for call.
 */
function votes(prefix: string, ...runs: [people: number, option: string][]): Votes {
  const options = runs.flatMap(([people, option]) => Array.from({ length: people }, () => option));
  return Object.fromEntries(options.map((option, i) => [`${prefix}${i}`, option]));
}

function compare(before: Votes, after: Votes): ReturnType<typeof pairedVotes> {
  return pairedVotes({ before, after, options: OPTIONS, target: 'call' });
}

test('a workshop of thirty with three options shows who came from where', () => {
  const before = votes('p', [13, 'skip'], [8, 'unsure'], [9, 'call']);
  const after = votes(
    'p',
    ...([
      [3, 'skip'],
      [3, 'unsure'],
      [7, 'call'],
    ] as [number, string][]),
    ...([
      [0, 'skip'],
      [0, 'unsure'],
      [8, 'call'],
    ] as [number, string][]),
    ...([
      [1, 'skip'],
      [1, 'unsure'],
      [7, 'call'],
    ] as [number, string][]),
  );
  const result = compare(before, after);
  expect(result.pairs).toBe(30);
  expect(result.matrix).toEqual([
    [3, 3, 7],
    [0, 0, 8],
    [1, 1, 7],
  ]);
  expect(result.rowTotals).toEqual([13, 8, 9]);
  expect(result.colTotals).toEqual([4, 4, 22]);
  expect(result.binaryTable).toEqual({ a: 7, b: 15, c: 2, d: 6 });
  expect(result.grossChange).toBeCloseTo(0.666667, 6);
  expect(result.netShiftByOption['skip']).toBeCloseTo(-0.3, 12);
  expect(result.netShiftByOption['unsure']).toBeCloseTo(-0.133333, 6);
  expect(result.netShiftByOption['call']).toBeCloseTo(0.433333, 6);
  expect(result.netChangeTotal).toBeCloseTo(0.433333, 6);
  expect(result.binary.exactP).toBeCloseTo(0.00234985, 8);
});

test('moves that cancel out are hidden from the totals but not from the gross change', () => {
  const before = votes('p', [4, 'skip'], [4, 'call']);
  const after = votes('p', [4, 'call'], [4, 'skip']);
  const result = compare(before, after);
  expect(result.netChangeTotal).toBe(0);
  expect(result.grossChange).toBe(1);
});

test('only people who voted at both moments are compared', () => {
  const before = { ...votes('p', [8, 'skip'], [3, 'call']), gone: 'skip' };
  const after = { ...votes('p', [3, 'skip'], [8, 'call']), late: 'call', later: 'unsure' };
  const result = compare(before, after);
  expect(result).toMatchObject({ pairs: 11, beforeOnly: 1, afterOnly: 2, votersBefore: 12, votersAfter: 13 });
  expect(result.binary.netShift).toBeCloseTo(0.454545, 6);
  expect(result.sensitivity?.worst).toBeCloseTo(0.416667, 6);
  expect(result.sensitivity?.stayed).toBeCloseTo(0.416667, 6);
  expect(result.sensitivity?.best).toBe(0.5);
});

test('someone who left from the target pulls the worst bound down', () => {
  const before = { ...votes('p', [4, 'skip']), gone: 'call' };
  const after = votes('p', [2, 'skip'], [2, 'call']);
  expect(compare(before, after).sensitivity).toEqual({ worst: 0.2, stayed: 0.4, best: 0.4 });
});

test('without a single pair every share is undefined and every table is zero', () => {
  const result = compare({ early: 'skip' }, { late: 'call' });
  expect(result.pairs).toBe(0);
  expect(result.matrix).toEqual([
    [0, 0, 0],
    [0, 0, 0],
    [0, 0, 0],
  ]);
  expect(result.netShiftByOption).toEqual({ skip: null, unsure: null, call: null });
  expect(result.grossChange).toBeNull();
  expect(result.netChangeTotal).toBeNull();
  expect(result.binary.exactP).toBeNull();
  expect(result.sensitivity).toEqual({ worst: 0, stayed: 0, best: 1 });
});

test('without a vote before there are no dropout bounds', () => {
  expect(compare({}, { late: 'call' }).sensitivity).toBeNull();
});

test('a participant may be called anything', () => {
  const before = JSON.parse('{ "__proto__": "skip", "constructor": "skip", "toString": "call" }') as Votes;
  const after = JSON.parse(
    '{ "__proto__": "call", "constructor": "skip", "hasOwnProperty": "call" }',
  ) as Votes;
  const result = compare(before, after);
  expect(result).toMatchObject({ pairs: 2, beforeOnly: 1, afterOnly: 1 });
  expect(result.binaryTable).toEqual({ a: 0, b: 1, c: 0, d: 1 });
});

test('an option may be called anything', () => {
  const options = ['__proto__', 'constructor'];
  const input = { before: { p: '__proto__' }, after: { p: 'constructor' }, options, target: 'constructor' };
  const { netShiftByOption } = pairedVotes(input);
  expect(Object.entries(netShiftByOption)).toEqual([
    ['__proto__', -1],
    ['constructor', 1],
  ]);
});

test('votes that are inherited are not votes', () => {
  const inherited = Object.create({ ghost: 'call' }) as Votes;
  inherited['p'] = 'call';
  expect(compare(inherited, inherited).pairs).toBe(1);
});

test('a vote for something that is not an option is refused, before and after, paired or not', () => {
  expect(() => compare({ p: 'toString' }, {})).toThrow(RangeError);
  expect(() => compare({}, { p: 'maybe' })).toThrow(RangeError);
});

test('a target that is not an option is refused', () => {
  expect(() => pairedVotes({ before: {}, after: {}, options: OPTIONS, target: 'maybe' })).toThrow(RangeError);
});

test('an option that is listed twice is refused', () => {
  const input = { before: {}, after: {}, options: ['call', 'call'], target: 'call' };
  expect(() => pairedVotes(input)).toThrow(RangeError);
});
