import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { lastSnapshot } from '../../../server/log/snapshots.ts';
import { bytesBeside, foundIn } from '../../support/bytes.ts';
import { manualClock } from '../../support/clock.ts';
import { opened, temporaryFile, temporaryFolder } from '../../support/logs.ts';
import { asTrainer, logOf, votedSession } from '../../support/results.ts';
import { startServer } from '../../support/server.ts';

/** A server over a real file, whose time the test lets pass. */
async function onDisk() {
  const file = temporaryFile();
  const store = opened(file);
  onTestFinished(() => store.close());
  const clock = manualClock();
  return { file, store, clock, server: await startServer({ store, clock }) };
}

/** Lets time pass until a snapshot of now is there. */
async function snapshotOfNow({ file, clock }: Pick<Awaited<ReturnType<typeof onDisk>>, 'file' | 'clock'>) {
  const since = clock.now();
  await expect
    .poll(() => {
      clock.pass(15_000);
      return lastSnapshot(file)?.at ?? 0;
    })
    .toBeGreaterThanOrEqual(since);
  return lastSnapshot(file)?.file ?? '';
}

test('whatever becomes of the file, all that was voted before the last snapshot is in it', async () => {
  const { file, clock, server } = await onDisk();
  const session = await votedSession(server);
  const snapshot = await snapshotOfNow({ file, clock });
  const copy = join(temporaryFolder(), 'copy.db');
  copyFileSync(snapshot, copy);
  const restored = opened(copy);
  onTestFinished(() => restored.close());
  const events = await logOf(server, session);
  expect(events.filter(({ type }) => type === 'ballotCast')).toHaveLength(12);
  expect(await logOf({ ...server, store: restored }, session)).toEqual(events);
});

test('once a session is sealed there is a snapshot of its tables, and none of what was destroyed', async () => {
  const { file, clock, server } = await onDisk();
  const session = await votedSession(server);
  const before = await snapshotOfNow({ file, clock });
  for (const phone of session.phones) phone.close();
  session.console.close();
  await expect.poll(async () => (await asTrainer(server, session).seal()).status).toBe(200);
  const after = await snapshotOfNow({ file, clock });
  expect(after).not.toBe(before);
  const restored = opened(after);
  expect(await restored.records.list('sealed')).toHaveLength(1);
  expect(await logOf({ ...server, store: restored }, session)).toEqual([]);
  await restored.close();
  expect(foundIn(bytesBeside(after), ['"ballotCast"'])).toEqual([]);
});
