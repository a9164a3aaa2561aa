import { expect, test } from 'vitest';
import { flood } from '../faults/flood.ts';
import { p95, report } from './evidence.ts';

const STRANGERS = 5000;

test('threat 3: five thousand strangers while forty phones vote', async () => {
  const { strangers, confirmedAfter, kicked, memory, violations } = await flood(STRANGERS, 40);
  report({
    id: 'flood',
    title: 'Lines that are silent, without a ticket or full of rubbish, and newcomers at a locked door',
    unit: 'strangers',
    runs: strangers,
    failures: violations.length + kicked,
    counts: {
      'ballots meanwhile': confirmedAfter.length,
      'phones put out': kicked,
      'kB of memory more at most': memory.most - memory.before,
      'kB of memory more afterwards': memory.afterwards - memory.before,
    },
    worst: { 'saved after (p95)': p95(confirmedAfter) },
  });
  expect({ kicked, violations }).toEqual({ kicked: 0, violations: [] });
});
