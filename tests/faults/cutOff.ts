import { expect, vi } from 'vitest';
import type { JoinAnswer } from '#shared/api.ts';
import { openConsole } from '../support/client.ts';
import { startNginx } from '../support/nginx.ts';
import { startNode } from '../support/nodes.ts';
import { newDatabase, openedPostgres } from '../support/postgres/databases.ts';
import { post } from '../support/program.ts';
import type { TestServer } from '../support/server.ts';
import { differences, type Violation, violations } from './check.ts';
import { startHistory } from './history.ts';
import { everyScreen, shown } from './nodes/everyScreen.ts';
import { openPhone } from './phone.ts';
import { type Proxy, startProxy } from './proxy.ts';
import { seat, socketsAt } from './routing.ts';
import { openScreens } from './screens.ts';
import { screensOf, truthOf } from './truth.ts';
import { allAnswered } from './workshop.ts';

export interface CutOff {
  ballots: number;
  /** Lines of phones, console and big screen: at the server that was cut off, before, and at the other one meanwhile. */
  before: number;
  meanwhile: number;
  /** Ballots that were cast during the cut and were in the database before it was mended. */
  keptMeanwhile: number;
  /** Whether a phone that comes after the cut is led to the server again, and its vote is kept. */
  servesAgain: boolean;
  /** In ms, from the cut until every phone had its answer. */
  answeredAfter: number;
  violations: Violation[];
}

interface Node {
  server: TestServer;
  /** Between it and the database that it shares with others. */
  wire: Proxy;
}

async function nodeOn(database: string): Promise<Node> {
  const wire = await startProxy(() => Number(new URL(database).port));
  const through = new URL(database);
  through.port = new URL(wire.url).port;
  return { server: await startNode(through.href), wire };
}

/**
 * The server that a whole session is at, one of two behind nginx, is cut off from PostgreSQL while everybody votes:
 * phones, console and big screen go on at the other one. When it is mended it serves again.
 */
export async function outliveCut(program: string, phones: number): Promise<CutOff> {
  const history = startHistory();
  const database = await newDatabase();
  const kept = await openedPostgres(database);
  const nodes = [await nodeOn(database), await nodeOn(database)] as const;
  const [one, other] = nodes;
  const { url } = await startNginx(program, { nodes: [one.server.app.port, other.server.app.port] });
  const session = await one.server.createSession({ seats: 2 * phones });
  const seated = await seat(url, { phones, code: session.code, history });
  const staff = openScreens({ url, session, history });
  const tickets = { ...session, participant: seated[0]?.ticket ?? '' };
  const atAll = async (...at: Node[]) =>
    everyScreen(
      at.map(({ server }) => server.url),
      tickets,
      () => [
        ...screensOf(seated),
        ...staff.now().flatMap(({ who, view }) => shown(view).map((screen) => ({ who, ...screen }))),
      ],
    );

  for (const phone of seated) phone.tap('test', 'tea');
  await allAnswered(seated);
  await expect.poll(() => staff.now().length).toBe(3);
  const before = await Promise.all(nodes.map(({ server }) => socketsAt(server)));
  const [lost, left] = (before[0] ?? 0) > 0 ? nodes : [other, one];
  await expect.poll(() => lost.server.store.peers?.others().size).toBe(2);

  const half = Math.ceil(phones / 2);
  const cutAt = performance.now();
  lost.wire.cut();
  for (const phone of seated.slice(0, half)) phone.tap('test', 'coffee');
  await expect.poll(() => socketsAt(lost.server)).toBe(0);
  for (const phone of seated.slice(half)) phone.tap('test', 'coffee');
  await allAnswered(seated);
  const answeredAfter = performance.now() - cutAt;
  await expect.poll(() => socketsAt(left.server)).toBe(phones + 2);
  const meanwhile = await socketsAt(left.server);
  const { log } = await truthOf(kept, session, seated);
  const during = differences(await atAll(left));

  lost.wire.mend();
  const desk = await vi.waitFor(() => openConsole(lost.server, session), { timeout: 30_000 });
  const { ticket } = await post<JoinAnswer>(`${url}/api/join`, { code: session.code });
  const newcomer = openPhone({ name: 'a newcomer', url, ticket, code: session.code, history });
  seated.push(newcomer);
  await newcomer.until(() => newcomer.view() !== undefined);
  const atIt = await socketsAt(lost.server);
  newcomer.tap('test', 'tea');
  await allAnswered(seated);
  const answer = await desk.next();
  const after = differences(await atAll(lost, left));

  return {
    ballots: 2 * phones + 1,
    before: Math.max(...before),
    meanwhile,
    keptMeanwhile: log.filter((event) => event.type === 'ballotCast' && event.choice === 'coffee').length,
    servesAgain: atIt === 2 && answer.ok && newcomer.says('test')?.status === 'saved',
    answeredAfter,
    violations: [...during, ...after, ...violations(history.entries, await truthOf(kept, session, seated))],
  };
}
