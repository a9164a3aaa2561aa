import { expect, test } from 'vitest';
import { exportWhileVoting } from './exportsWhileVoting.ts';

test('F30: while files are made of a session, its ballots are stored as ever', async () => {
  const exported = await exportWhileVoting(30, 2);
  expect(exported).toMatchObject({ ballots: 60, wrong: 0, violations: [] });
  expect(exported.files).toBeGreaterThan(0);
});
