import { expect, test } from 'vitest';
import { budgetOf } from './budget.ts';
import { soak } from './soak.ts';

test('F29: of sessions that everybody has left, no timer and no line remains', async () => {
  const soaked = await soak(budgetOf(12), { phones: 8, warmUp: 6 });
  expect(soaked).toMatchObject({ sessions: 12, ballots: 96, unanswered: 0 });
  // Of all sessions together, a snapshot may wait for its turn.
  expect(soaked.timers[1]).toBeLessThanOrEqual(soaked.timers[0] + 1);
  expect(soaked.handles[1]).toBeLessThanOrEqual(soaked.handles[0]);
});
