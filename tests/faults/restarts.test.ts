import { expect, test } from 'vitest';
import { budgetOf } from './budget.ts';
import { restartUnderPhones } from './restarts.ts';

test('F1, F2, F4, T-RESTART-1: killed or stopped in the middle of a burst, the program has every ballot once, and phones know', async () => {
  const wish = { phones: 20, signals: ['SIGKILL', 'SIGTERM'], outage: 300 } as const;
  const result = await restartUnderPhones(budgetOf(3), wish);
  expect(result).toMatchObject({ cycles: 3, violations: [], badExits: 0 });
  expect(result.acknowledged).toBeGreaterThanOrEqual(20);
});
