import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import type { JoinAnswer } from '#shared/api.ts';
import { opened, temporaryFile } from '../support/logs.ts';
import { startNginx } from '../support/nginx.ts';
import { joinAt, post } from '../support/program.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { type Violation, violations } from './check.ts';
import { type History, startHistory } from './history.ts';
import { openPhone, type ScriptedPhone } from './phone.ts';
import { truthOf } from './truth.ts';
import { watchedLog } from './watchedLog.ts';
import { allAnswered } from './workshop.ts';

/** Two servers that keep everything in one place, with a history of what is kept. */
async function twoServers() {
  const history = startHistory();
  const kept = opened(temporaryFile());
  onTestFinished(() => kept.close());
  const store = { ...kept, log: watchedLog(kept.log, history) };
  const servers = [await startServer({ store }), await startServer({ store })] as const;
  const nodes = [servers[0].app.port, servers[1].app.port] as const;
  return { servers, nodes, history, kept };
}

/** How many sockets end at this server. */
export async function socketsAt({ ask }: TestServer): Promise<number> {
  const { text } = await ask('/metrics');
  return Number(/^aanname_connections (\d+)$/m.exec(text)?.[1]);
}

export interface Seats {
  phones: number;
  code: string;
  history: History;
}

/** Phones with the real line and outbox, which have come in by this address. */
export async function seat(url: string, { phones, code, history }: Seats): Promise<ScriptedPhone[]> {
  const seated = [];
  for (let count = 1; count <= phones; count += 1) {
    const { ticket } = await post<JoinAnswer>(`${url}/api/join`, { code });
    seated.push(openPhone({ name: `phone ${count}`, url, ticket, code, history }));
  }
  await Promise.all(seated.map((phone) => phone.until(() => phone.view() !== undefined)));
  return seated;
}

export interface Routed {
  /** Phones that have come to another server than most of their session. */
  strayed: number;
  /** Sessions that each server has got. */
  sessions: [number, number];
  /** Phones whose ballot was saved. */
  saved: number;
}

/** Sessions that were made at either server, and phones that come to them through nginx and vote. */
export async function routeSessions(
  program: string,
  { sessions, phones }: { sessions: number; phones: number },
): Promise<Routed> {
  const { servers, nodes } = await twoServers();
  const { url } = await startNginx(program, { nodes });
  const routed: Routed = { strayed: 0, sessions: [0, 0], saved: 0 };
  let before = [0, 0];
  for (let session = 0; session < sessions; session += 1) {
    const { code } = await (session % 2 === 0 ? servers[0] : servers[1]).createSession();
    const joined = await Promise.all(Array.from({ length: phones }, () => joinAt(url, code)));
    const receipts = await Promise.all(joined.map((phone) => phone.vote('test', 'tea')));
    const now = await Promise.all(servers.map(socketsAt));
    const [here = 0, there = 0] = now.map((sockets, index) => sockets - (before[index] ?? 0));
    before = now;
    routed.strayed += Math.min(here, there);
    routed.sessions[here > there ? 0 : 1] += 1;
    routed.saved += receipts.filter(({ ok }) => ok).length;
  }
  return routed;
}

export interface Outlived {
  ballots: number;
  /** Phones that were at the server that went, and those that are at the other one in the end. */
  moved: number;
  arrived: number;
  violations: Violation[];
}

/** The server that all phones of a session are at goes while they vote; they find the other one through nginx. */
export async function outliveServer(program: string, phones: number): Promise<Outlived> {
  const { servers, nodes, history, kept } = await twoServers();
  const session = await servers[0].createSession({ seats: phones });
  const { url } = await startNginx(program, { nodes });
  const seated = await seat(url, { phones, code: session.code, history });
  for (const phone of seated) phone.tap('test', 'tea');
  await allAnswered(seated);
  const moved = await Promise.all(servers.map(socketsAt));
  const [gone, left] = (moved[0] ?? 0) > 0 ? servers : [servers[1], servers[0]];

  const half = Math.ceil(phones / 2);
  for (const phone of seated.slice(0, half)) phone.tap('test', 'coffee');
  const stopped = gone.stop();
  for (const phone of seated.slice(half)) phone.tap('test', 'coffee');
  await stopped;
  await Promise.all(seated.map((phone) => phone.until(() => phone.says('test')?.status === 'saved')));
  await allAnswered(seated);
  const found = violations(history.entries, await truthOf(kept, session, seated));
  return {
    ballots: 2 * phones,
    moved: Math.max(...moved),
    arrived: await socketsAt(left),
    // Views are counted by each server: one that has started earlier seems to go back.
    violations: found.filter(({ invariant }) => invariant !== 'I10'),
  };
}

export interface Passed {
  /** Connections that the silent machine has taken. */
  taken: number;
  saved: number;
}

/**
 * One of two machines takes every connection and says nothing. Phones of so many sessions come in, one each, and vote;
 * what they join at answers, since it is their owner who asks for a seat again.
 */
export async function passSilentServer(
  program: string,
  { sessions, patience }: { sessions: number; patience: number },
): Promise<Passed> {
  const history = startHistory();
  const server = await startServer();
  const taken: Socket[] = [];
  const silent = createServer((socket) => void taken.push(socket.on('error', () => {})));
  onTestFinished(() => {
    silent.close();
    for (const socket of taken) socket.destroy();
  });
  silent.listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const { port } = silent.address() as AddressInfo;
  const { url } = await startNginx(program, { nodes: [port, server.app.port], patience });

  const seated: ScriptedPhone[] = [];
  for (let session = 1; session <= sessions; session += 1) {
    const { code } = await server.createSession();
    const { ticket } = await post<JoinAnswer>(`${server.url}/api/join`, { code });
    seated.push(openPhone({ name: `phone ${session}`, url, ticket, code, history }));
  }
  await Promise.all(seated.map((phone) => phone.until(() => phone.view() !== undefined)));
  for (const phone of seated) phone.tap('test', 'tea');
  await allAnswered(seated);
  return {
    taken: taken.length,
    saved: seated.filter((phone) => phone.says('test')?.status === 'saved').length,
  };
}
