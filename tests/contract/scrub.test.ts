import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';

import { bytesBeside, foundIn, walSize } from '../support/bytes.ts';
import { opened, temporaryFile } from '../support/logs.ts';
import { sessionId } from './events.ts';

const SESSIONS = 12;
const canary = (session: number, place: number) => `canary-${session}-${place}-`;
const canariesOf = (session: number) => Array.from({ length: 400 }, (_, place) => canary(session, place));

/** A database in which sessions that go on lie between one another's events, so that its trees are rebalanced often. */
async function filled() {
  const file = temporaryFile();
  const store = opened(file);
  onTestFinished(() => store.close());
  for (const place of canariesOf(0).keys()) {
    await Promise.all(
      Array.from({ length: SESSIONS }, (_, session) => {
        const company = canary(session, place) + 'x'.repeat((session * 37 + place * 13) % 300);
        const contact = { name: '', company, email: '', phone: '', web: '' };
        return store.log.append(sessionId(session), place, [{ type: 'contactChanged', contact, at: 1 }]);
      }),
    );
  }
  return { file, store };
}

test('what was erased is in no file once it is compacted, and all else is as it was', async () => {
  const { file, store } = await filled();
  expect(foundIn(bytesBeside(file), canariesOf(5))).toHaveLength(400);
  const kept = await store.log.read(sessionId(4), 0);
  await store.log.erase(sessionId(5));
  expect(await store.compact()).toBe(true);
  expect(foundIn(bytesBeside(file), canariesOf(5))).toEqual([]);
  expect(walSize(file)).toBe(0);
  expect(await store.log.read(sessionId(4), 0)).toEqual(kept);
  await store.records.put('profile', 'own', 1);
  expect(await store.records.get('profile', 'own')).toBe(1);
});

test('while a backup is reading, scrubbing says that it has to be done again', async () => {
  const { file, store } = await filled();
  const backup = new DatabaseSync(file, { readOnly: true });
  backup.exec('BEGIN');
  backup.prepare('SELECT count(*) FROM events').get();
  await store.log.erase(sessionId(5));
  expect(await store.scrub()).toBe(false);
  backup.exec('COMMIT');
  backup.close();
  expect(await store.scrub()).toBe(true);
  expect(walSize(file)).toBe(0);
});
