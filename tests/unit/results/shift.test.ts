import { describe, expect, test } from 'vitest';
import type { Voted } from '../../support/voted.ts';
import { askedThrice, voteIn, votes } from '../../support/voted.ts';

/** `flows.ab` people go from a to b, and so on; after them those who voted at one moment only. */
function compared(
  privacy: 'story' | 'personal',
  flows: Record<string, number>,
  { beforeOnly = '', afterOnly = '' } = {},
): Voted {
  const session = voteIn(askedThrice(privacy));
  const paths = votes(flows);
  session.ask({
    one: [...paths.map((path) => path.charAt(0)), ...beforeOnly.split('')],
    two: [
      ...paths.map((path) => path.charAt(1)),
      ...Array<null>(beforeOnly.length).fill(null),
      ...afterOnly.split(''),
    ],
  });
  return session;
}
const shiftOf = (...asked: Parameters<typeof compared>) => compared(...asked).shift('one-two');
const numbers = { beforeCounts: null, afterCounts: null, flows: null, switchedTo: null, switchedAway: null };

describe('a shift of a story poll', () => {
  test('tells nothing but how many below three pairs', () => {
    expect(shiftOf('story', { ab: 2 }, { afterOnly: 'b' })).toMatchObject({
      ...numbers,
      level: 'none',
      pairs: 2,
      afterOnly: 1,
      changed: null,
      verdict: 'tooFew',
      inference: null,
    });
  });

  test('tells counts from three pairs, and the flows from five', () => {
    expect(shiftOf('story', { ab: 3, aa: 1 })).toMatchObject({
      level: 'counts',
      beforeCounts: [4, 0],
      afterCounts: [1, 3],
      switchedTo: 3,
      switchedAway: 0,
      changed: 3,
      verdict: 'descriptive',
      flows: null,
      inference: null,
    });
    expect(shiftOf('story', { ab: 3, aa: 2 }).flows).toEqual([
      [2, 3],
      [0, 0],
    ]);
  });

  test('infers a net shift and a gain from ten pairs, an interval from twenty, and tests from six who changed', () => {
    const ten = shiftOf('story', { ab: 5, bb: 5 });
    expect(ten.inference).toEqual({
      netShift: 0.5,
      netShiftCI: null,
      exactP: null,
      normalizedGain: 1,
      sensitivity: null,
    });
    const twenty = shiftOf('story', { ab: 5, bb: 15 });
    expect(twenty.inference?.netShiftCI?.[0]).toBeGreaterThan(0);
    expect(twenty.inference?.exactP).toBeNull();
    expect(shiftOf('story', { ab: 6, bb: 14 }).inference?.exactP).toBe(0.03125);
  });

  test('tests the primary comparison only', () => {
    const session = voteIn(askedThrice('story'));
    session.ask({ one: votes({ a: 20 }), two: votes({ a: 10, b: 10 }), three: votes({ b: 20 }) });
    expect(session.shift('one-two')).toMatchObject({ primary: true, verdict: 'clearUp' });
    expect(session.shift('one-two').inference?.exactP).toBeCloseTo(2 / 2 ** 10, 12);
    expect(session.shift('two-three')).toMatchObject({
      primary: false,
      verdict: 'descriptive',
      inference: { netShift: 0.5, exactP: null },
    });
    expect(session.shift('two-three').inference?.netShiftCI).not.toBeNull();
  });

  test('checks for dropout when more than one in ten of those who voted before are missing', () => {
    const one = shiftOf('story', { ab: 5, aa: 5, bb: 8 }, { beforeOnly: 'bb' });
    expect(one.inference?.sensitivity).toBeNull();
    const three = shiftOf('story', { ab: 5, aa: 5, bb: 8 }, { beforeOnly: 'bba' });
    expect(three).toMatchObject({ beforeOnly: 3, pairs: 18 });
    // T = 13, B = 10, L = 2, nb = 21
    expect(three.inference?.sensitivity).toEqual({ worst: 3 / 21, stayed: 5 / 21, best: 6 / 21 });
  });

  test('is about the people who voted both times alone', () => {
    const shift = shiftOf('story', { ab: 4, bb: 2 }, { beforeOnly: 'bbb', afterOnly: 'aaaa' });
    expect(shift).toMatchObject({
      pairs: 6,
      beforeOnly: 3,
      afterOnly: 4,
      beforeCounts: [4, 2],
      afterCounts: [0, 6],
    });
  });
});

describe('P8: a shift of a personal poll', () => {
  test('tells no more than the two tables below ten pairs', () => {
    expect(shiftOf('personal', { aa: 3, ab: 3, bb: 3 })).toMatchObject({
      ...numbers,
      level: 'counts',
      beforeCounts: [6, 3],
      afterCounts: [3, 6],
      changed: null,
      verdict: 'tooFew',
    });
  });

  test('tells how many changed from ten pairs', () => {
    expect(shiftOf('personal', { aa: 3, ab: 3, bb: 4 })).toMatchObject({
      level: 'percent',
      changed: 3,
      flows: null,
      switchedTo: null,
      verdict: 'tooFew',
      inference: null,
    });
  });

  test.each([
    ['one is missing', { beforeOnly: 'a' }],
    ['four are missing', { beforeOnly: 'aabb' }],
    ['one came late', { afterOnly: 'b' }],
  ])('tells no numbers at all when %s', (_, unpaired) => {
    const shift = shiftOf('personal', { aa: 5, ab: 5, bb: 5 }, unpaired);
    expect(shift).toMatchObject({ ...numbers, level: 'none', changed: null });
    expect([shift.beforeOnly, shift.afterOnly]).toEqual(expect.arrayContaining([0, null]));
  });

  test('tells how many changed when six are missing, but no counts that the table could be subtracted from', () => {
    const session = compared('personal', { aa: 5, ab: 5, bb: 5 }, { beforeOnly: 'aaabbb' });
    expect(session.table('one').level).toBe('exact');
    expect(session.shift('one-two')).toMatchObject({ ...numbers, beforeOnly: 6, afterOnly: 0, changed: 5 });
  });

  test('does not tell how many changed when those who are missing agreed, which could be worked out', () => {
    expect(shiftOf('personal', { aa: 5, ab: 5, bb: 5 }, { beforeOnly: 'bbbbbb' })).toMatchObject({
      ...numbers,
      beforeOnly: 6,
      changed: null,
    });
  });

  test.each([
    ['one changed', { aa: 6, bb: 6, ab: 1 }],
    ['all but two changed', { ab: 6, ba: 6, aa: 1, bb: 1 }],
    ['five changed, of whom one by themselves', { aa: 4, bb: 4, ab: 4, ba: 1 }],
  ])('does not tell how many changed when %s', (_, flows) => {
    expect(shiftOf('personal', flows).changed).toBeNull();
  });

  test('tells who went where from twenty pairs, when each flow is of five', () => {
    const shift = shiftOf('personal', { aa: 5, ab: 10, bb: 5 });
    expect(shift).toMatchObject({
      level: 'interval',
      flows: [
        [5, 10],
        [0, 5],
      ],
      switchedTo: 10,
      switchedAway: 0,
      changed: 10,
      verdict: 'clearUp',
    });
    expect(shift.inference?.exactP).toBeCloseTo(2 / 2 ** 10, 12);
  });

  test.each([
    ['a flow is of four', { aa: 6, ab: 10, bb: 4 }],
    ['there are nineteen pairs', { aa: 5, ab: 9, bb: 5 }],
  ])('does not tell who went where when %s', (_, flows) => {
    expect(shiftOf('personal', flows)).toMatchObject({ flows: null, switchedTo: null, inference: null });
  });

  test('tells no counts when one of the tables is not exact', () => {
    // Twelve of thirteen chose a at first, which is a band; six changed, which says nothing of anybody by itself.
    const shift = shiftOf('personal', { aa: 6, ab: 6, bb: 1 });
    expect(shift).toMatchObject({ ...numbers, level: 'none', changed: null });
  });
});

describe('a personal shift after a reopening', () => {
  const twelve = { one: votes({ a: 6, b: 6 }), two: votes({ a: 3, b: 9 }) };

  test('stays as it is when the table was kept', () => {
    const session = voteIn(askedThrice('personal'));
    session.ask(twelve);
    const earlier = session.shift('one-two');
    expect(session.ask({ two: votes({ b: 2 }) }).map(({ kind }) => kind)).toEqual(['table']);
    expect(session.shift('one-two')).toBe(earlier);
    expect(earlier.changed).toBe(3);
  });

  test('tells nothing of a round whose table was kept, since that table is of other ballots', () => {
    const session = voteIn(askedThrice('personal'));
    session.ask(twelve);
    session.ask({ two: votes({ b: 2 }) });
    session.ask({ three: votes({ a: 6, b: 6 }) });
    expect(session.shift('two-three')).toMatchObject({ ...numbers, level: 'none', changed: null, pairs: 12 });
    expect(session.state.series.get('opinion')).toMatchObject({ level: 'none', counts: null });
  });

  test('is not told anew when fewer than five of its pairs voted anew', () => {
    const session = voteIn(askedThrice('personal'));
    const late = ['a', 'a', 'a', 'b', 'b', 'b'];
    session.ask({ one: votes({ a: 8, b: 6 }), two: [...votes({ a: 4, b: 10 }), ...late] });
    expect(session.shift('one-two')).toMatchObject({ pairs: 14, afterOnly: 6, changed: 4 });
    // Five vote anew: one of the pairs, and four who were there the second time only.
    session.ask({
      two: [...Array<null>(4).fill(null), 'a', ...Array<null>(9).fill(null), 'b', 'b', 'b', 'a'],
    });
    expect(session.table('two')).toMatchObject({ kept: false, level: 'exact' });
    expect(session.shift('one-two')).toMatchObject({ level: 'none', changed: null, pairs: 14 });
  });

  test('is told anew when five of its pairs voted anew', () => {
    const session = voteIn(askedThrice('personal'));
    session.ask(twelve);
    session.ask({ two: votes({ a: 5 }) });
    expect(session.shift('one-two')).toMatchObject({ changed: null, afterCounts: [5, 7] });
    session.ask({ two: votes({ b: 5 }) });
    expect(session.shift('one-two')).toMatchObject({ changed: null, afterCounts: null });
    session.ask({ two: [...votes({ b: 3 }), ...votes({ a: 3, b: 6 })] });
    expect(session.shift('one-two')).toMatchObject({ changed: 3, afterCounts: [3, 9] });
  });
});

describe('a series', () => {
  const round = votes({ a: 6, b: 6 });

  test('is about the people who voted every time', () => {
    const session = voteIn(askedThrice('story'));
    session.ask({ one: round, two: [null, ...round.slice(1)], three: ['b', 'b', ...round.slice(2)] });
    expect(session.state.series.get('opinion')).toEqual({
      poll: 'opinion',
      privacy: 'story',
      rounds: ['one', 'two', 'three'],
      options: ['a', 'b'],
      level: 'percent',
      people: 11,
      counts: [
        [5, 6],
        [5, 6],
        [4, 7],
      ],
    });
  });

  test('of a personal poll is told only where everybody voted every time', () => {
    const whole = voteIn(askedThrice('personal'));
    whole.ask({ one: round, two: round, three: round });
    expect(whole.state.series.get('opinion')?.counts).toEqual([
      [6, 6],
      [6, 6],
      [6, 6],
    ]);
    const late = voteIn(askedThrice('personal'));
    late.ask({ one: round, two: round, three: [...round, 'a'] });
    expect(late.state.series.get('opinion')).toMatchObject({ people: 12, level: 'none', counts: null });
  });
});
