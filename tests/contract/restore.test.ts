import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, onTestFinished, test } from 'vitest';

import { copyDatabase } from '../../server/log/copyDatabase.ts';
import { openSqlite } from '../../server/log/openSqlite.ts';
import { restoreDatabase } from '../../server/log/restoreDatabase.ts';
import { lastSnapshot } from '../../server/log/snapshots.ts';
import { bytesBeside, foundIn } from '../support/bytes.ts';
import { damages } from '../support/damage.ts';
import { opened, temporaryFile, temporaryFolder } from '../support/logs.ts';
import { joinedUpTo, sessionId } from './events.ts';

const session = sessionId(1);
const NOON = Date.UTC(2026, 0, 5, 12);

/** A database of which there is a snapshot, and in which more has happened since. */
async function used(): Promise<{ file: string; snapshot: string }> {
  const file = temporaryFile();
  const store = opened(file);
  await store.log.append(session, 0, joinedUpTo(900));
  await store.snapshots.take(NOON);
  await store.log.append(session, 900, joinedUpTo(1000, 900));
  await store.close();
  return { file, snapshot: lastSnapshot(file)?.file ?? '' };
}

async function eventsIn(file: string) {
  const store = opened(file);
  const events = await store.log.read(session, 0);
  await store.close();
  return events;
}

describe.each(damages)('a database that has %s', (_, damage) => {
  test('is as it was at its last snapshot once that is put back, and lies aside as it was found', async () => {
    const { file, snapshot } = await used();
    damage(file);
    const found = readFileSync(file);
    expect(openSqlite(file).ok).toBe(false);
    const restored = restoreDatabase({ file, from: snapshot, at: NOON });
    if (!restored.ok) throw new Error(restored.problem.code);
    expect(await eventsIn(file)).toEqual(joinedUpTo(900));
    expect(readFileSync(restored.aside ?? '').equals(found)).toBe(true);
    expect(lastSnapshot(file)?.file).toBe(snapshot);
  });

  test('is not put in the place of one that is whole', async () => {
    const { file, snapshot } = await used();
    damage(snapshot);
    const before = readFileSync(file);
    const problem = { code: 'unusable', file: snapshot };
    expect(restoreDatabase({ file, from: snapshot, at: NOON })).toEqual({ ok: false, problem });
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(existsSync(`${file}.part`)).toBe(false);
    expect(await eventsIn(file)).toHaveLength(1000);
  });
});

test('a write-ahead log that a killed server has left goes aside with its own database', async () => {
  const { file, snapshot } = await used();
  const other = opened(file);
  await other.log.append(session, 1000, joinedUpTo(1001, 1000));
  const left = ['', '-wal'].map((part) => [part, readFileSync(`${file}${part}`)] as const);
  await other.close();
  for (const [part, bytes] of left) writeFileSync(`${file}${part}`, bytes);
  const restored = restoreDatabase({ file, from: snapshot, at: NOON });
  if (!restored.ok || restored.aside === null) throw new Error('it was not restored');
  expect(existsSync(`${file}-wal`)).toBe(false);
  expect(await eventsIn(file)).toHaveLength(900);
  expect(await eventsIn(restored.aside)).toHaveLength(1001);
});

test('on a computer where there is nothing yet, a backup is all that is needed', async () => {
  const { file } = await used();
  const copy = join(temporaryFolder(), 'backup.db');
  copyDatabase(file, copy);
  const there = join(temporaryFolder(), 'data', 'aanname.db');
  expect(restoreDatabase({ file: there, from: copy, at: NOON })).toEqual({ ok: true, aside: null });
  expect(await eventsIn(there)).toHaveLength(1000);
});

test('a plain copy of the file that was made while nothing ran can be put back too', async () => {
  const { file } = await used();
  const copy = join(temporaryFolder(), 'copy.db');
  copyFileSync(file, copy);
  rmSync(file);
  expect(restoreDatabase({ file, from: copy, at: NOON })).toEqual({ ok: true, aside: null });
  expect(await eventsIn(file)).toHaveLength(1000);
});

test('nothing is restored below a server that runs', async () => {
  const { file, snapshot } = await used();
  const store = opened(file);
  onTestFinished(() => store.close());
  const problem = { code: 'locked', file };
  expect(restoreDatabase({ file, from: snapshot, at: NOON })).toEqual({ ok: false, problem });
  expect(await store.log.read(session, 0)).toHaveLength(1000);
});

test('a copy that is not there, of another program or of a later version is refused', async () => {
  const { file, snapshot } = await used();
  const folder = temporaryFolder();
  const refused = (from: string) => {
    const restored = restoreDatabase({ file, from, at: NOON });
    return restored.ok ? null : restored.problem.code;
  };
  expect(refused(join(folder, 'none.db'))).toBe('missing');
  const foreign = join(folder, 'foreign.db');
  new DatabaseSync(foreign).exec('CREATE TABLE recipes (name TEXT)');
  expect(refused(foreign)).toBe('unusable');
  const later = new DatabaseSync(snapshot);
  later.exec('PRAGMA user_version = 99');
  later.close();
  expect(refused(snapshot)).toBe('newer');
  expect(await eventsIn(file)).toHaveLength(1000);
});

test('a backup is made beside a running server, without what was removed before', async () => {
  const file = temporaryFile();
  const store = opened(file);
  onTestFinished(() => store.close());
  await store.log.append(session, 0, joinedUpTo(100));
  await store.records.put('profile', 'own', 'kanarie-naam');
  await store.records.remove('profile', 'own');
  const copy = join(temporaryFolder(), 'backup.db');
  copyDatabase(file, copy);
  expect(await eventsIn(copy)).toEqual(joinedUpTo(100));
  expect(foundIn(bytesBeside(copy), ['kanarie-naam'])).toEqual([]);
  expect(await store.log.append(session, 100, joinedUpTo(101, 100))).toBe('appended');
});
