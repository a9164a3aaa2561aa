import { expect, test } from 'vitest';
import { budgetOf } from './budget.ts';
import { duplicates, lateVotes, reordered } from './races.ts';

const fine = { violations: [], wrongAnswers: 0 };

test('F13: the same ballot, sent many times, over two servers and after a restart, is one ballot with one answer', async () => {
  const raced = await duplicates(budgetOf(4));
  expect(raced).toMatchObject({ ...fine, sent: 2200 });
});

test('F14: in whatever order the taps of a phone arrive, the last tap stands and each answer says so', async () => {
  const raced = await reordered(budgetOf(2), 20_261_125);
  expect(raced).toMatchObject({ ...fine, sent: 800 });
});

test('F15: a vote that meets the closing is stored before it or refused with its reason, never stored after it', async () => {
  const raced = await lateVotes(budgetOf(20), Math.random);
  expect(raced).toMatchObject({ ...fine, sent: 20 * 122 });
});
