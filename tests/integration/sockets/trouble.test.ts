import { DatabaseSync } from 'node:sqlite';
import { describe, expect, onTestFinished, test } from 'vitest';

import { sqliteStore } from '../../../server/log/openSqlite.ts';
import { openSqliteFile } from '../../../server/log/sqliteFile.ts';
import { manualClock } from '../../support/clock.ts';
import { joinPhone, openConsole } from '../../support/client.ts';
import { temporaryFile } from '../../support/logs.ts';
import { startServer } from '../../support/server.ts';

/** Each takes something from the database, and answers how to give it back. */
const troubles = [
  {
    why: 'full',
    trouble: (db: DatabaseSync) => {
      const pages = db.prepare('PRAGMA page_count').get()?.['page_count'];
      db.exec(`PRAGMA max_page_count = ${Number(pages)}`);
      return () => db.exec('PRAGMA max_page_count = 1000000');
    },
  },
  {
    why: 'readOnly',
    trouble: (db: DatabaseSync) => {
      db.exec('PRAGMA query_only = ON');
      return () => db.exec('PRAGMA query_only = OFF');
    },
  },
  {
    why: 'locked',
    trouble: (_: DatabaseSync, file: string) => {
      const other = new DatabaseSync(file);
      other.exec('BEGIN IMMEDIATE');
      return () => other.close();
    },
  },
  {
    why: 'unknown',
    trouble: (db: DatabaseSync) => {
      db.exec('ALTER TABLE events RENAME TO elsewhere');
      return () => db.exec('ALTER TABLE elsewhere RENAME TO events');
    },
  },
] as const;

describe('the console is told at once that nothing is saved', () => {
  test.each(troubles)('and why, and when it works again: $why', async ({ why, trouble }) => {
    const file = temporaryFile();
    const opened = openSqliteFile(file);
    if (!opened.ok) throw new Error(opened.problem.code);
    const store = sqliteStore(opened.file);
    onTestFinished(() => store.close());
    const server = await startServer({ store });
    const session = await server.createSession();
    const host = await openConsole(server, session);
    const phones = await Promise.all(Array.from({ length: 40 }, () => joinPhone(server, session.code)));
    expect(host.view('host').saved.why).toBeNull();

    const giveBack = trouble(opened.file.db, file);
    // Enough of them, since a page that is there already takes some ballots more.
    const voted = await Promise.all(phones.map((phone) => phone.vote('test', 'coffee')));
    await Promise.all(phones.map((phone) => phone.vote('test', 'tea')));
    await host.until('host', ({ saved }) => saved.why === why);
    expect(voted).toContainEqual(expect.objectContaining({ ok: false, refusal: 'notSaved' }));

    giveBack();
    const { views } = host;
    const before = views.length;
    await joinPhone(server, session.code);
    await expect
      .poll(() => views.slice(before).some((view) => view.role === 'host' && view.saved.why === null))
      .toBe(true);
  });
});

describe('F19, F20, F22: the console is told within two seconds though nobody does anything', () => {
  const quick = troubles.filter(({ why }) => why === 'readOnly' || why === 'locked');
  test.each(quick)('and why, and when it works again: $why', async ({ why, trouble }) => {
    const file = temporaryFile();
    const opened = openSqliteFile(file);
    if (!opened.ok) throw new Error(opened.problem.code);
    const store = sqliteStore(opened.file);
    onTestFinished(() => store.close());
    const clock = manualClock();
    const server = await startServer({ store, clock });
    const host = await openConsole(server, await server.createSession());
    const rehearsal = await server.createSession({ rehearsal: 12 });
    const other = await openConsole(server, rehearsal);

    const giveBack = trouble(opened.file.db, file);
    clock.pass(2000);
    await host.until('host', ({ saved }) => saved.why === why);
    giveBack();
    const before = host.views.length;
    clock.pass(2000);
    await expect
      .poll(() => host.views.slice(before).some((view) => view.role === 'host' && view.saved.why === null))
      .toBe(true);
    await other.roundTrip();
    expect(other.views.filter((view) => view.role === 'host' && view.saved.why !== null)).toEqual([]);
    expect(server.logged.filter((line) => line.includes('does not write'))).toHaveLength(1);
  });
});

describe('a computer that sleeps', () => {
  async function sleeper() {
    const clock = manualClock();
    const server = await startServer({ clock });
    const host = await openConsole(server, await server.createSession());
    return { clock, host };
  }

  test('is told of within a second of waking, and for five minutes after that', async () => {
    const { clock, host } = await sleeper();
    clock.sleep(60_000);
    clock.pass(1000);
    const woke = clock.now();
    clock.pass(100);
    await host.until('host', ({ wokeAt }) => wokeAt === woke);
    clock.pass(5 * 60_000);
    await host.send({ type: 'coverScreen', cover: 'black' });
    clock.pass(100);
    const later = await host.until('host', ({ cover }) => cover === 'black');
    expect(later.wokeAt).toBeUndefined();
  });

  test('has not slept when it was only busy for a moment', async () => {
    const { clock, host } = await sleeper();
    clock.sleep(3000);
    clock.pass(1000);
    await host.send({ type: 'coverScreen', cover: 'black' });
    clock.pass(100);
    expect((await host.until('host', ({ cover }) => cover === 'black')).wokeAt).toBeUndefined();
  });
});
