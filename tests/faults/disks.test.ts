import { describe, expect, test } from 'vitest';
import { diskFaults, voteOnBadDisk } from './disks.ts';
import { canLimit, voteInSmallFiles } from './smallFiles.ts';

describe('nothing is called saved that is not, the console says so, and afterwards everything is saved, when', () => {
  test.each([
    ['F19: the disk is full', 'full'],
    ['F20: the disk may only be read', 'readOnly'],
    ['F22: another process has locked the database', 'locked'],
  ] as const)('%s', async (_, fault) => {
    const result = await voteOnBadDisk(diskFaults[fault], { phones: 100, ms: 700 });
    expect(result).toMatchObject({ savedAgain: true, violations: [] });
    expect(result.savedMeanwhile).toBeLessThan(50);
  });
});

test.skipIf(!canLimit())(
  'F19: a program whose files may grow no further saves nothing, says so, and goes on when they may',
  async () => {
    expect(await voteInSmallFiles(20)).toMatchObject({
      told: true,
      savedAgain: true,
      savedMeanwhile: 0,
      violations: [],
    });
  },
);
