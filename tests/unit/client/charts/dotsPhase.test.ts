import { expect, test } from 'vitest';

import {
  dotsAfter,
  dotsAtFirst,
  landed,
  type DotsAsked,
  type DotsState,
} from '../../../../client/charts/dotsPhase.ts';

const BEFORE: DotsAsked = { moved: false, beyond: false, still: false };
const MOVE: DotsAsked = { ...BEFORE, moved: true };
const SENTENCE: DotsAsked = { ...MOVE, beyond: true };

/** The phases that are shown as these steps come by, from the first one on. */
function phases(first: DotsAsked, ...steps: (DotsAsked | 'landed')[]): string[] {
  const shown: DotsState[] = [dotsAtFirst(first)];
  for (const step of steps) {
    const last = shown.at(-1) ?? dotsAtFirst(first);
    shown.push(step === 'landed' ? landed(last) : dotsAfter(last, step));
  }
  return shown.map(({ phase }) => phase);
}

test('the dots stand, move when they are told to, and settle when they have landed', () => {
  expect(phases(BEFORE, BEFORE, MOVE, 'landed', SENTENCE)).toEqual([
    'standing',
    'standing',
    'moving',
    'settled',
    'settled',
  ]);
});

test('an end that is there from the first stands still', () => {
  expect(phases(SENTENCE, SENTENCE)).toEqual(['settled', 'settled']);
  expect(phases(MOVE, MOVE)).toEqual(['settled', 'settled']);
});

test('one step back and forward again replays', () => {
  expect(phases(MOVE, BEFORE, MOVE)).toEqual(['settled', 'standing', 'moving']);
});

test('back from the sentence to the moving is no replay', () => {
  expect(phases(BEFORE, MOVE, 'landed', SENTENCE, MOVE).at(-1)).toBe('settled');
});

test('a trainer who goes on brings the dots home at once', () => {
  expect(phases(BEFORE, MOVE, SENTENCE)).toEqual(['standing', 'moving', 'settled']);
});

test('a scenario without a step for the moving moves at the sentence', () => {
  expect(phases(BEFORE, SENTENCE, SENTENCE, 'landed')).toEqual(['standing', 'moving', 'moving', 'settled']);
});

test('where nothing may glide the later piles fade in, and stay', () => {
  const still = { still: true };
  expect(phases({ ...BEFORE, ...still }, { ...MOVE, ...still }, { ...SENTENCE, ...still })).toEqual([
    'standing',
    'faded',
    'faded',
  ]);
});

test('dots that are under way when less motion is asked for are brought home', () => {
  expect(phases(BEFORE, MOVE, { ...MOVE, still: true }).at(-1)).toBe('settled');
});

test('a landing that comes after the step back changes nothing', () => {
  expect(phases(BEFORE, MOVE, BEFORE, 'landed').at(-1)).toBe('standing');
});
