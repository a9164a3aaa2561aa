import { describe, expect, inject, onTestFinished, test } from 'vitest';
import { openPostgres } from '../../server/log/postgres/openPostgres.ts';
import { createPools } from '../../server/log/postgres/pools.ts';
import { MIGRATIONS } from '../../server/log/postgres/schema.ts';
import { databaseSentence } from '../../server/main/sentences.ts';
import { hasPostgres, newDatabase, openedPostgres, sql } from '../support/postgres/databases.ts';
import { joinedUpTo, sessionId } from './events.ts';

const session = sessionId(1);
const ADD = 'CREATE TABLE later (a text)';

/** Why it does not open, where it must not. */
async function problemOf(url: string): Promise<string> {
  const opened = await openPostgres(url);
  if (opened.ok) await opened.store.close();
  return opened.ok ? 'none' : opened.problem.code;
}

function nameOf(url: string): string {
  return new URL(url).pathname.slice(1);
}

function withPart(url: string, part: 'pathname' | 'port' | 'username', value: string): string {
  const changed = new URL(url);
  changed[part] = value;
  return changed.href;
}

/** A user who may log in and nothing else. */
async function newUser(url: string): Promise<string> {
  const name = `somebody_${Math.random().toString(36).slice(2, 10)}`;
  await sql(url, `CREATE ROLE ${name} LOGIN PASSWORD 'x'`);
  onTestFinished(() => sql(url, `DROP OWNED BY ${name}; DROP ROLE ${name}`).then(() => {}));
  return name;
}

describe.runIf(hasPostgres)('a database', () => {
  test('is made ready by whoever comes first, of five servers that start at the same time', async () => {
    const url = await newDatabase();
    const stores = await Promise.all(Array.from({ length: 5 }, () => openedPostgres(url)));
    await stores[0]?.log.append(session, 0, joinedUpTo(3));
    for (const { log } of stores) expect(await log.read(session, 0)).toEqual(joinedUpTo(3));
    expect(await sql(url, 'SELECT schema FROM aanname')).toEqual([{ schema: MIGRATIONS.length }]);
  });

  test('that an earlier version has written becomes one of the newest, and keeps every event', async () => {
    const url = await newDatabase();
    const store = await openedPostgres(url);
    await store.log.append(session, 0, joinedUpTo(20));
    await store.close();
    const later = await openPostgres(url, { migrations: [...MIGRATIONS, ADD] });
    if (!later.ok) throw new Error(later.problem.code);
    onTestFinished(() => later.store.close());
    expect(await later.store.log.read(session, 0)).toEqual(joinedUpTo(20));
    expect(await sql(url, 'SELECT * FROM later')).toEqual([]);
    expect(await problemOf(url)).toBe('newer');
  });

  test('whose migration fails is as it was, the steps before it too', async () => {
    const url = await newDatabase();
    await (await openedPostgres(url)).close();
    await expect(openPostgres(url, { migrations: [...MIGRATIONS, ADD, 'SELECT 1 / 0'] })).rejects.toThrow();
    expect(await sql(url, "SELECT to_regclass('later') AS later")).toEqual([{ later: null }]);
    expect(await problemOf(url)).toBe('none');
  });

  test('that is not there, does not answer, or is not ours is refused', async () => {
    const url = await newDatabase();
    expect(await problemOf(withPart(url, 'pathname', '/not_there'))).toBe('noDatabase');
    expect(await problemOf(withPart(url, 'port', '1'))).toBe('unreachable');
    await sql(url, 'CREATE TABLE events (id integer)');
    expect(await problemOf(url)).toBe('notOurs');
  });

  test('in which this user may do nothing is refused', async () => {
    const url = await newDatabase();
    const user = await newUser(url);
    const theirs = new URL(withPart(url, 'username', user));
    theirs.password = 'x';
    expect(await problemOf(theirs.href)).toBe('notAllowed');
  });

  test('whose user is not known is refused', async () => {
    expect(await problemOf(withPart(await newDatabase(), 'username', 'nobody_at_all'))).toBe('login');
  });
});

describe.runIf(hasPostgres)('a database that does not wait for its disk, or may only be read,', () => {
  test('is used where we can make it wait, and waits on every connection that stores something', async () => {
    const url = await newDatabase();
    await sql(url, `ALTER DATABASE ${nameOf(url)} SET synchronous_commit = off`);
    expect(await sql(url, 'SHOW synchronous_commit')).toEqual([{ synchronous_commit: 'off' }]);
    expect(await problemOf(url)).toBe('none');
    const pools = createPools(url, () => {});
    onTestFinished(() => pools.close());
    for (const pool of [pools.writer, pools.clerk]) {
      const { rows } = await pool.query('SHOW synchronous_commit');
      expect(rows).toEqual([{ synchronous_commit: 'on' }]);
    }
  });

  test('is refused where its address takes our word away', async () => {
    const url = new URL(await newDatabase());
    for (const value of ['off', 'local', 'remote_write']) {
      url.searchParams.set('options', `-c synchronous_commit=${value}`);
      expect(await problemOf(url.href)).toBe('hasty');
    }
    url.searchParams.set('options', '-c synchronous_commit=remote_apply');
    expect(await problemOf(url.href)).toBe('none');
  });

  test('is refused where nobody may write, whether it has our tables already or not', async () => {
    const url = await newDatabase();
    const told = async (what: string) =>
      sql(inject('postgresUrl') ?? '', `ALTER DATABASE ${nameOf(url)} ${what}`);
    await told('SET default_transaction_read_only = on');
    expect(await problemOf(url)).toBe('readOnly');
    await told('RESET default_transaction_read_only');
    expect(await problemOf(url)).toBe('none');
    await told('SET default_transaction_read_only = on');
    expect(await problemOf(url)).toBe('readOnly');
  });
});

test('a database that is refused is named without the password in its address', () => {
  const problem = { code: 'unreachable', url: 'postgres://me:hunter2@db.example:5432/aanname' } as const;
  for (const lang of ['nl', 'en'] as const) {
    const sentence = databaseSentence(problem, lang);
    expect(sentence).toContain('db.example:5432/aanname');
    expect(sentence).not.toContain('hunter2');
  }
});
