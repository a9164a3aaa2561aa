import { setTimeout as after } from 'node:timers/promises';
import { commandFor } from '#shared/views/hostPanel.ts';
import { sql } from '../../support/postgres/databases.ts';
import { followPrimary, type PostgresServer } from '../../support/postgres/server.ts';
import { connect } from '../../support/client.ts';
import type { Budget } from '../budget.ts';
import { differences, type Violation } from '../check.ts';
import { acknowledged } from '../history.ts';
import { askedOf, burst } from '../house.ts';
import type { ScriptedPhone } from '../phone.ts';
import { allAnswered } from '../workshop.ts';
import { type Cluster, openCluster, ownPostgres } from './cluster.ts';

export interface Survived {
  times: number;
  acknowledged: number;
  violations: Violation[];
  /** The longest, in ms, from the moment in which all was well again until every phone had its answer. */
  slowestBack: number;
  /** The same, until every role was shown the same at every server. */
  slowestSame: number;
}

/** What is done to a cluster, in the middle of a burst; resolves when all is well again. */
type Fault = (cluster: Cluster, time: number) => Promise<void>;

interface Wish {
  nodes: number;
  phones: number;
}

/** Does something to a cluster again and again while everybody votes, and then looks what has become of the votes. */
async function survive(
  budget: Budget,
  wish: Wish & { fault: Fault; postgres?: PostgresServer },
): Promise<Survived> {
  const cluster = await openCluster(wish, wish.postgres ?? null);
  await openRound(cluster);
  const differing: Violation[] = [];
  let times = 0;
  let slowestBack = 0;
  let slowestSame = 0;
  while (budget.take()) {
    let well = false;
    const tapping = tapUntil(cluster.phones, () => well);
    await after(Math.random() * 100);
    await wish.fault(cluster, times);
    const healedAt = performance.now();
    well = true;
    await tapping;
    await Promise.race([allAnswered(cluster.phones), cluster.anyEnds()]);
    slowestBack = Math.max(slowestBack, performance.now() - healedAt);
    differing.push(...differences(await cluster.everyScreen()));
    slowestSame = Math.max(slowestSame, performance.now() - healedAt);
    times += 1;
  }
  await closeRound(cluster);
  const violations = [...differing, ...(await cluster.violations())];
  return { times, acknowledged: acknowledged(cluster.history), violations, slowestBack, slowestSame };
}

/** Everybody chooses again and again, as long as something is wrong and once more. */
async function tapUntil(phones: readonly ScriptedPhone[], isOver: () => boolean): Promise<void> {
  do {
    burst(phones);
    await after(120 + Math.random() * 80);
  } while (!isOver());
}

async function openRound({ nodes, session, phones }: Cluster): Promise<void> {
  const host = await connect(nodes[0]?.url ?? '', { ticket: session.host });
  while (host.view('host').voting?.status !== 'open') {
    const { next, turn, version } = host.view('host');
    if (next === null) throw new Error('there is a round in this scenario');
    await host.send(commandFor(next, turn));
    await host.until('host', (view) => view.version > version);
  }
  await Promise.all(phones.map((phone) => phone.until(() => askedOf(phone) !== null)));
  host.close();
}

/** Everybody sees it, whatever server they have ended up with. */
async function closeRound({ nodes, session, phones }: Cluster): Promise<void> {
  for (let isClosed = false, turnTo = 0; !isClosed; turnTo += 1) {
    // One that has only just come back to the database may let nobody in for a moment, or save nothing.
    const host = await connect(nodes[turnTo % nodes.length]?.url ?? '', { ticket: session.host }).catch(
      () => null,
    );
    if (host === null) continue;
    const { position, turn } = host.view('host');
    const receipt = await host.send({ type: 'closeRounds', scene: position.scene, turn });
    isClosed = receipt.ok || receipt.refusal === 'outOfDate' || receipt.refusal === 'roundClosed';
    host.close();
  }
  await Promise.all(phones.map((phone) => phone.until(() => askedOf(phone) === null)));
}

/** F2 with several: a program is killed, and the phones go on with the others. */
export function killNodes(budget: Budget, wish: Wish): Promise<Survived> {
  return survive(budget, {
    ...wish,
    async fault(cluster, time) {
      const node = cluster.nodes[time % cluster.nodes.length];
      if (node === undefined) throw new Error('a cluster has nodes');
      await cluster.kill(node);
      await after(Math.random() * 300);
      await cluster.restart(node);
    },
  });
}

/** F24: PostgreSQL ends at once, as by a power cut, and is started again. */
export async function killPostgres(budget: Budget, wish: Wish): Promise<Survived> {
  const postgres = await ownPostgres();
  return survive(budget, {
    ...wish,
    postgres,
    async fault() {
      await postgres.end('SIGQUIT');
      await after(Math.random() * 300);
      await postgres.start();
    },
  });
}

/** F24: PostgreSQL stands still, holding every connection, and goes on. */
export async function freezePostgres(budget: Budget, wish: Wish): Promise<Survived> {
  const postgres = await ownPostgres();
  return survive(budget, {
    ...wish,
    postgres,
    async fault() {
      postgres.freeze();
      await after(2500 + Math.random() * 1000);
      postgres.thaw();
    },
  });
}

/** F28: the lines break on which servers hear of each other. */
export function killListeners(budget: Budget, wish: Wish): Promise<Survived> {
  return survive(budget, {
    ...wish,
    async fault({ database }) {
      await sql(
        database,
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'aanname listens' AND datname = current_database()",
      );
      await after(Math.random() * 100);
    },
  });
}

/** F27: one server is cut off from the database, and connected again. */
export function cutNodes(budget: Budget, wish: Wish): Promise<Survived> {
  return survive(budget, {
    ...wish,
    async fault({ nodes }, time) {
      const { wire } = nodes[time % nodes.length] ?? {};
      wire?.cut();
      await after(2500 + Math.random() * 1000);
      wire?.mend();
    },
  });
}

/** F25: the database dies for good, and the standby that it has waited for takes its place. */
export async function failOver(wish: Wish): Promise<Survived> {
  const primary = await ownPostgres();
  await primary.end('SIGINT');
  const standby = await primary.copy();
  await followPrimary(standby, primary);
  await primary.start(['synchronous_standby_names=*']);
  await standby.start();
  try {
    await untilSynchronous(primary);
    return await survive(
      { take: once(), goesOn: () => true },
      {
        ...wish,
        postgres: primary,
        async fault(cluster) {
          await primary.end('SIGQUIT');
          await sql(standby.url(), 'SELECT pg_promote()');
          cluster.turnTo(standby.port);
        },
      },
    );
  } finally {
    await standby.remove();
  }
}

async function untilSynchronous(primary: PostgresServer): Promise<void> {
  const SYNCHRONOUS = "SELECT 1 FROM pg_stat_replication WHERE sync_state = 'sync'";
  while ((await sql(primary.url(), SYNCHRONOUS)).length === 0) await after(50);
}

function once(): () => boolean {
  let left = true;
  return () => {
    const may = left;
    left = false;
    return may;
  };
}
