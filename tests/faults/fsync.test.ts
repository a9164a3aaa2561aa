import { describe, expect, test } from 'vitest';
import { canTrace, traceAnswers } from './fsync.ts';
import { cutPower } from './powerCuts.ts';

describe.skipIf(!canTrace())('F3: seen over the shoulder of the system, which takes Linux and strace', () => {
  test('every answer comes after its ballot has been synced to disk', async () => {
    const traced = await traceAnswers(500, { phones: 50 });
    expect(traced).toMatchObject({ early: 0 });
    expect(traced.acks).toBeGreaterThanOrEqual(500);
  });

  test('a server whose database runs on NORMAL is found out', async () => {
    const traced = await traceAnswers(200, { phones: 50, seeded: 'NORMAL' });
    expect(traced.early).toBeGreaterThan(100);
  });

  test('were the power cut at any moment, all that was answered would be there', async () => {
    expect(await cutPower(15)).toMatchObject({ cuts: 15, lost: 0, refused: 0 });
  });

  test('were it cut under a database that runs on NORMAL, answers would be lost', async () => {
    const { lost } = await cutPower(3, 'NORMAL');
    expect(lost).toBeGreaterThan(0);
  });
});
