import { expect, test } from 'vitest';
import { snapshotWhileVoting } from './snapshotsWhileVoting.ts';

test('F21: while snapshots are taken of the data its ballots are stored as ever, and each has all that was saved before', async () => {
  expect(await snapshotWhileVoting(30, 3)).toMatchObject({
    ballots: 90,
    snapshots: 3,
    behind: 0,
    violations: [],
  });
});
