import { type IncomingMessage, request } from 'node:http';
import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import type { SessionSummary, SessionTickets, SignInAnswer } from '#shared/api.ts';
import { parseJoinCode } from '#shared/ids.ts';
import { inLanguage, type Scenario } from '#shared/scenario.ts';
import { type App, startApp } from '../../server/app.ts';
import { type Clock, systemClock } from '../../server/clock.ts';
import { memoryStore } from '../../server/log/memoryStore.ts';
import type { Store } from '../../server/log/store.ts';
import type { Interfaces } from '../../server/network/addresses.ts';
import type { Certificate } from '../../server/network/certificate.ts';
import type { Library } from '../../server/scenarios/library.ts';
import { type Ids, randomIds } from '../../server/sessions/ids.ts';
import { tinyScenario } from './scenarios.ts';

export interface ServerOptions {
  clock?: Clock;
  store?: Store;
  scenarios?: Scenario[];
  interfaces?: () => Interfaces;
  publicUrl?: URL;
  clientFolder?: string;
  /** `127.0.0.1` where no test asks for another. */
  host?: string;
  port?: number;
  metrics?: 'off' | 'loopback' | 'everywhere';
  /** So many are let in. */
  phones?: number;
  certificate?: Certificate;
  /** The join codes that are given out first. */
  joinCodes?: string[];
}

export interface Asking {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  ticket?: string;
  /** Sent as JSON; a string is sent as it is. */
  body?: unknown;
  headers?: Record<string, string>;
}

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  /** The text read as JSON; undefined where it is none. */
  body: unknown;
}

/** A session as its trainer has it in hand. */
export interface TestSession extends SessionTickets {
  id: string;
  code: string;
}

interface SessionWish {
  scenario?: string;
  seats?: number;
  lang?: 'nl' | 'en';
  rehearsal?: 12 | 30 | null;
  days?: number;
}

export interface TestServer {
  app: App;
  url: string;
  store: Store;
  /** The ticket of a trainer who has signed in. */
  trainer: string;
  /** What the server has logged: one JSON text a line. */
  logged: string[];
  ask: (path: string, asking?: Asking) => Promise<Answer>;
  createSession: (wish?: SessionWish) => Promise<TestSession>;
  stop: () => Promise<void>;
}

/** Two adapters and loopback: what an ordinary laptop has. */
export const LAPTOP: Interfaces = {
  lo: [adapter({ address: '127.0.0.1', netmask: '255.0.0.0', internal: true })],
  eth0: [adapter({ address: '10.1.2.3' })],
  wlan0: [adapter({ address: '192.168.1.20' })],
};

/** An IPv4 address of an adapter, as the system tells it. */
export function adapter({
  address = '192.168.1.20',
  netmask = '255.255.255.0',
  mac = 'a4:83:e7:01:02:03',
  internal = false,
}) {
  return { family: 'IPv4' as const, address, netmask, mac, internal, cidr: `${address}/24` };
}

/** The real server on a free port, with all that it needs; it is stopped when the test has finished. */
export async function startServer(options: ServerOptions = {}): Promise<TestServer> {
  const { store = memoryStore(), clock = systemClock(), scenarios = [tinyScenario()] } = options;
  const { host = '127.0.0.1', port = 0 } = options;
  const logged: string[] = [];
  const app = await startApp({
    config: {
      host,
      port,
      publicUrl: options.publicUrl ?? null,
      metrics: options.metrics ?? 'loopback',
      phones: options.phones ?? 1100,
    },
    certificate: options.certificate ?? null,
    store,
    clock,
    library: libraryOf(scenarios),
    ids: idsWith(options.joinCodes ?? []),
    chance: Math.random,
    logger: pino({ level: 'info' }, { write: (line) => void logged.push(line) }),
    interfaces: options.interfaces ?? (() => LAPTOP),
    clientFolder: options.clientFolder ?? null,
  });
  const url = `http://127.0.0.1:${app.port}`;
  let stopped: Promise<void> | null = null;
  const stop = () => (stopped ??= app.close());
  onTestFinished(stop);

  const ask = (path: string, asking?: Asking) => askAt(url, path, asking);
  const signIn = await ask('/api/sign-in', { method: 'POST', body: { secret: app.signInSecret() } });
  const { ticket: trainer } = signIn.body as SignInAnswer;
  return {
    app,
    url,
    store,
    trainer,
    logged,
    ask,
    stop,
    async createSession({
      scenario = scenarios[0]?.id,
      seats = 60,
      lang = 'nl',
      rehearsal = null,
      days = 90,
    } = {}) {
      const wish = { scenario, seats, lang, floor: 5, group: null, company: null, rehearsal, days };
      const created = await ask('/api/sessions', { method: 'POST', ticket: trainer, body: wish });
      const { id } = created.body as SessionSummary;
      const tickets = await ask(`/api/sessions/${id}/tickets`, { method: 'POST', ticket: trainer });
      return { id, ...(tickets.body as SessionTickets) };
    },
  };
}

/** Each on a connection of its own, and with any header: `fetch` keeps some to itself. */
function askAt(
  url: string,
  path: string,
  { method = 'GET', ticket, body, headers = {} }: Asking = {},
): Promise<Answer> {
  const sent = { ...headers };
  if (ticket !== undefined) sent['authorization'] = `Bearer ${ticket}`;
  if (body !== undefined) sent['content-type'] ??= 'application/json';
  return new Promise((resolve, reject) => {
    const asked = request({
      host: '127.0.0.1',
      port: new URL(url).port,
      path,
      method,
      headers: sent,
      agent: false,
    });
    asked.on('error', reject);
    asked.on('response', (response) => void answerFrom(response).then(resolve, reject));
    asked.end(typeof body === 'string' ? body : JSON.stringify(body));
  });
}

async function answerFrom(response: IncomingMessage): Promise<Answer> {
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(Buffer.from(chunk as Uint8Array));
  const headers = new Headers();
  for (const [name, value] of Object.entries(response.headers)) headers.set(name, String(value));
  const text = Buffer.concat(chunks).toString();
  return { status: response.statusCode ?? 0, headers, text, body: jsonFrom(text) };
}

function jsonFrom(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function idsWith(joinCodes: readonly string[]): Ids {
  const next = joinCodes.values();
  return { ...randomIds, joinCode: () => parseJoinCode(next.next().value ?? '') ?? randomIds.joinCode() };
}

function libraryOf(scenarios: Scenario[]): Library {
  return {
    list: () =>
      scenarios.map(({ id, version, minutes, languages, title, summary }) => ({
        id,
        version,
        minutes,
        languages,
        title: { nl: inLanguage(title, 'nl'), en: inLanguage(title, 'en') },
        summary: { nl: inLanguage(summary, 'nl'), en: inLanguage(summary, 'en') },
      })),
    find: (id) => scenarios.find((scenario) => scenario.id === id) ?? null,
  };
}
