import { expect, test } from 'vitest';
import { canTrace, traceAnswers } from '../faults/fsync.ts';
import { seededBugs } from '../faults/seeded/bugs.ts';
import { report } from './evidence.ts';

test('the mistakes of others are all found', async () => {
  const missed: string[] = [];
  for (const { name, breaks, run } of seededBugs) {
    const found = await run(true);
    if (!found.some(({ invariant }) => invariant === breaks)) missed.push(name);
  }
  let tried = seededBugs.length;
  if (canTrace()) {
    tried += 1;
    const { early } = await traceAnswers(200, { phones: 50, seeded: 'NORMAL' });
    if (early === 0) missed.push('NORMAL for FULL');
  } else {
    process.stdout.write('NORMAL for FULL is not tried: that takes Linux and strace.\n');
  }
  report({
    id: 'seeded',
    title: 'Mistakes of others, put in on purpose, that the checks have to find',
    unit: 'mistakes',
    runs: tried,
    failures: missed.length,
  });
  expect(missed).toEqual([]);
});
