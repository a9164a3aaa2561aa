import { describe, expect, test } from 'vitest';

import { displayGate, verdict } from '#shared/results/measures.ts';

describe('what a comparison may show', () => {
  test.each([
    ['story', 0, 'none'],
    ['story', 2, 'none'],
    ['story', 3, 'counts'],
    ['story', 9, 'counts'],
    ['story', 10, 'percent'],
    ['story', 19, 'percent'],
    ['story', 20, 'interval'],
    ['personal', 0, 'none'],
    ['personal', 4, 'none'],
    ['personal', 5, 'counts'],
    ['personal', 9, 'counts'],
    ['personal', 10, 'percent'],
    ['personal', 19, 'percent'],
    ['personal', 20, 'interval'],
  ] as const)('a %s poll with %i pairs: %s', (kind, n, level) => {
    expect(displayGate({ kind, n, discordant: 0 }).level).toBe(level);
  });

  test('dots move from five pairs, and never on a personal poll', () => {
    expect(displayGate({ kind: 'story', n: 4, discordant: 2 }).flows).toBe(false);
    expect(displayGate({ kind: 'story', n: 5, discordant: 2 }).flows).toBe(true);
    expect(displayGate({ kind: 'personal', n: 300, discordant: 100 }).flows).toBe(false);
  });

  test.each(['story', 'personal'] as const)(
    'on a %s poll a test takes twenty pairs and six changes',
    (kind) => {
      expect(displayGate({ kind, n: 20, discordant: 6 }).testInConsole).toBe(true);
      expect(displayGate({ kind, n: 19, discordant: 6 }).testInConsole).toBe(false);
      expect(displayGate({ kind, n: 20, discordant: 5 }).testInConsole).toBe(false);
    },
  );

  test('a raised floor hides more of a personal poll and nothing of the story', () => {
    expect(displayGate({ kind: 'personal', n: 7, discordant: 0, floor: 8 }).level).toBe('none');
    expect(displayGate({ kind: 'personal', n: 8, discordant: 0, floor: 8 }).level).toBe('counts');
    expect(displayGate({ kind: 'personal', n: 9, discordant: 0, floor: 10 }).level).toBe('none');
    expect(displayGate({ kind: 'story', n: 3, discordant: 0, floor: 10 }).level).toBe('counts');
  });

  test.each([0, 3, 4, 6, 12, Number.NaN])('a floor of %s is refused', (floor) => {
    expect(() => displayGate({ kind: 'personal', n: 30, discordant: 0, floor })).toThrow(RangeError);
  });

  test.each([-1, 2.5, Number.NaN, Number.POSITIVE_INFINITY])('a count of %s is refused', (count) => {
    expect(() => displayGate({ kind: 'story', n: count, discordant: 0 })).toThrow(RangeError);
    expect(() => displayGate({ kind: 'story', n: 9, discordant: count })).toThrow(RangeError);
  });
});

describe('the sentence that sums it up', () => {
  test.each([
    [0, 0, 0, 'tooFew'],
    [2, 2, 0, 'tooFew'],
    [3, 0, 0, 'nobodyChanged'],
    [30, 0, 0, 'nobodyChanged'],
    [3, 3, 0, 'descriptive'],
    [19, 12, 0, 'descriptive'],
    [20, 5, 0, 'descriptive'],
    [20, 3, 3, 'cancelOut'],
    [30, 7, 7, 'cancelOut'],
    [20, 6, 0, 'clearUp'],
    [30, 15, 2, 'clearUp'],
    [20, 0, 6, 'clearDown'],
    [30, 2, 15, 'clearDown'],
    [20, 5, 1, 'couldBeChance'],
    [30, 3, 11, 'couldBeChance'],
    [30, 12, 4, 'couldBeChance'],
  ] as const)('of %i pairs %i move to it and %i away: %s', (n, switchedTo, switchedAway, key) => {
    expect(verdict({ n, switchedTo, switchedAway })).toEqual({ verdict: key });
  });

  test('the exact p decides, not the milder mid-p', () => {
    // 3 against 11: exact p .0574, mid-p .0352.
    expect(verdict({ n: 30, switchedTo: 11, switchedAway: 3 }).verdict).toBe('couldBeChance');
  });

  test('changes that go one way only are never called chance', () => {
    for (let m = 6; m <= 60; m += 1) {
      expect(verdict({ n: 60, switchedTo: m, switchedAway: 0 }).verdict).toBe('clearUp');
      expect(verdict({ n: 60, switchedTo: 0, switchedAway: m }).verdict).toBe('clearDown');
    }
  });

  test.each([-1, 2.5, Number.NaN, Number.POSITIVE_INFINITY])('a count of %s is refused', (count) => {
    expect(() => verdict({ n: count, switchedTo: 0, switchedAway: 0 })).toThrow(RangeError);
    expect(() => verdict({ n: 30, switchedTo: count, switchedAway: 0 })).toThrow(RangeError);
    expect(() => verdict({ n: 30, switchedTo: 0, switchedAway: count })).toThrow(RangeError);
  });
});
