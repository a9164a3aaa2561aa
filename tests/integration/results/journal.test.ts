import { expect, test } from 'vitest';
import type { JournalEntry } from '#shared/api.ts';
import type { SessionId } from '#shared/ids.ts';
import { memoryRecords } from '../../../server/log/memoryRecords.ts';
import { createJournal } from '../../../server/results/journal.ts';
import { manualClock } from '../../support/clock.ts';
import { DAY, MINUTE } from '../../support/results.ts';

const session = 'ab'.repeat(16) as SessionId;
const exported: Omit<JournalEntry, 'at'> = { what: 'exported', by: 'link', detail: 'csv' };
const shared: Omit<JournalEntry, 'at'> = { what: 'linkMade', by: 'trainer', detail: 'Marijke van HR' };

function desk() {
  const clock = manualClock();
  const records = memoryRecords();
  return { clock, records, journal: createJournal(records, clock) };
}

test('the journal tells what happened in its order, and the same thing within a minute once', async () => {
  const { clock, journal } = desk();
  await Promise.all([journal.note(session, shared), journal.note(session, exported)]);
  await journal.note(session, exported);
  clock.pass(MINUTE);
  await journal.note(session, exported);
  const at = clock.now();
  expect(await journal.of(session)).toEqual([
    { at: at - MINUTE, ...shared },
    { at: at - MINUTE, ...exported },
    { at, ...exported },
  ]);
});

test('a session that is gone has a journal by code and day, without a word that somebody wrote', async () => {
  const { clock, records, journal } = desk();
  await journal.note(session, shared);
  await journal.note(session, exported);
  expect(await journal.buried()).toEqual([]);
  for (let time = 0; time < 2; time += 1) await journal.bury(session, { code: 'KBM7QX', by: 'trainer' });
  const [grave, ...others] = await journal.buried();
  expect(others).toEqual([]);
  expect(grave?.code).toBe('KBM7QX');
  expect(grave?.journal.map(({ what, detail }) => [what, detail])).toEqual([
    ['linkMade', null],
    ['exported', 'csv'],
    ['deleted', null],
  ]);
  expect(grave?.journal.at(-1)?.at).toBe(clock.now() - (clock.now() % DAY));
  expect(JSON.stringify(await records.list('journal'))).not.toContain('Marijke');
});

test('after a year nothing of it is left', async () => {
  const { clock, records, journal } = desk();
  await journal.note(session, exported);
  clock.pass(300 * DAY);
  await journal.bury(session, { code: 'KBM7QX', by: 'server' });
  clock.pass(70 * DAY);
  await journal.prune();
  expect((await journal.buried())[0]?.journal.map(({ what }) => what)).toEqual(['deleted']);
  clock.pass(300 * DAY);
  await journal.prune();
  expect(await records.list('journal')).toEqual([]);
});

test('whoever has a link cannot fill the disk with it', async () => {
  const { clock, journal } = desk();
  for (let time = 0; time < 1100; time += 1) {
    await journal.note(session, { ...exported, detail: `${time}` });
    clock.pass(1);
  }
  expect(await journal.of(session)).toHaveLength(1000);
  expect((await journal.of(session)).at(-1)?.detail).toBe('1099');
});
