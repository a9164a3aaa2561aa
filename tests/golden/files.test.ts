import { readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';

import type { SessionId } from '#shared/ids.ts';
import { openSqlite } from '../../server/log/openSqlite.ts';
import { serverSecret } from '../../server/auth/keys.ts';
import { createFollowUps } from '../../server/results/followUps.ts';
import { followUpScenario } from '../support/followUp.ts';
import { play } from '../support/played.ts';
import { opened, temporaryFile } from '../support/logs.ts';

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');
const lines = read('0.1.0.log.jsonl').trimEnd().split('\n');
const session = '0123456789abcdef0123456789abcdef' as SessionId;

/** A data file as 0.1.0 has left it behind, with one whole session and a record in it. */
function fileOfSchema1(): string {
  const file = temporaryFile();
  const db = new DatabaseSync(file);
  db.exec(read('schema-1.sql'));
  const insert = db.prepare('INSERT INTO events (session, seq, event) VALUES (?, ?, ?)');
  db.exec('BEGIN');
  for (const [seq, line] of lines.entries()) insert.run(session, seq, line);
  db.exec('COMMIT');
  db.exec(`INSERT INTO records (kind, id, value) VALUES ('profile', 'own', '{"name":"Zoë"}')`);
  db.close();
  return file;
}

test('F23: a data file of 0.1.0 is brought up to date, and holds what it held, now and when it is opened again', async () => {
  const file = fileOfSchema1();
  for (let time = 1; time <= 2; time += 1) {
    const { log, records, close } = opened(file);
    expect((await log.read(session, 0)).map((event) => JSON.stringify(event))).toEqual(lines);
    expect(await records.get('profile', 'own')).toEqual({ name: 'Zoë' });
    await close();
  }
  const db = new DatabaseSync(file, { readOnly: true });
  onTestFinished(() => db.close());
  expect(db.prepare('PRAGMA user_version').get()).toEqual({ user_version: 2 });
});

test('F23: in a data file of 0.1.0 people can be asked later what became of it', async () => {
  const { records, close } = opened(fileOfSchema1());
  onTestFinished(() => close());
  const followUps = createFollowUps(records, await serverSecret(records));
  const { state } = play(followUpScenario());
  const words = await followUps.give(state, { key: '1'.repeat(32), lang: 'nl' });
  const answer = { called: 'no', before: null, now: null, heard: '' } as const;
  expect(await followUps.answer(state.session, words, answer)).toBe(true);
});

test('F23: what cannot be brought up to date as a whole stays as it was', () => {
  const file = fileOfSchema1();
  const db = new DatabaseSync(file);
  onTestFinished(() => db.close());
  // Somebody has been here, so that the second half of the way is barred.
  db.exec('ALTER TABLE records RENAME TO elsewhere');
  const tables = () => db.prepare('SELECT sql FROM sqlite_schema ORDER BY name').all();
  const before = tables();
  expect(openSqlite(file)).toMatchObject({ ok: false, problem: { code: 'notUpgraded' } });
  expect(tables()).toEqual(before);
  expect(db.prepare('PRAGMA user_version').get()).toEqual({ user_version: 1 });
});
