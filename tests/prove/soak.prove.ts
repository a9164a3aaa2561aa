import { expect, test } from 'vitest';
import { budgetOf } from '../faults/budget.ts';
import { soak } from '../faults/soak.ts';
import { report } from './evidence.ts';
import { minutes } from './minutes.ts';

test('F29: two thousand sessions of thirty phones', async () => {
  const soaked = await soak(budgetOf(2000, minutes(2)), { phones: 30, warmUp: 100 });
  const [timersBefore, timersAfter] = soaked.timers;
  const [handlesBefore, handlesAfter] = soaked.handles;
  // Of all sessions together, a snapshot may wait for its turn.
  const left = Math.max(0, timersAfter - timersBefore - 1) + Math.max(0, handlesAfter - handlesBefore);
  // Nothing can be said of what comes after the first hundred where there were no more than those.
  const growth = soaked.sessions <= 100 ? 0 : (soaked.heapAfter - soaked.heapBefore) / 2 ** 20;
  report({
    id: 'F29',
    title: 'Sessions of thirty phones that join, vote and leave',
    unit: 'sessions',
    runs: soaked.sessions,
    failures: soaked.unanswered + left,
    counts: {
      ballots: soaked.ballots,
      'kB of memory more than after the first hundred': Math.round(growth * 1024),
    },
  });
  expect({ unanswered: soaked.unanswered, left }).toEqual({ unanswered: 0, left: 0 });
  expect(growth / Math.max(1, (soaked.sessions - 100) / 1000)).toBeLessThan(8);
});
