import { setTimeout as after } from 'node:timers/promises';
import { sql } from '../../support/postgres/databases.ts';
import type { PostgresServer } from '../../support/postgres/server.ts';
import type { Budget } from '../budget.ts';
import { differences, type Violation } from '../check.ts';
import { acknowledged } from '../history.ts';
import { burst } from '../house.ts';
import { allAnswered } from '../workshop.ts';
import { type Cluster, openCluster, ownPostgres, unlessOneEnds } from './cluster.ts';
import { closeRound, openRound } from './round.ts';

export interface Survived {
  times: number;
  acknowledged: number;
  violations: Violation[];
  /** The longest, in ms, from the moment in which all was well again until every phone had its answer. */
  slowestBack: number;
  /** The same, until every role was shown the same at every server. */
  slowestSame: number;
  /** How often that took longer than it is meant to. */
  lateTimes: number;
}

/** In ms: so soon after all is well again, every screen is meant to show the same. */
const SAME_WITHIN = 2000;

/** What is done to a cluster, in the middle of a burst; resolves when all is well again. */
type Fault = (cluster: Cluster, time: number) => Promise<void>;

export interface Wish {
  nodes: number;
  phones: number;
}

/** Does something to a cluster again and again while everybody votes, and then looks what has become of the votes. */
export async function survive(
  budget: Budget,
  wish: Wish & { fault: Fault; before?: Fault; postgres?: PostgresServer },
): Promise<Survived> {
  const cluster = await openCluster(wish, wish.postgres ?? null);
  await openRound(cluster);
  const differing: Violation[] = [];
  let times = 0;
  let slowestBack = 0;
  let slowestSame = 0;
  let lateTimes = 0;
  while (budget.take()) {
    await wish.before?.(cluster, times);
    const healedAt = await underTaps(cluster, async () => wish.fault(cluster, times));
    await unlessOneEnds(cluster, allAnswered(cluster.phones));
    slowestBack = Math.max(slowestBack, performance.now() - healedAt);
    differing.push(...differences(await cluster.everyScreen()));
    const sameAfter = performance.now() - healedAt;
    slowestSame = Math.max(slowestSame, sameAfter);
    if (sameAfter > SAME_WITHIN) lateTimes += 1;
    times += 1;
  }
  await closeRound(cluster);
  const violations = [...differing, ...(await cluster.violations())];
  return {
    times,
    acknowledged: acknowledged(cluster.history),
    violations,
    slowestBack,
    slowestSame,
    lateTimes,
  };
}

/** Everybody chooses again and again, as long as something is wrong and once more; answers when all was well again. */
async function underTaps({ phones }: Cluster, fault: () => Promise<void>): Promise<number> {
  let isOver = false;
  async function tap(): Promise<void> {
    do {
      burst(phones);
      await after(120 + Math.random() * 80);
    } while (!isOver);
  }
  const tapping = tap();
  try {
    await after(Math.random() * 100);
    await fault();
    return performance.now();
  } finally {
    isOver = true;
    await tapping;
  }
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
