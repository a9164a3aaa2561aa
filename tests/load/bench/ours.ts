import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { JoinAnswer, SessionSummary, SessionTickets, SignInAnswer } from '#shared/api.ts';
import { PROTOCOL_VERSION } from '#shared/protocol.ts';
import { MEDIA_TYPES } from '../../../server/export/formats.ts';
import { askerOf } from './asking.ts';
import { type Line, socketIoLine } from './line.ts';
import { type ServerProcess, startProcess } from './process.ts';

/** A session of our server, in the hands of its trainer. */
export interface OurSession {
  /** Asks for a ticket; with it the phone may connect, again and again. */
  ticket: () => Promise<string>;
  host: () => Promise<Line>;
  /** Downloads the results as a file of this kind. */
  download: (kind: string) => Promise<void>;
  delete: () => Promise<void>;
}

/** Our server, as a trainer starts it: the production build, everything on disk. */
export interface Ours {
  server: ServerProcess;
  connect: (ticket: string) => Promise<Line>;
  createSession: (seats: number) => Promise<OurSession>;
  /** How often something was put on disk so far. */
  appends: () => Promise<number>;
  restart: () => Promise<void>;
  stop: () => Promise<void>;
}

/** Every kind of file that the results of a session can be downloaded as. */
export const FILE_KINDS = Object.keys(MEDIA_TYPES);

/** Starts a server, has it write files and ends it: none that is measured compiles what it has never run before. */
export async function compileOurs(): Promise<void> {
  const ours = await startOurs();
  const session = await ours.createSession(1);
  for (const kind of FILE_KINDS) await session.download(kind);
  await ours.server.end();
  await ours.stop();
}

export async function startOurs(): Promise<Ours> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  const start = (port: string): Promise<ServerProcess> =>
    startProcess({
      script: fileURLToPath(new URL('../../../server/main.ts', import.meta.url)),
      env: { DATA_DIR: folder, HOST: '127.0.0.1', PORT: port, LOG_LEVEL: 'fatal', PHONES: '55000' },
      port: /localhost:(\d+)\/trainer#/,
    });
  const server = await start('0');
  const url = `http://127.0.0.1:${server.port}`;
  const secret = /trainer#([\w-]+)/.exec(server.printed())?.[1] ?? '';
  let ask = askerOf(server.port);
  const post = async <Answer>(path: string, body: object, ticket?: string): Promise<Answer> =>
    JSON.parse((await ask(path, { method: 'POST', body, ...(ticket && { ticket }) })).toString()) as Answer;
  const { ticket } = await post<SignInAnswer>('/api/sign-in', { secret });

  const ours: Ours = {
    server,
    connect: (ticket) => socketIoLine(url, { ticket, protocol: PROTOCOL_VERSION, lang: 'nl' }),
    async createSession(seats) {
      const wish = { scenario: 'zeger', seats, lang: 'nl', floor: 5, group: null, company: null };
      const { id, code } = await post<SessionSummary>('/api/sessions', wish, ticket);
      const tickets = await post<SessionTickets>(`/api/sessions/${id}/tickets`, {}, ticket);
      return {
        ticket: async () => (await post<JoinAnswer>('/api/join', { code })).ticket,
        host: () => ours.connect(tickets.host),
        download: async (kind) => void (await ask(`/api/sessions/${id}/export.${kind}`, { ticket })),
        delete: async () => void (await ask(`/api/sessions/${id}`, { method: 'DELETE', ticket })),
      };
    },
    async appends() {
      const text = (await ask('/metrics')).toString();
      return Number(/^aanname_append_seconds_count\{outcome="appended"\} (\d+)/m.exec(text)?.[1] ?? 0);
    },
    async restart() {
      await ours.server.kill();
      ours.server = await start(`${server.port}`);
      ask = askerOf(server.port);
    },
    async stop() {
      await ours.server.kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
  return ours;
}
