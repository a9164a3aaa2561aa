import { expect, test } from 'vitest';
import { budgetOf } from './budget.ts';
import { restartUnderPhones } from './restarts.ts';

test('F1, F2: killed again and again in the middle of a burst, the program has every ballot once and phones know', async () => {
  const result = await restartUnderPhones(budgetOf(2), { phones: 20, signal: 'SIGKILL', outage: 500 });
  expect(result).toMatchObject({ cycles: 2, violations: [] });
  expect(result.acknowledged).toBeGreaterThanOrEqual(20);
});

test('F4: asked to stop in the middle of a burst, it ends in good order, and nothing that it said is lost', async () => {
  const result = await restartUnderPhones(budgetOf(1), { phones: 20, signal: 'SIGTERM', outage: 100 });
  expect(result).toMatchObject({ cycles: 1, violations: [], badExits: 0 });
});
