import { expect, onTestFinished, test } from 'vitest';

import { openSqliteFile } from '../../../server/log/sqliteFile.ts';
import { sqliteStore } from '../../../server/log/openSqlite.ts';
import { manualClock } from '../../support/clock.ts';
import { temporaryFile } from '../../support/logs.ts';
import { ballot, closeTest, join, participantOf, phoneOf, running, stateIn, upTo } from './running.ts';

const phones = upTo(300);

/** A running session with three hundred people, on a disk that can be full. */
async function onRealDisk() {
  const opened = openSqliteFile(temporaryFile());
  if (!opened.ok) throw new Error(opened.problem.code);
  const { db } = opened.file;
  const store = sqliteStore(opened.file);
  onTestFinished(() => store.close());
  const clock = manualClock();
  const reported: unknown[] = [];
  const live = await running(store.log, { clock, report: (error) => reported.push(error) });
  await join(live, phones);
  return {
    live,
    clock,
    reported,
    log: store.log,
    fill: () => {
      const pages = db.prepare('PRAGMA page_count').get()?.['page_count'];
      db.exec(`PRAGMA max_page_count = ${Number(pages)}`);
    },
    makeSpace: () => db.exec('PRAGMA max_page_count = 1000000'),
  };
}

test('when the disk is full everybody is told that nothing was saved, and nothing has changed', async () => {
  const { live, log, fill, reported } = await onRealDisk();
  await live.submit(ballot('coffee'), phoneOf(7));
  await live.settled();
  const before = structuredClone(live.state);
  const stored = await log.read(live.id, 0);
  const told: [string | null, number][] = [];
  live.onChange((_, events) => told.push([live.saving.why, events.length]));

  fill();
  const receipts = await Promise.all(phones.map((phone) => live.submit(ballot('tea', 2), phoneOf(phone))));
  await live.settled();
  await Promise.all(phones.map((phone) => live.submit(ballot('tea', 2), phoneOf(phone))));
  await live.settled();

  expect(receipts).toEqual(
    phones.map((phone) => ({
      ok: false,
      refusal: 'notSaved',
      ...(phone === 7 ? { stored: { round: 'test', choice: 'coffee', seq: 1 } } : {}),
    })),
  );
  expect(live.state).toEqual(before);
  expect(await log.read(live.id, 0)).toEqual(stored);
  expect(told).toEqual([['full', 0]]);
  expect(reported).toEqual(Array(2).fill(expect.objectContaining({ errstr: 'database or disk is full' })));
});

test('once there is space again, the same ballots are saved as if nothing had happened', async () => {
  const { live, log, clock, fill, makeSpace } = await onRealDisk();
  const savedAt = live.saving.at;
  clock.pass(5000);
  fill();
  await Promise.all(phones.map((phone) => live.submit(ballot('tea'), phoneOf(phone))));
  expect(live.saving).toEqual({ why: 'full', at: savedAt });

  clock.pass(5000);
  makeSpace();
  const receipts = await Promise.all(phones.map((phone) => live.submit(ballot('tea'), phoneOf(phone))));
  await live.settled();
  expect(receipts.every(({ ok }) => ok)).toBe(true);
  expect(live.saving).toEqual({ why: null, at: savedAt + 10_000 });
  expect(live.state).toEqual(await stateIn(log));
  await closeTest(live);
  expect(live.state.rounds.get('test')?.table).toMatchObject({ n: 300 });
});

test('a wish that was accepted only because of another one in the same failed batch is not saved either', async () => {
  const { live, fill } = await onRealDisk();
  fill();
  const all = [...phones, 299].map((phone) => live.submit(ballot('tea'), phoneOf(phone)));
  const last = await all.at(-1);
  expect(last).toEqual({ ok: false, refusal: 'notSaved' });
  await Promise.all(all);
  expect(live.state.rounds.get('test')?.ballots.has(participantOf(299))).toBe(false);
});

test('what was refused or done already is answered as ever while the disk is full', async () => {
  const { live, fill } = await onRealDisk();
  await live.submit(ballot('tea'), phoneOf(1));
  fill();
  expect(await live.submit(ballot('tea'), phoneOf(1))).toMatchObject({ ok: true });
  expect(await live.submit(ballot('nothing', 2), phoneOf(1))).toMatchObject({ refusal: 'unknownChoice' });
});
