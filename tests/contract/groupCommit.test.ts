import { readFileSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';

import { sqliteStore } from '../../server/log/openSqlite.ts';
import { openSqliteFile } from '../../server/log/sqliteFile.ts';
import { commitsIn, temporaryFile } from '../support/logs.ts';
import { joinedUpTo, sessionId } from './events.ts';

function open() {
  const file = temporaryFile();
  const result = openSqliteFile(file);
  if (!result.ok) throw new Error(result.problem.code);
  const store = sqliteStore(result.file);
  onTestFinished(() => store.close());
  return { file, db: result.file.db, ...store };
}

function settings(db: DatabaseSync) {
  const value = (name: string) => Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {})[0];
  return Object.fromEntries(
    ['journal_mode', 'synchronous', 'fullfsync', 'secure_delete'].map((name) => [name, value(name)]),
  );
}

test('a commit waits for the disk itself', () => {
  expect(settings(open().db)).toEqual({
    journal_mode: 'wal',
    synchronous: 2,
    fullfsync: 1,
    secure_delete: 1,
  });
});

test('three hundred appends of many sessions in one turn are two transactions', async () => {
  const { file, log } = open();
  const before = commitsIn(file);
  const appends = Array.from({ length: 300 }, (_, number) => log.append(sessionId(number), 0, joinedUpTo(2)));
  expect(new Set(await Promise.all(appends))).toEqual(new Set(['appended']));
  expect(commitsIn(file) - before).toBe(2);
});

test('each append of a group has its own answer', async () => {
  const { log } = open();
  const [first, second, third, elsewhere] = await Promise.all([
    log.append(sessionId(1), 0, joinedUpTo(2)),
    log.append(sessionId(1), 0, joinedUpTo(2)),
    log.append(sessionId(1), 2, joinedUpTo(3, 2)),
    log.append(sessionId(2), 1, joinedUpTo(2)),
  ]);
  expect([first, second, third, elsewhere]).toEqual(['appended', 'conflict', 'appended', 'conflict']);
  expect(await log.read(sessionId(1), 0)).toEqual(joinedUpTo(3));
});

test('a full disk fails a group as a whole, and nothing of it remains; with space again all goes on', async () => {
  const { db, log, records } = open();
  await log.append(sessionId(1), 0, joinedUpTo(1));
  const heard: unknown[] = [];
  onTestFinished(log.follow(sessionId(2), 0, (events) => heard.push(...events)));

  db.exec(`PRAGMA max_page_count = ${Number(db.prepare('PRAGMA page_count').get()?.['page_count'])}`);
  const tried = await Promise.allSettled([
    log.append(sessionId(2), 0, joinedUpTo(1)),
    records.put('profile', 'own', 1),
    log.append(sessionId(3), 0, joinedUpTo(300)),
  ]);
  expect(tried.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  expect(await log.read(sessionId(2), 0)).toEqual([]);
  expect(await log.read(sessionId(3), 0)).toEqual([]);
  expect(await records.get('profile', 'own')).toBeUndefined();

  db.exec('PRAGMA max_page_count = 1000000');
  expect(await log.append(sessionId(2), 0, joinedUpTo(2))).toBe('appended');
  expect(await log.read(sessionId(1), 0)).toEqual(joinedUpTo(1));
  expect(heard).toEqual(joinedUpTo(2));
});

test('an append that fails in the middle of its group takes all of the group with it', async () => {
  const { db, log } = open();
  db.exec(`CREATE TEMP TRIGGER broken BEFORE INSERT ON events WHEN NEW.session = '${sessionId(2)}'
    BEGIN SELECT RAISE(ABORT, 'a broken page'); END`);
  const tried = await Promise.allSettled(
    [1, 2, 3].map((number) => log.append(sessionId(number), 0, joinedUpTo(2))),
  );
  expect(tried.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  expect(await log.read(sessionId(1), 0)).toEqual([]);
  expect(await log.append(sessionId(1), 0, joinedUpTo(2))).toBe('appended');
});

test('what was removed lies nowhere in the file any more once it is closed', async () => {
  const { file, records, close } = open();
  await records.put('key', 'a', 'hier-lag-een-sleutel');
  await records.remove('key', 'a');
  await close();
  expect(readFileSync(file).includes('hier-lag-een-sleutel')).toBe(false);
});
