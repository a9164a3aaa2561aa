import { expect, test } from 'vitest';
import { budgetOf } from '../faults/budget.ts';
import { duplicates, lateVotes, type Raced, reordered } from '../faults/races.ts';
import { type Proof, report } from './evidence.ts';
import { minutes } from './minutes.ts';

function tell(proof: Pick<Proof, 'id' | 'title' | 'unit'> & Partial<Proof>, raced: Raced): void {
  const failures = raced.violations.length + raced.wrongAnswers;
  report({ runs: raced.sent, failures, ...proof });
  expect(raced.violations).toEqual([]);
  expect(raced.wrongAnswers).toBe(0);
}

test('F13: copies of the same ballot', async () => {
  const title = 'Copies of a ballot, at once, over two servers and after a restart';
  tell({ id: 'F13', title, unit: 'copies' }, await duplicates(budgetOf(200, minutes(0.4))));
});

test('F14: taps that arrive in any order', async () => {
  const seed = Date.now() % 1_000_000;
  const raced = await reordered(budgetOf(1000, minutes(1.1)), seed);
  const title = 'Four taps of one phone arrive in any order';
  tell({ id: 'F14', title, unit: 'orders', seed, runs: raced.sent / 4 }, raced);
});

test('F15: votes that meet the closing', async () => {
  const title = 'Votes that meet the closing, and come after it, to other rounds and from other sessions';
  tell({ id: 'F15', title, unit: 'ballots' }, await lateVotes(budgetOf(1000, minutes(0.4)), Math.random));
});
