import { expect, test } from 'vitest';
import { budgetOf } from '../faults/budget.ts';
import { corrupt } from '../faults/corruption.ts';
import { diskFaults, voteOnBadDisk } from '../faults/disks.ts';
import { exportWhileVoting } from '../faults/exportsWhileVoting.ts';
import { canLimit, voteInSmallFiles } from '../faults/smallFiles.ts';
import { snapshotWhileVoting } from '../faults/snapshotsWhileVoting.ts';
import { sleepThrough, standStill } from '../faults/stalls.ts';
import { p95, report } from './evidence.ts';
import { minutes } from './minutes.ts';

test.each([3000, 7000])('F17: the program stands still for %i ms while everybody votes', async (ms) => {
  const stalled = await standStill(ms, 60);
  report({
    id: `F17, ${ms / 1000} s`,
    title: `The program stands still for ${ms / 1000} s while sixty phones vote`,
    unit: 'phones',
    runs: 60,
    failures: stalled.violations.length,
    // Not a failure: a phone that has heard nothing for seven seconds dials again, and loses nothing by it.
    counts: { 'lines dropped meanwhile': stalled.disconnected },
    worst: { 'all answered after': Math.round(stalled.recovery) },
  });
  expect(stalled.violations).toEqual([]);
});

test('F18: the program sleeps through a countdown', async () => {
  let silentCloses = 0;
  let told = 0;
  const times: number[] = [];
  for (let night = 0; night < 5; night += 1) {
    const slept = await sleepThrough(4000);
    if (slept.status !== 'open') silentCloses += 1;
    if (slept.endsAt === undefined) told += 1;
    times.push(slept.toldAfter);
  }
  report({
    id: 'F18',
    title: 'The program sleeps through a countdown; on waking nothing closes, and the console is told',
    unit: 'sleeps',
    runs: 5,
    failures: silentCloses + (5 - told),
    worst: { 'console told after': Math.round(Math.max(...times)) },
  });
  expect({ silentCloses, told }).toEqual({ silentCloses: 0, told: 5 });
});

test.each([
  ['F19', 'The disk is full', 'full'],
  ['F20', 'The disk may only be read', 'readOnly'],
  ['F22', 'Another process has locked the database', 'locked'],
] as const)('%s: %s for five seconds while everybody votes', async (id, title, fault) => {
  const result = await voteOnBadDisk(diskFaults[fault], { phones: 200, ms: 5000 });
  report({
    id,
    title: `${title} for five seconds while everybody votes`,
    unit: 'phones',
    runs: 200,
    failures: result.violations.length,
    worst: {
      'console told after': Math.round(result.toldAfter),
      'all saved after': Math.round(result.drainedAfter),
      'event loop stood still (phones and server in one process)': Math.round(result.loopMax),
    },
  });
  expect(result).toMatchObject({ savedAgain: true, violations: [] });
});

test.skipIf(!canLimit())('F19: the files of the program may grow no further', async () => {
  const result = await voteInSmallFiles(60);
  report({
    id: 'F19, limit',
    title: 'The files of the program may grow no further, and then they may',
    unit: 'phones',
    runs: 60,
    failures: result.violations.length + result.savedMeanwhile,
  });
  expect(result).toMatchObject({ savedAgain: true, savedMeanwhile: 0, violations: [] });
});

test('F21: damaged files', async () => {
  const found = await corrupt(budgetOf(3000, minutes(0.5)), Math.random);
  const { files, silent, crashes, touched, harmless, refused } = found;
  report({
    id: 'F21',
    title: 'Data files damaged at random: refused in words, or still whole',
    unit: 'files',
    runs: files,
    failures: silent.length + crashes.length + touched,
    counts: { harmless, ...refused },
  });
  expect({ silent, crashes, touched }).toEqual({ silent: [], crashes: [], touched: 0 });
});

test('F21: snapshots are taken while everybody votes', async () => {
  const snapped = await snapshotWhileVoting(100, 40);
  report({
    id: 'F21, snapshots',
    title: 'Snapshots of the data are taken, one after the other, while a hundred phones vote',
    unit: 'ballots',
    runs: snapped.ballots,
    failures: snapped.violations.length + snapped.behind,
    counts: { snapshots: snapped.snapshots },
    worst: { 'saved after (p95)': p95(snapped.confirmedAfter) },
  });
  expect(snapped).toMatchObject({ behind: 0, violations: [] });
});

test('F30: files are asked for while everybody votes', async () => {
  const exported = await exportWhileVoting(100, 20);
  report({
    id: 'F30',
    title: 'Files of all kinds are asked for while a hundred phones vote',
    unit: 'ballots',
    runs: exported.ballots,
    failures: exported.violations.length + exported.wrong,
    counts: { files: exported.files, 'asked to wait': exported.busy },
    worst: { 'saved after (p95)': p95(exported.confirmedAfter) },
  });
  expect(exported).toMatchObject({ wrong: 0, violations: [] });
});
