import { expect, test } from 'vitest';
import { JOIN_CODE_ALPHABET } from '#shared/ids.ts';
import { createBudget } from '../../server/auth/budget.ts';
import { manualClock } from '../support/clock.ts';

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
  expect(answered).toBeLessThanOrEqual((GUESSES / 1000) * 50 + 50);
  const meanHours = JOIN_CODE_ALPHABET.length ** 6 / LIVE / 50 / 3600;
  expect(meanHours).toBeGreaterThanOrEqual(20);
  process.stdout.write(
    `${GUESSES} guesses, ${answered} answered; ${meanHours.toFixed(1)} hours to a first hit\n`,
  );
});
