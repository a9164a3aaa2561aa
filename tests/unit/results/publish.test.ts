import { describe, expect, test } from 'vitest';

import { publishTally } from '#shared/results/publish.ts';

type Tally = ReturnType<typeof publishTally>;

function personal(...counts: number[]): Tally {
  return publishTally({ kind: 'personal', counts });
}

function story(...counts: number[]): Tally {
  return publishTally({ kind: 'story', counts });
}

/** Cells in short: the options of each, joined, and the count. */
function cells(tally: Tally): Record<string, number> {
  return Object.fromEntries(tally.cells.map(({ options, count }) => [options.join('+'), count]));
}

describe('a story poll', () => {
  test('says nothing of two ballots', () => {
    expect(story(1, 1, 0)).toEqual({ n: 2, level: 'none', cells: [], band: null });
    expect(story().n).toBe(0);
  });

  test('shows the exact counts from three ballots, a single vote and unanimity included', () => {
    expect(story(2, 1, 0)).toEqual({
      n: 3,
      level: 'exact',
      cells: [
        { options: [0], count: 2 },
        { options: [1], count: 1 },
        { options: [2], count: 0 },
      ],
      band: null,
    });
    expect(cells(story(0, 30))).toEqual({ '0': 0, '1': 30 });
  });
});

describe('a poll about the own company', () => {
  test('is published in option order, a group at the place of its first option', () => {
    expect(personal(1, 6, 2, 4)).toEqual({
      n: 13,
      level: 'grouped',
      cells: [
        { options: [0, 2], count: 3 },
        { options: [1], count: 6 },
        { options: [3], count: 4 },
      ],
      band: null,
    });
  });

  test('says nothing of four ballots', () => {
    expect(personal(2, 2)).toEqual({ n: 4, level: 'none', cells: [], band: null });
    expect(personal(4).level).toBe('none');
  });

  test('shows near-unanimity as a band without numbers', () => {
    const band = { n: 5, level: 'band', cells: [], band: { option: 1, atLeastPercent: 60 } };
    expect(personal(0, 5, 0)).toEqual(band);
    expect(personal(1, 4, 0)).toEqual(band);
    expect(personal(1, 3, 1)).toEqual(band);
    expect(personal(2, 3, 0)).toEqual(band);
  });

  test('a band says 60% or more up to nine ballots and 80% or more from ten', () => {
    expect(personal(7, 1, 1).band).toEqual({ option: 0, atLeastPercent: 60 });
    expect(personal(8, 1, 1).band).toEqual({ option: 0, atLeastPercent: 80 });
    expect(personal(0, 0, 300).band).toEqual({ option: 2, atLeastPercent: 80 });
  });

  test('a band is true: the option really has that share', () => {
    for (let n = 5; n <= 60; n += 1) {
      const { band } = personal(n - 2, 2);
      expect(((n - 2) / n) * 100).toBeGreaterThanOrEqual(band?.atLeastPercent ?? 101);
    }
  });

  test('three dissenters are no near-unanimity', () => {
    expect(personal(9, 3)).toMatchObject({ level: 'exact', band: null });
  });

  test('options of three or more, and of nobody, are shown as they are', () => {
    const tally = personal(4, 0, 3);
    expect(tally.level).toBe('exact');
    expect(cells(tally)).toEqual({ '0': 4, '1': 0, '2': 3 });
  });

  test('a group of one never shows that one vote', () => {
    const tally = personal(6, 1, 4);
    expect(tally.level).toBe('grouped');
    expect(cells(tally)).toEqual({ '0': 6, '1+2': 5 });
  });

  test('small options are grouped with each other first', () => {
    expect(cells(personal(1, 6, 2, 4))).toEqual({ '0+2': 3, '1': 6, '3': 4 });
    expect(cells(personal(2, 2, 2, 5))).toEqual({ '0+1+2': 6, '3': 5 });
  });

  test('two ballots in two small options take the next smallest along', () => {
    expect(cells(personal(1, 1, 7, 4))).toEqual({ '0+1+3': 6, '2': 7 });
  });

  test('of two equal options the later one joins', () => {
    expect(cells(personal(5, 2, 5))).toEqual({ '0': 5, '1+2': 7 });
    expect(cells(personal(2, 5, 5))).toEqual({ '0+2': 7, '1': 5 });
  });

  test('options nobody chose hide in the group', () => {
    expect(cells(personal(5, 2, 0, 5, 0))).toEqual({ '0': 5, '1+2+3+4': 7 });
  });

  test('an option that nobody chose does not make two ballots safe', () => {
    expect(cells(personal(5, 2, 0, 4))).toEqual({ '0': 5, '1+2+3': 6 });
  });

  test('a group lists its options in option order, whichever was small', () => {
    expect(personal(3, 6, 2).cells).toEqual(personal(2, 6, 3).cells);
  });

  test('when every option disappears into the group nothing is shown', () => {
    expect(personal(2, 2, 2)).toEqual({ n: 6, level: 'none', cells: [], band: null });
    expect(personal(2, 2, 1, 0, 2)).toMatchObject({ level: 'none', cells: [] });
  });

  test('the trainer may raise the floor to eight or ten', () => {
    const counts = [4, 3];
    expect(publishTally({ kind: 'personal', counts, floor: 5 }).level).toBe('exact');
    expect(publishTally({ kind: 'personal', counts, floor: 8 }).level).toBe('none');
    expect(publishTally({ kind: 'personal', counts: [4, 4], floor: 8 }).level).toBe('exact');
    expect(publishTally({ kind: 'personal', counts: [5, 4], floor: 10 }).level).toBe('none');
    expect(publishTally({ kind: 'personal', counts: [5, 5], floor: 10 }).level).toBe('exact');
  });

  test.each([0, 1, 3, 4, 4.5, 6, 11, -5, Number.NaN])('a floor of %s is refused', (floor) => {
    expect(() => publishTally({ kind: 'personal', counts: [9, 9], floor })).toThrow(RangeError);
  });
});

test('a raised floor leaves the story alone', () => {
  expect(publishTally({ kind: 'story', counts: [2, 1], floor: 10 }).level).toBe('exact');
});

test('a class of poll that does not exist falls under the strict rules', () => {
  const kind = 'other' as 'story';
  expect(publishTally({ kind, counts: [2, 1] }).level).toBe('none');
  expect(publishTally({ kind, counts: [5, 1] }).level).toBe('band');
});

test.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])('a count of %s is refused', (count) => {
  expect(() => story(5, count)).toThrow(RangeError);
  expect(() => personal(5, count)).toThrow(RangeError);
});

test('more ballots than can be counted exactly are refused', () => {
  expect(() => story(Number.MAX_SAFE_INTEGER, 1)).toThrow(RangeError);
});

test('a count that is missing from the list is refused', () => {
  const counts = [5, 5];
  counts[3] = 5;
  expect(() => publishTally({ kind: 'personal', counts })).toThrow(RangeError);
});
