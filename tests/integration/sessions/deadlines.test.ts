import { expect, onTestFinished, test } from 'vitest';

import { mintActor } from '../../../server/auth/actors.ts';
import { memoryStore } from '../../../server/log/memoryStore.ts';
import { sqliteStore } from '../../../server/log/openSqlite.ts';
import type { SessionLog } from '../../../server/log/sessionLog.ts';
import { openSqliteFile } from '../../../server/log/sqliteFile.ts';
import { keepDeadlines } from '../../../server/sessions/deadlines.ts';
import { manualClock } from '../../support/clock.ts';
import { temporaryFile } from '../../support/logs.ts';
import { host, join, running, SESSION, upTo } from './running.ts';

const actor = mintActor({ role: 'server', session: SESSION });

/** A session whose test vote is open, with somebody who watches its deadlines. */
async function watched(log: SessionLog = memoryStore().log) {
  const clock = manualClock();
  const errors: unknown[] = [];
  const live = await running(log, { clock, report: (error) => errors.push(error) });
  await join(live, upTo(3));
  const end = keepDeadlines(live, { clock, actor, report: (error) => errors.push(error) });
  onTestFinished(end);
  return {
    clock,
    errors,
    live,
    end,
    start: (seconds: number) => live.submit({ type: 'startCountdown', scene: 'in', seconds }, host),
    pass: async (ms: number) => {
      await live.settled();
      clock.pass(ms);
      await live.settled();
    },
    types: async () => (await log.read(SESSION, 0)).map(({ type }) => type),
    status: () => live.state.rounds.get('test')?.status,
  };
}

test('a round closes when its countdown is over, once and not before', async () => {
  const { start, pass, status, types, clock } = await watched();
  await start(30);
  await pass(29_999);
  expect(status()).toBe('open');
  await pass(1);
  expect(status()).toBe('closed');
  await pass(60_000);
  const happened = await types();
  expect(happened.filter((type) => type === 'roundClosed')).toHaveLength(1);
  expect(happened).toContain('published');
  expect(clock.waiting()).toBe(0);
});

test('a countdown that the trainer stops closes nothing', async () => {
  const { start, pass, status, live, clock } = await watched();
  await start(30);
  await live.submit({ type: 'stopCountdown', scene: 'in' }, host);
  await live.settled();
  expect(clock.waiting()).toBe(0);
  await pass(60_000);
  expect(status()).toBe('open');
});

test('a countdown that is started again counts from then', async () => {
  const { start, pass, status } = await watched();
  await start(30);
  await pass(20_000);
  await start(30);
  await pass(29_999);
  expect(status()).toBe('open');
  await pass(1);
  expect(status()).toBe('closed');
});

test('a countdown that was slept through is dropped within a second of waking, and the round stays open', async () => {
  const { start, pass, status, live, clock, types } = await watched();
  await start(30);
  await pass(10_000);
  clock.sleep(3_600_000);
  await pass(1000);
  expect(status()).toBe('open');
  expect(live.state.countdown).toBeNull();
  expect((await types()).at(-1)).toBe('countdownStopped');
});

test('a nap within the countdown lengthens it by less than a second', async () => {
  const { start, pass, status, clock } = await watched();
  await start(30);
  clock.sleep(29_500);
  await pass(1000);
  expect(status()).toBe('closed');
});

test('what cannot be saved is asked for again every second, until it is', async () => {
  const opened = openSqliteFile(temporaryFile());
  if (!opened.ok) throw new Error(opened.problem.code);
  const { log, close } = sqliteStore(opened.file);
  onTestFinished(close);
  const { start, pass, status, errors } = await watched(log);
  await start(30);
  opened.file.db.exec('PRAGMA query_only = ON');
  await pass(30_000);
  expect(status()).toBe('open');
  expect(errors).toHaveLength(1);
  await pass(999);
  expect(errors).toHaveLength(1);
  await pass(1);
  expect(errors).toHaveLength(2);

  opened.file.db.exec('PRAGMA query_only = OFF');
  await pass(1000);
  expect(status()).toBe('closed');
});

test('nobody watches any more once that has ended', async () => {
  const { start, pass, status, end, clock } = await watched();
  await start(30);
  await pass(1000);
  end();
  expect(clock.waiting()).toBe(0);
  await pass(60_000);
  expect(status()).toBe('open');
});
