import { Pool, type PoolConfig, type PoolClient } from 'pg';

/** In ms. Whoever votes is told within two seconds that nothing was saved. */
const PATIENCE = 1500;

/**
 * What every connection says when it begins. `synchronous_commit`: whatever the database was told, an answer waits for
 * the disk, and for a synchronous standby. The time limits are for a server that has lost its client.
 */
const OPTIONS = [
  'synchronous_commit=on',
  'statement_timeout=10000',
  'lock_timeout=1200',
  'idle_in_transaction_session_timeout=5000',
  'client_min_messages=warning',
]
  .map((each) => `-c ${each}`)
  .join(' ');

/** Connections to one database, by what they are for: none has to wait for another kind. */
export interface Pools {
  /** One connection, so that what is appended is appended in the order in which that was asked for. */
  writer: Pool;
  /** One connection for records, in their order. */
  clerk: Pool;
  readers: Pool;
  /** Held for as long as something may be done by one server only. */
  locks: Pool;
  close(): Promise<void>;
}

/** The settings of one connection to this database. */
export function connectionTo(url: string, name = 'aanname'): PoolConfig {
  return {
    connectionString: url,
    options: OPTIONS,
    application_name: name,
    keepAlive: true,
    connectionTimeoutMillis: PATIENCE,
    query_timeout: PATIENCE,
  };
}

export function createPools(url: string, report: (error: unknown) => void): Pools {
  const make = (max: number, more: PoolConfig = {}) => {
    const pool = new Pool({ ...connectionTo(url), max, idleTimeoutMillis: 60_000, ...more });
    // One that is lost while nobody uses it; whoever comes next gets another.
    pool.on('error', report);
    // One that is lost while somebody uses it: who does is told by what they have asked, and nobody else needs to hear.
    pool.on('connect', (client) => client.on('error', () => {}));
    return pool;
  };
  const pools = {
    writer: make(1),
    // Nobody who votes waits for it: whoever stands in its line may do so for longer.
    clerk: make(1, { connectionTimeoutMillis: 5000 }),
    readers: make(4),
    // Whoever waits for a lock does so as long as somebody else has it.
    locks: make(2, { query_timeout: 0, connectionTimeoutMillis: 0, options: '' }),
  };
  return {
    ...pools,
    async close() {
      await Promise.all(Object.values(pools).map((pool) => pool.end()));
    },
  };
}

/** Does all of `work` or nothing of it. Rejects with what `work` rejects with, and when the store fails. */
export async function transaction<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    client.release();
    return result;
  } catch (error) {
    // The connection goes with it: what was begun on it is rolled back by that.
    client.release(true);
    throw error;
  }
}
