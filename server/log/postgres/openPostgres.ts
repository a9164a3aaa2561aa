import { type PoolClient, Pool } from 'pg';
import type { Store } from '../store.ts';
import { connectionTo } from './pools.ts';
import { type DatabaseProblem, problemOf } from './problem.ts';
import { type Migration, prepareSchema } from './schema.ts';
import { postgresStore } from './store.ts';

export type OpenedPostgres = { ok: true; store: Store } | { ok: false; problem: DatabaseProblem };

/** The oldest that is still looked after by its makers, as a number of the form 140000. */
const OLDEST = 140_000;

/** With which `synchronous_commit` an answer waits for the disk and for a synchronous standby. */
const WAITING = new Set(['on', 'remote_apply']);

interface Options {
  /** Where errors go that nobody waits for. */
  report?: (error: unknown) => void;
  /** Whether it has to be empty, for whoever moves in. */
  empty?: boolean;
  /** For a test of what later versions will do. */
  migrations?: readonly Migration[];
}

/** Opens the store in this database, which other servers may be using as well, or says why that cannot be. */
export async function openPostgres(
  url: string,
  { report = () => {}, empty = false, migrations }: Options = {},
): Promise<OpenedPostgres> {
  const pool = new Pool({ ...connectionTo(url), max: 1 });
  // What goes wrong is told by what was asked.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  try {
    const client = await pool.connect();
    const problem = await prepare(client, url, { empty, migrations }).finally(() => client.release());
    if (problem !== null) return { ok: false, problem };
  } catch (error) {
    return { ok: false, problem: problemOf(error, url) };
  } finally {
    await pool.end();
  }
  return { ok: true, store: await postgresStore(url, report) };
}

async function prepare(
  client: PoolClient,
  url: string,
  { empty, migrations }: { empty: boolean; migrations: readonly Migration[] | undefined },
): Promise<DatabaseProblem | null> {
  const unfit = await whyUnfit(client);
  if (unfit !== null) return { code: unfit, url };
  // Another server may be at it, and what it does to large tables takes its time.
  await client.query("SET lock_timeout = 0; SET statement_timeout = '60s'");
  await client.query('BEGIN');
  const newer = await prepareSchema(client, migrations);
  await client.query(newer === null ? 'COMMIT' : 'ROLLBACK');
  if (newer !== null) return { code: 'newer', url };
  const { rowCount } = await client.query(
    '(SELECT 1 FROM events LIMIT 1) UNION ALL (SELECT 1 FROM records LIMIT 1)',
  );
  return empty && rowCount !== 0 ? { code: 'notEmpty', url } : null;
}

interface Standing {
  version: number;
  standby: boolean;
  readOnly: boolean;
  fsync: string;
  commit: string;
}

/** What keeps it from storing anything, or from storing it for good, whatever lies in it. */
async function whyUnfit(client: PoolClient): Promise<DatabaseProblem['code'] | null> {
  const { rows } = await client.query<Standing>(
    `SELECT current_setting('server_version_num')::int AS version, pg_is_in_recovery() AS standby,
      current_setting('transaction_read_only')::bool AS "readOnly", current_setting('fsync') AS fsync,
      current_setting('synchronous_commit') AS commit`,
  );
  const [found] = rows;
  if (found === undefined || found.version < OLDEST) return 'tooOld';
  if (found.standby) return 'standby';
  if (found.readOnly) return 'readOnly';
  if (found.fsync !== 'on') return 'unsafe';
  // We ask for it on every connection: an address with `options` of its own, or a pooler, may have taken that away.
  return WAITING.has(found.commit) ? null : 'hasty';
}
