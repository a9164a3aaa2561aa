import { expect, test } from 'vitest';
import { createBudget } from '../../../server/auth/budget.ts';
import { createSignInLinks } from '../../../server/auth/signIn.ts';
import { manualClock } from '../../support/clock.ts';

const MINUTE = 60_000;

test('a link signs in once', () => {
  const links = createSignInLinks(manualClock());
  const { secret } = links.create();
  expect(links.redeem(secret)).toBe('signedIn');
  expect(links.redeem(secret)).toBe('usedLink');
});

test('the link of the start waits until it is used; one for a second device waits as long as it was given', () => {
  const clock = manualClock();
  const links = createSignInLinks(clock);
  const start = links.create();
  const remote = links.create(10 * MINUTE);
  const late = links.create(10 * MINUTE);
  expect(remote.expiresAt).toBe(clock.now() + 10 * MINUTE);
  clock.pass(10 * MINUTE - 1);
  expect(links.redeem(remote.secret)).toBe('signedIn');
  clock.pass(1);
  expect(links.redeem(late.secret)).toBe('usedLink');
  clock.pass(24 * 60 * MINUTE);
  expect(links.redeem(start.secret)).toBe('signedIn');
});

test('secrets have 256 bits and no two are the same', () => {
  const links = createSignInLinks(manualClock());
  const secrets = Array.from({ length: 100 }, () => links.create().secret);
  expect(new Set(secrets).size).toBe(100);
  for (const secret of secrets) expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
});

test('threat 5: of a thousand guesses in an hour, few are answered, and the trainer gets in all the same', () => {
  const clock = manualClock();
  const links = createSignInLinks(clock);
  const { secret } = links.create();
  const answers = Array.from({ length: 1000 }, (_, guess) => {
    clock.pass(3600);
    return links.redeem(`guess ${guess}`);
  });
  const looked = answers.filter((answer) => answer === 'usedLink').length;
  expect(answers.slice(0, 5)).toEqual(Array.from({ length: 5 }, () => 'usedLink'));
  expect(looked).toBeLessThanOrEqual(30 + 30);
  expect(answers.at(-1)).toBe('tooManyTries');
  expect(links.redeem(secret)).toBe('signedIn');
});

test('a budget gives its burst at once, then only what has come back with time', () => {
  const clock = manualClock();
  const budget = createBudget([{ tries: 10, perMs: 2000 }], clock);
  const takes = (times: number) => Array.from({ length: times }, () => budget.take()).filter(Boolean).length;
  expect(takes(20)).toBe(10);
  clock.pass(200);
  expect(takes(20)).toBe(1);
  clock.pass(1000);
  expect(takes(20)).toBe(5);
  clock.pass(60 * MINUTE);
  expect(takes(20)).toBe(10);
});

test('a try that one allowance refuses costs the other one nothing', () => {
  const clock = manualClock();
  const budget = createBudget(
    [
      { tries: 1, perMs: 1000 },
      { tries: 3, perMs: 60 * MINUTE },
    ],
    clock,
  );
  expect(budget.take()).toBe(true);
  for (let refused = 0; refused < 10; refused += 1) expect(budget.take()).toBe(false);
  clock.pass(1000);
  expect(budget.take()).toBe(true);
  clock.pass(1000);
  expect(budget.take()).toBe(true);
  clock.pass(1000);
  expect(budget.take()).toBe(false);
});
