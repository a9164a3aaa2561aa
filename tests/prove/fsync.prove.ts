import { expect, test } from 'vitest';
import { canTrace, traceAnswers } from '../faults/fsync.ts';
import { report } from './evidence.ts';

const ANSWERS = 10_000;
const possible = canTrace();
if (!possible) {
  process.stdout.write(
    'Whether every answer waits for the disk is not looked at: that takes Linux and strace.\n',
  );
}

test.skipIf(!possible)(
  'F3: between the writing of each ballot and its answer lies a sync of the log',
  async () => {
    const traced = await traceAnswers(ANSWERS, { phones: 100 });
    report({
      id: 'F3',
      title: 'Between the writing of each ballot and its answer lies a sync of the write-ahead log',
      unit: 'answers',
      runs: traced.acks,
      failures: traced.early,
      counts: { syncs: traced.syncs },
    });
    expect(traced).toMatchObject({ early: 0 });
    expect(traced.acks).toBeGreaterThanOrEqual(ANSWERS);
  },
);
