import { setTimeout as after } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { sql } from '../../support/postgres/databases.ts';
import { followPrimary, type PostgresServer } from '../../support/postgres/server.ts';
import { within } from '../../support/within.ts';
import type { Budget } from '../budget.ts';
import { ownPostgres } from './cluster.ts';
import { survive, type Survived, type Wish } from './faults.ts';

/**
 * F25: the database dies for good, and the standby that it has waited for takes its place; again and again, each time
 * with a new standby of the one that has taken over.
 */
export async function failOver(budget: Budget, wish: Wish): Promise<Survived> {
  let primary = await ownPostgres();
  let standby = await standbyOf(primary);
  return survive(budget, {
    ...wish,
    postgres: primary,
    async before(_, time) {
      if (time > 0) standby = await standbyOf(primary);
    },
    async fault(cluster) {
      await primary.end('SIGQUIT');
      await sql(standby.url(), 'SELECT pg_promote()');
      cluster.turnTo(standby.port);
      await primary.remove();
      primary = standby;
    },
  });
}

/** Ends a server in an orderly way, and starts it again with a standby that it waits for. */
async function standbyOf(primary: PostgresServer): Promise<PostgresServer> {
  await primary.end('SIGINT');
  const standby = await primary.copy();
  onTestFinished(() => standby.remove());
  await followPrimary(standby, primary);
  await primary.start(['synchronous_standby_names=*']);
  await standby.start();
  await within(() => 'a standby that is waited for', untilSynchronous(primary));
  return standby;
}

async function untilSynchronous(primary: PostgresServer): Promise<void> {
  const SYNCHRONOUS = "SELECT 1 FROM pg_stat_replication WHERE sync_state = 'sync'";
  while ((await sql(primary.url(), SYNCHRONOUS)).length === 0) await after(50);
}
