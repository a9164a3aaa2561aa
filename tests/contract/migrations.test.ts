import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';

import { sqliteStore } from '../../server/log/openSqlite.ts';
import { openSqliteFile } from '../../server/log/sqliteFile.ts';
import type { Migration } from '../../server/log/sqliteSchema.ts';
import { opened, temporaryFile } from '../support/logs.ts';
import { joinedUpTo, sessionId } from './events.ts';

const session = sessionId(1);
/** Two steps beyond what this version writes, as later ones may take them. */
const addTable: Migration = (db) => db.exec('CREATE TABLE later (a TEXT) STRICT');
const fillTable: Migration = (db) => db.exec('INSERT INTO later SELECT count(*) FROM events');

/** What this version does to a file, in as many steps, found out from one that it has made. */
function asToday(): Migration[] {
  const file = temporaryFile();
  void opened(file).close();
  const db = new DatabaseSync(file, { readOnly: true });
  const made = db.prepare('SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL').all();
  const application = db.prepare('PRAGMA application_id').get()?.['application_id'];
  const taken = Number(db.prepare('PRAGMA user_version').get()?.['user_version']);
  db.close();
  const make: Migration = (later) => {
    for (const { sql } of made) later.exec(String(sql));
    later.exec(`PRAGMA application_id = ${Number(application)}`);
  };
  return [make, ...Array.from({ length: taken - 1 }, (): Migration => () => {})];
}

/** A file of a version that knew so many of these steps, with a session in it. */
async function fileOf(migrations: readonly Migration[]): Promise<string> {
  const file = temporaryFile();
  const made = openSqliteFile(file, migrations);
  if (!made.ok) throw new Error(made.problem.code);
  const store = sqliteStore(made.file);
  await store.log.append(session, 0, joinedUpTo(20));
  await store.close();
  return file;
}

function look(file: string) {
  const db = new DatabaseSync(file, { readOnly: true });
  const schema = db.prepare('PRAGMA user_version').get()?.['user_version'];
  const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").all();
  const events = db.prepare('SELECT * FROM events ORDER BY seq').all();
  db.close();
  return { schema, tables: tables.map(({ name }) => name), events };
}

const LATER = [addTable, fillTable];

test.each([0, 1, 2])(
  'a file that lacks %i steps becomes one of the newest, and keeps every event',
  async (lacks) => {
    const all = [...asToday(), ...LATER];
    const file = await fileOf(all.slice(0, all.length - lacks));
    const before = look(file);
    expect(before.schema).toBe(all.length - lacks);
    const now = openSqliteFile(file, all);
    if (!now.ok) throw new Error(now.problem.code);
    now.file.close();
    const tables = ['events', 'later', 'records'];
    expect(look(file)).toEqual({ schema: all.length, tables, events: before.events });
  },
);

test.each([
  ['a statement that is wrong', 'INSERT INTO nowhere VALUES (1)'],
  ['what the tables forbid', 'INSERT INTO events SELECT * FROM events'],
])('a migration that fails by %s leaves the file as it was, the steps before it too', async (_, sql) => {
  const today = asToday();
  const all = [...today, addTable, (db: DatabaseSync) => db.exec(sql)];
  const file = await fileOf(today);
  const before = look(file);
  expect(openSqliteFile(file, all)).toEqual({ ok: false, problem: { code: 'notUpgraded', file } });
  expect(look(file)).toEqual(before);
  const store = opened(file);
  expect(await store.log.read(session, 0)).toEqual(joinedUpTo(20));
  await store.close();
});

test('what a later version has brought up to date is refused by this one, and left alone', async () => {
  const all = [...asToday(), ...LATER];
  const file = await fileOf(all);
  const before = look(file);
  expect(openSqliteFile(file)).toEqual({ ok: false, problem: { code: 'newer', file, schema: all.length } });
  expect(look(file)).toEqual(before);
});
