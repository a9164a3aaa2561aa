import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';

import { createSnapshotting } from '../../server/log/snapshotting.ts';
import { lastSnapshot } from '../../server/log/snapshots.ts';
import type { Store } from '../../server/log/store.ts';
import { manualClock } from '../support/clock.ts';
import { damages } from '../support/damage.ts';
import { opened, temporaryFile } from '../support/logs.ts';
import { joinedUpTo, sessionId } from './events.ts';

const session = sessionId(1);
const NOON = Date.UTC(2026, 0, 5, 12);

async function filled(): Promise<{ file: string; store: Store }> {
  const file = temporaryFile();
  const store = opened(file);
  onTestFinished(() => store.close());
  await store.log.append(session, 0, joinedUpTo(500));
  return { file, store };
}

const namesBeside = (file: string): string[] => readdirSync(join(dirname(file), 'snapshots')).toSorted();

async function eventsIn(file: string): Promise<number> {
  const store = opened(file);
  const events = await store.log.read(session, 0);
  await store.close();
  expect(events).toEqual(joinedUpTo(events.length));
  return events.length;
}

test('a snapshot holds all that was on disk, and is made while others write', async () => {
  const { file, store } = await filled();
  const taken = store.snapshots.take(NOON);
  const written = await store.log.append(session, 500, joinedUpTo(501, 500));
  await taken;
  expect(written).toBe('appended');
  const snapshot = lastSnapshot(file);
  expect(snapshot).toMatchObject({ at: NOON });
  expect(await eventsIn(snapshot?.file ?? '')).toBeGreaterThanOrEqual(500);
  expect(await store.log.read(session, 0)).toHaveLength(501);
});

test('the last three are kept, and the newest that is whole is the one to go back to', async () => {
  const { file, store } = await filled();
  for (const second of [1, 2, 3, 4]) await store.snapshots.take(NOON + second * 1000);
  expect(namesBeside(file)).toEqual([2, 3, 4].map((second) => `2026-01-05T12-00-0${second}.000Z.db`));
  for (const [place, [, damage]] of damages.slice(0, 2).entries()) {
    expect(lastSnapshot(file)).toMatchObject({ at: NOON + (4 - place) * 1000 });
    damage(lastSnapshot(file)?.file ?? '');
  }
  expect(lastSnapshot(file)).toMatchObject({ at: NOON + 2000 });
});

test('where all are removed, the one that is being made goes as well', async () => {
  const { file, store } = await filled();
  await store.snapshots.take(NOON);
  const making = store.snapshots.take(NOON + 1000);
  await Promise.all([making, store.snapshots.discard()]);
  expect(existsSync(join(dirname(file), 'snapshots'))).toBe(false);
  expect(lastSnapshot(file)).toBeNull();
  await store.snapshots.take(NOON + 2000);
  expect(lastSnapshot(file)).toMatchObject({ at: NOON + 2000 });
});

test('a snapshot that was broken off is none', async () => {
  const { file, store } = await filled();
  await store.snapshots.take(NOON);
  writeFileSync(join(dirname(file), 'snapshots', '2026-01-05T12-00-09.000Z.db.part'), 'half of it');
  expect(lastSnapshot(file)).toMatchObject({ at: NOON });
});

/** At which moments snapshots are taken, each of which takes so many ms. */
async function watched(took: number) {
  const { store } = await filled();
  const clock = manualClock(NOON);
  const taken: number[] = [];
  async function take(at: number): Promise<void> {
    taken.push(at - NOON);
    await nextTurn();
    clock.sleep(took);
  }
  const snapshotting = createSnapshotting({
    store: { ...store, snapshots: { ...store.snapshots, take } },
    clock,
    report: (error) => expect.fail(String(error)),
  });
  return { clock, taken, snapshotting };
}

const round = 'test';

test('when a vote opens or closes there is a snapshot, at most one every fifteen seconds; a ballot makes none', async () => {
  const { snapshotting, clock, taken } = await watched(0);
  const { log } = snapshotting;
  await log.append(session, 500, joinedUpTo(501, 500));
  clock.pass(60_000);
  expect(taken).toEqual([]);
  await log.append(session, 501, [{ type: 'roundOpened', round, at: NOON }]);
  clock.pass(0);
  await nextTurn();
  await log.append(session, 502, [{ type: 'roundClosed', round, at: NOON }]);
  await log.append(session, 503, [{ type: 'roundReopened', round, at: NOON }]);
  clock.pass(14_999);
  expect(taken).toEqual([60_000]);
  clock.pass(1);
  expect(taken).toEqual([60_000, 75_000]);
  await nextTurn();
  await nextTurn();
  await log.append(session, 0, [{ type: 'roundClosed', round, at: NOON }]);
  clock.pass(60_000);
  expect(taken, 'of what was not stored').toHaveLength(2);
});

test('where one takes a second the next waits for twenty, though it was asked for meanwhile', async () => {
  const { snapshotting, clock, taken } = await watched(1000);
  snapshotting.wanted();
  clock.pass(0);
  snapshotting.wanted();
  await nextTurn();
  await nextTurn();
  clock.pass(18_999);
  expect(taken).toEqual([0]);
  clock.pass(1);
  expect(taken).toEqual([0, 20_000]);
});

test('where no snapshot can be made that is reported, and what was voted is saved all the same', async () => {
  const { file, store } = await filled();
  writeFileSync(join(dirname(file), 'snapshots'), 'in the way');
  const clock = manualClock(NOON);
  const reported: unknown[] = [];
  const snapshots = createSnapshotting({ store, clock, report: (error) => reported.push(error) });
  const opening = [{ type: 'roundOpened' as const, round, at: NOON }];
  expect(await snapshots.log.append(session, 500, opening)).toBe('appended');
  clock.pass(0);
  await snapshots.close();
  expect(reported).toEqual([expect.objectContaining({ code: 'EEXIST' })]);
});
