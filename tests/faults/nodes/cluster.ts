import { setTimeout as after } from 'node:timers/promises';
import { inject, onTestFinished } from 'vitest';
import type { JoinAnswer } from '#shared/api.ts';
import { openPostgres } from '../../../server/log/postgres/openPostgres.ts';
import { makeDatabase } from '../../support/postgres/databases.ts';
import { newPostgres, type PostgresServer } from '../../support/postgres/server.ts';
import { newSession, post, type Program, startProgram, trainerLink } from '../../support/program.ts';
import { within } from '../../support/within.ts';
import { type Truth, type Violation, violations } from '../check.ts';
import { type History, startHistory } from '../history.ts';
import { openPhone, type ScriptedPhone } from '../phone.ts';
import { type Proxy, startProxy } from '../proxy.ts';
import { openScreens } from '../screens.ts';
import { screensOf, truthOf } from '../truth.ts';
import { everyScreen, shown } from './everyScreen.ts';

/** How often, and every how many ms, somebody asks for a seat. */
const ASKED = { times: 100, every: 200 };

/** One of several programs on one database, each with a line of its own to it. */
interface Node {
  program: Program;
  /** What lies between it and the database. */
  wire: Proxy;
  url: string;
  running: boolean;
}

/** Several programs behind one address, phones that know that address only, and whatever can go wrong. */
export interface Cluster {
  nodes: Node[];
  session: { id: string; code: string; host: string; projector: string };
  history: History;
  phones: ScriptedPhone[];
  /** The address of the database, past all wires. */
  database: string;
  /** Ends a program as a power cut would, and starts another one in its place. */
  kill(node: Node): Promise<void>;
  restart(node: Node): Promise<void>;
  /** From now on, the database is at this port. */
  turnTo(port: number): void;
  /** What each role is shown at each server, and what is on all screens, as soon as it is the same everywhere. */
  everyScreen(): Promise<Truth['screens']>;
  truth(): Promise<Truth>;
  violations(): Promise<Violation[]>;
}

/** @param postgres a server of its own; without it, a database of the one that all tests share */
export async function openCluster(
  wish: { nodes: number; phones: number },
  postgres: PostgresServer | null = null,
): Promise<Cluster> {
  const history = startHistory();
  const { url: database, drop } =
    postgres === null ? await makeDatabase() : { url: postgres.url(), drop: null };
  if (drop !== null) onTestFinished(drop);
  let port = Number(new URL(database).port);
  const nodes: Node[] = [];

  async function start(wire: Proxy): Promise<Node & { secret: string }> {
    const through = new URL(database);
    through.port = new URL(wire.url).port;
    const program = startProgram({ DATABASE_URL: through.href, LOG_LEVEL: 'warn' });
    const { url, secret } = await within(() => `a server to start: ${program.err()}`, trainerLink(program));
    return { program, wire, url, secret, running: true };
  }

  let secret = '';
  for (let count = 0; count < wish.nodes; count += 1) {
    const node = await start(await startProxy(() => port));
    ({ secret } = node);
    nodes.push(node);
  }

  // As a proxy does that knows nothing: each new line goes to the next one, also to one that is gone.
  let turn = 0;
  const front = await startProxy(() => {
    turn += 1;
    return Number(new URL(nodes[turn % nodes.length]?.url ?? '').port);
  });
  const last = nodes.at(-1);
  if (last === undefined) throw new Error('a cluster has nodes');
  const { id, code, host, projector } = await newSession(last.url, secret);
  const phones: ScriptedPhone[] = [];
  for (let count = 1; count <= wish.phones; count += 1) {
    const { ticket } = await seatAt(last.url, code);
    phones.push(openPhone({ name: `phone ${count}`, url: front.url, ticket, history }));
  }
  const staff = openScreens({ url: front.url, session: { host, projector, code }, history });
  const seated = Promise.all(phones.map((phone) => phone.until(() => phone.view() !== undefined)));
  await within(() => 'what phones are shown first', unlessOneEnds({ nodes }, seated));

  async function truth(): Promise<Truth> {
    const at = new URL(database);
    at.port = `${port}`;
    const opened = await openPostgres(at.href);
    if (!opened.ok) throw new Error(opened.problem.code);
    onTestFinished(() => opened.store.close());
    return truthOf(opened.store, { id, code }, phones);
  }

  return {
    nodes,
    session: { id, code, host, projector },
    history,
    phones,
    database,
    async kill(node) {
      node.running = false;
      node.program.child.kill('SIGKILL');
      await node.program.ended;
    },
    async restart(node) {
      Object.assign(node, await start(node.wire));
    },
    turnTo(next) {
      port = next;
      for (const { wire } of nodes) wire.resetAll();
    },
    everyScreen: () => {
      const participant = phones[0]?.ticket ?? '';
      const urls = nodes.map(({ url }) => url);
      return everyScreen(urls, { host, projector, participant }, () => [
        ...screensOf(phones),
        ...staff.now().flatMap(({ who, view }) => shown(view).map((screen) => ({ who, ...screen }))),
      ]);
    },
    truth,
    violations: async () => violations(history.entries, await truth()),
  };
}

/** Asks again where a server lets nobody in at this moment, as people do. */
async function seatAt(url: string, code: string): Promise<JoinAnswer> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await post<JoinAnswer>(`${url}/api/join`, { code });
    } catch (error) {
      if (tried === ASKED.times) throw error;
      await after(ASKED.every);
    }
  }
}

/** What comes; rejects when a program ends that nobody has ended. */
export async function unlessOneEnds<T>({ nodes }: Pick<Cluster, 'nodes'>, comes: Promise<T>): Promise<T> {
  const ends = nodes.map(async ({ program }): Promise<never> => {
    await program.ended;
    throw new Error(`a server has ended: ${program.err()}`);
  });
  return Promise.race([comes, ...ends]);
}

/** A PostgreSQL of its own, that a test may kill and freeze. */
export async function ownPostgres(): Promise<PostgresServer> {
  const server = await newPostgres(inject('postgresPrograms') ?? '');
  onTestFinished(() => server.remove());
  return server;
}
