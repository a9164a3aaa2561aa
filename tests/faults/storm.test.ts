import { expect, test } from 'vitest';
import { comeBack } from './storm.ts';

test('F5: a hundred phones come back after a restart, from few readings of the log, each with its ballot', async () => {
  const storm = await comeBack(100);
  expect(storm).toMatchObject({ violations: [] });
  expect(storm.backAfter).toHaveLength(100);
  expect(storm.reads).toBeLessThanOrEqual(5);
});
