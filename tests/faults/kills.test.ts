import { expect, test } from 'vitest';
import { budgetOf } from './budget.ts';
import { killVoters } from './kills.ts';

test('F1: of what was acknowledged before a kill in the middle of a burst, nothing is lost and nothing doubled', async () => {
  const killed = await killVoters(budgetOf(5));
  expect(killed).toMatchObject({ kills: 5, violations: [], corrupt: 0 });
  expect(killed.acknowledged).toBeGreaterThan(5);
});

test('F1: the same kills find out a server that answers before it has stored', async () => {
  const { violations } = await killVoters(budgetOf(3), 'ackBeforeCommit');
  expect(violations.map(({ invariant }) => invariant)).toContain('I1');
});
