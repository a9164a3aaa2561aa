import { expect, test } from 'vitest';
import { createBudget } from '../../../server/auth/budget.ts';
import { createSignInLinks } from '../../../server/auth/signIn.ts';
import { memoryRecords } from '../../../server/log/memoryRecords.ts';
import { manualClock } from '../../support/clock.ts';

const MINUTE = 60_000;

test('a link signs in once', async () => {
  const links = createSignInLinks({ clock: manualClock(), shared: null });
  const { secret } = links.create();
  expect(await links.redeem(secret)).toBe('signedIn');
  expect(await links.redeem(secret)).toBe('usedLink');
});

test('the link of the start waits until it is used; one for a second device waits as long as it was given', async () => {
  const clock = manualClock();
  const links = createSignInLinks({ clock, shared: null });
  const start = links.create();
  const remote = links.create(10 * MINUTE);
  const late = links.create(10 * MINUTE);
  expect(remote.expiresAt).toBe(clock.now() + 10 * MINUTE);
  clock.pass(10 * MINUTE - 1);
  expect(await links.redeem(remote.secret)).toBe('signedIn');
  clock.pass(1);
  expect(await links.redeem(late.secret)).toBe('usedLink');
  clock.pass(24 * 60 * MINUTE);
  expect(await links.redeem(start.secret)).toBe('signedIn');
});

test('secrets have 256 bits and no two are the same', () => {
  const links = createSignInLinks({ clock: manualClock(), shared: null });
  const secrets = Array.from({ length: 100 }, () => links.create().secret);
  expect(new Set(secrets).size).toBe(100);
  for (const secret of secrets) expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
});

test('threat 5: of a thousand guesses in an hour, few are answered, and the trainer gets in all the same', async () => {
  const clock = manualClock();
  const links = createSignInLinks({ clock, shared: null });
  const { secret } = links.create();
  const answers: string[] = [];
  for (let guess = 0; guess < 1000; guess += 1) {
    clock.pass(3600);
    answers.push(await links.redeem(`guess ${guess}`));
  }
  const looked = answers.filter((answer) => answer === 'usedLink').length;
  expect(answers.slice(0, 5)).toEqual(Array.from({ length: 5 }, () => 'usedLink'));
  expect(looked).toBeLessThanOrEqual(30 + 30);
  expect(answers.at(-1)).toBe('tooManyTries');
  expect(await links.redeem(secret)).toBe('signedIn');
});

test('of two servers with the same records, one takes a link, and neither one that is too old', async () => {
  const clock = manualClock();
  const shared = memoryRecords();
  const one = createSignInLinks({ clock, shared });
  const other = createSignInLinks({ clock, shared });
  const { secret, known } = one.create(MINUTE);
  await known;
  const both = await Promise.all([other.redeem(secret), one.redeem(secret)]);
  expect(both.toSorted()).toEqual(['signedIn', 'usedLink']);
  const late = one.create(MINUTE);
  await late.known;
  clock.pass(MINUTE);
  expect(await other.redeem(late.secret)).toBe('usedLink');
  await other.create().known;
  expect(await shared.list('signIn')).toHaveLength(1);
});

test('two servers give together what one would give', () => {
  const clock = manualClock();
  const budget = createBudget([{ tries: 10, perMs: 1000 }], clock, () => 2);
  const takes = (times: number) => Array.from({ length: times }, () => budget.take()).filter(Boolean).length;
  expect(takes(20)).toBe(5);
  clock.pass(400);
  expect(takes(20)).toBe(2);
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
