import { Client } from 'pg';
import type { Store } from '../store.ts';
import { createFeed } from './feed.ts';
import { createGrowthHints } from './hints.ts';
import { startListener } from './listener.ts';
import { connectionTo, createPools } from './pools.ts';
import { postgresLog } from './postgresLog.ts';
import { postgresRecords } from './postgresRecords.ts';
import { LOCKS } from './schema.ts';
import { createWriter } from './writer.ts';

/** How often, in ms, it is looked whether something was missed: no hint has to arrive. */
const CATCH_UP = 2000;
/** In bytes: to write more than this anew would keep everybody from voting for longer than they would bear. */
const COMPACTED_UP_TO = 512 * 1024 * 1024;

/** A store in a database whose tables are up to date. Resolves when it hears of what others do in it. */
export async function postgresStore(url: string, report: (error: unknown) => void): Promise<Store> {
  const pools = createPools(url, report);
  const listener = await startListener(url, report);
  const suspect = () => listener.suspect();
  const feed = createFeed(pools.readers, suspect);
  const hints = createGrowthHints(listener, (session, size) => feed.hint(session, size));
  const log = postgresLog({
    readers: pools.readers,
    writer: createWriter(pools.writer, suspect),
    feed,
    hints,
  });
  listener.onGap(() => feed.catchUpAll());
  const looking = setInterval(() => feed.catchUpAll(), CATCH_UP);
  let closing: Promise<void> | null = null;

  async function close(): Promise<void> {
    clearInterval(looking);
    await log.close();
    await listener.close();
    await pools.close();
  }

  return {
    log,
    records: postgresRecords(pools, listener),
    // Whoever looks after the database makes backups of it.
    snapshots: { take: async () => {}, discard: async () => {} },
    peers: listener.peers,
    reach: listener.reach,

    async alone(name, work) {
      const client = await pools.locks.connect();
      try {
        await client.query('SELECT pg_advisory_lock($1, hashtext($2))', [LOCKS, `alone ${name}`]);
        const result = await work();
        await client.query('SELECT pg_advisory_unlock($1, hashtext($2))', [LOCKS, `alone ${name}`]);
        client.release();
        return result;
      } catch (error) {
        // With the connection goes the lock.
        client.release(true);
        throw error;
      }
    },

    scrub: () => tidy(url, ['VACUUM events', 'VACUUM records']),

    async compact() {
      const { rows } = await pools.readers.query<{ bytes: string }>(
        "SELECT pg_table_size('events') + pg_table_size('records') AS bytes",
      );
      const isSmall = Number(rows[0]?.bytes) <= COMPACTED_UP_TO;
      return isSmall ? tidy(url, ['VACUUM FULL events', 'VACUUM FULL records']) : true;
    },

    close: () => (closing ??= close()),
  };
}

/** On a connection of its own, since it may take its time. False where somebody else's lock is in the way. */
async function tidy(url: string, commands: readonly string[]): Promise<boolean> {
  const client = new Client({ ...connectionTo(url), query_timeout: 0 });
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query('SET statement_timeout = 0');
    for (const command of commands) await client.query(command);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === '55P03') return false;
    throw error;
  } finally {
    await client.end();
  }
}
