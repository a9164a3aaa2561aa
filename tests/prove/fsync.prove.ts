import { expect, test } from 'vitest';
import { canTrace, traceAnswers } from '../faults/fsync.ts';
import { cutPower } from '../faults/powerCuts.ts';
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

test.skipIf(!possible)(
  'F3: were the power cut at any moment, all that was answered would be there',
  async () => {
    const found = await cutPower(200);
    report({
      id: 'F3, cuts',
      title: 'Of the log only what was synced is left, and of the rest what chance leaves',
      unit: 'cuts',
      runs: found.cuts,
      failures: found.lost + found.refused,
      counts: { 'phones with an answer': found.acknowledged },
    });
    expect(found).toMatchObject({ cuts: 200, lost: 0, refused: 0 });
  },
);
