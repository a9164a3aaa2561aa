import { expect, test } from 'vitest';
import { createTurns } from '../../../server/auth/turns.ts';
import { manualClock } from '../../support/clock.ts';

const wish = { atOnce: 3, every: 50, longest: 100 };

test('a few come in at once, the next ones in their turn, and whoever would wait too long is sent away', () => {
  const turns = createTurns(wish, manualClock());
  expect(Array.from({ length: 8 }, () => turns.next())).toEqual([0, 0, 0, 50, 100, null, null, null]);
});

test('as time passes there is a turn again, and after a quiet while a few at once', () => {
  const clock = manualClock();
  const turns = createTurns(wish, clock);
  for (let asked = 0; asked < 6; asked += 1) turns.next();
  clock.pass(50);
  expect([turns.next(), turns.next()]).toEqual([100, null]);
  clock.pass(10_000);
  expect(Array.from({ length: 4 }, () => turns.next())).toEqual([0, 0, 0, 50]);
});
