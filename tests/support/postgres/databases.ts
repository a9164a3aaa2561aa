import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { inject, onTestFinished } from 'vitest';
import { openPostgres } from '../../../server/log/postgres/openPostgres.ts';
import type { Store } from '../../../server/log/store.ts';

/** Whether this machine has a PostgreSQL to test with. */
export const hasPostgres = inject('postgresUrl') !== null;

/** Makes a database that is gone again when the test has finished; answers its address. */
export async function newDatabase(): Promise<string> {
  const { url, drop } = await makeDatabase();
  onTestFinished(drop);
  return url;
}

/** The same, for whoever keeps it longer than one test. */
export async function makeDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  const server = inject('postgresUrl') ?? '';
  const name = `aanname_${randomBytes(6).toString('hex')}`;
  await sql(server, `CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  async function drop(): Promise<void> {
    // Ours goes as a whole, at the end: to drop each takes longer than most tests.
    if (process.env['TEST_DATABASE_URL'] !== undefined)
      await sql(server, `DROP DATABASE ${name} WITH (FORCE)`);
  }
  return { url: url.href, drop };
}

/** In ms; far longer than anything takes that a test asks. */
const PATIENCE = 60_000;

/** Says something to a database on a connection of its own; answers the rows. */
export async function sql(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: PATIENCE,
    query_timeout: PATIENCE,
  });
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(text);
    return rows;
  } finally {
    await client.end();
  }
}

/** Opens a database that has to be all right; it is closed when the test has finished. */
export async function openedPostgres(url: string): Promise<Store> {
  const opened = await openPostgres(url);
  if (!opened.ok) throw new Error(`${url} cannot be opened: ${opened.problem.code}`);
  onTestFinished(() => opened.store.close());
  return opened.store;
}
