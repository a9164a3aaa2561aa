import { expect, test } from 'vitest';
import { JOIN_CODE_ALPHABET } from '#shared/ids.ts';
import { createBudget } from '../../server/auth/budget.ts';
import { manualClock } from '../support/clock.ts';
import { report } from './evidence.ts';

const GUESSES = 1_000_000;
/** Codes that somebody may be told of, over the days that this takes. */
const LIVE = 200;

/** Threat 1, in the time of the clock: a million guesses at a thousand a second, of which fifty are answered. */
test('threat 1: of a million guesses at most fifty a second are answered, and a live code is found after 20 hours at best', () => {
  const clock = manualClock();
  const wrong = createBudget([{ tries: 50, perMs: 1000 }], clock);
  let answered = 0;
  for (let guess = 0; guess < GUESSES; guess += 1) {
    if (wrong.take()) answered += 1;
    clock.pass(1);
  }
  const most = (GUESSES / 1000) * 50 + 50;
  report({
    id: 'threat 1',
    title: 'Join codes are guessed, a thousand a second; at most fifty a second are answered',
    unit: 'guesses',
    runs: GUESSES,
    failures: Math.max(0, answered - most),
    counts: { answered },
  });
  expect(answered).toBeLessThanOrEqual(most);
  const meanHours = JOIN_CODE_ALPHABET.length ** 6 / LIVE / 50 / 3600;
  expect(meanHours).toBeGreaterThanOrEqual(20);
});
