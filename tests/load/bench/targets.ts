import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { JoinAnswer, SessionSummary, SessionTickets, SignInAnswer } from '#shared/api.ts';
import { PROTOCOL_VERSION } from '#shared/protocol.ts';
import { type Line, plainLine, socketIoLine } from './line.ts';
import { type ServerProcess, startProcess } from './process.ts';

/** A phone's line, and how it comes back after the line was cut. */
export interface Phone {
  line: Line;
  again: () => Promise<Line>;
}

/** A server to be measured, and how a phone and a trainer talk to it. */
export interface Target {
  server: ServerProcess;
  joinPhone: () => Promise<Phone>;
  joinHost: () => Promise<Line>;
  /** A ballot, in the words of this server. */
  ballot: (choice: string, seq: number) => object;
  /** How many have voted, in a view of the host. */
  votedIn: (view: unknown) => number;
  /** Brings something new on every phone. */
  reveal: (host: Line) => Promise<void>;
  /** Ends it and starts it again on the same data; resolves when it listens. */
  restart: () => Promise<void>;
  stop: () => Promise<void>;
}

export const TARGETS = ['plain', 'bare', 'durable', 'aanname'] as const;
export type TargetName = (typeof TARGETS)[number];

const pathOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export function startTarget(name: TargetName): Promise<Target> {
  return name === 'aanname' ? startAanname() : startFloor(name);
}

async function startFloor(name: Exclude<TargetName, 'aanname'>): Promise<Target> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  const env: Record<string, string> = name === 'durable' ? { DURABLE: join(folder, 'floor.db') } : {};
  const script = pathOf(name === 'plain' ? 'floors/plain.ts' : 'floors/socketIo.ts');
  const start = (): Promise<ServerProcess> => startProcess({ script, env, port: /port (\d+)/ });
  const target: Target = {
    server: await start(),
    async joinPhone() {
      const again = (): Promise<Line> => (name === 'plain' ? plainLine(url()) : socketIoLine(url(), {}));
      return { line: await again(), again };
    },
    joinHost: () => (name === 'plain' ? plainLine(`${url()}/host`) : socketIoLine(url(), { host: true })),
    ballot: (choice) => ({ type: 'castBallot', choice }),
    votedIn: (view) => (view as { voted?: number }).voted ?? 0,
    reveal: async (host) => void (await host.ask({ type: 'reveal' })),
    async restart() {
      await target.server.kill();
      target.server = await start();
    },
    async stop() {
      await target.server.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  const url = (): string => `http://127.0.0.1:${target.server.port}`;
  return target;
}

/** Ours, as a trainer starts it: the production build, everything on disk. */
async function startAanname(): Promise<Target> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  const start = (port: string): Promise<ServerProcess> =>
    startProcess({
      script: pathOf('../../../server/main.ts'),
      env: { DATA_DIR: folder, HOST: '127.0.0.1', PORT: port, LOG_LEVEL: 'fatal' },
      port: /localhost:(\d+)\/trainer#/,
    });
  const server = await start('0');
  const url = `http://127.0.0.1:${server.port}`;
  const secret = /trainer#([\w-]+)/.exec(server.printed())?.[1] ?? '';
  const { ticket } = await post<SignInAnswer>(url, '/api/sign-in', { secret });
  const wish = { scenario: 'zeger', seats: 5000, lang: 'nl', floor: 5, group: null, company: null };
  const session = await post<SessionSummary>(url, '/api/sessions', wish, ticket);
  const tickets = await post<SessionTickets>(url, `/api/sessions/${session.id}/tickets`, {}, ticket);
  let turn = 0;
  const shown = (own: string) => ({ ticket: own, protocol: PROTOCOL_VERSION, lang: 'nl' });
  const target: Target = {
    server,
    async joinPhone() {
      const joined = await post<JoinAnswer>(url, '/api/join', { code: session.code });
      const again = (): Promise<Line> => socketIoLine(url, shown(joined.ticket));
      return { line: await again(), again };
    },
    async joinHost() {
      const host = await socketIoLine(url, shown(tickets.host));
      host.onView((view) => {
        turn = (view as { turn?: number }).turn ?? turn;
      });
      return host;
    },
    ballot: (choice, seq) => ({ type: 'castBallot', round: 'test', choice, seq }),
    votedIn: (view) => (view as { voting?: { voted: number } | null }).voting?.voted ?? 0,
    // Closing the test vote is what all phones hear of.
    reveal: async (host) => void (await host.ask({ type: 'closeRounds', scene: 'binnen', turn })),
    async restart() {
      await target.server.kill();
      target.server = await start(`${server.port}`);
    },
    async stop() {
      await target.server.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return target;
}

async function post<Answer>(url: string, path: string, body: object, ticket?: string): Promise<Answer> {
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  if (ticket !== undefined) headers['authorization'] = `Bearer ${ticket}`;
  const response = await fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as Answer;
}
