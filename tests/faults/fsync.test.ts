import { describe, expect, test } from 'vitest';
import { canTrace, traceAnswers } from './fsync.ts';

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
});
