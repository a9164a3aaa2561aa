import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import type { JoinAnswer, SessionSummary, SignInAnswer } from '#shared/api.ts';
import { PROTOCOL_VERSION } from '#shared/protocol.ts';
import { post } from '../../support/program.ts';
import type { PostgresServer } from '../../support/postgres/server.ts';
import { quantile } from '../bench/figures.ts';
import { type Line, socketIoLine } from '../bench/line.ts';
import { type ServerProcess, startProcess } from '../bench/process.ts';

export interface Setting {
  name: string;
  servers: 1 | 2;
  sessions: number;
  on: 'sqlite' | 'postgres';
}

/** Times in ms; CPU in ms for each vote, of all servers together and of PostgreSQL. */
export interface Figures {
  ackP50: number;
  ackP99: number;
  doneMs: number;
  serverCpu: number;
  databaseCpu: number;
  /** Appends that came second and were decided again: for each thousand votes, and for each second of voting. */
  conflicts: number;
  conflictsPerSecond: number;
  refused: number;
}

const main = fileURLToPath(new URL('../../../server/main.ts', import.meta.url));
const CHOICES = ['coffee', 'tea', 'neither'];
/** Bursts of one run: the first fills what is kept from one query to the next, and does not count. */
const BURSTS = 8;
const CLOCK_TICKS = 100;

/** Everybody votes at once, a few times, in this setting. */
export async function runOnce(setting: Setting, phones: number, postgres: PostgresServer): Promise<Figures> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  const database = setting.on === 'postgres' ? await newDatabase(postgres) : null;
  const servers: ServerProcess[] = [];
  try {
    for (let count = 0; count < setting.servers; count += 1) {
      servers.push(await startServer(folder, database));
    }
    const lines = await joinAll(servers, setting.sessions, phones);
    const bursts: Figures[] = [];
    for (let seq = 1; seq <= BURSTS; seq += 1) bursts.push(await burst(servers, lines, { seq, postgres }));
    const counted = bursts.slice(1);
    const mean = (pick: (figures: Figures) => number) =>
      counted.reduce((sum, each) => sum + pick(each), 0) / counted.length;
    return {
      ackP50: mean(({ ackP50 }) => ackP50),
      ackP99: mean(({ ackP99 }) => ackP99),
      doneMs: mean(({ doneMs }) => doneMs),
      serverCpu: mean(({ serverCpu }) => serverCpu),
      databaseCpu: mean(({ databaseCpu }) => databaseCpu),
      conflicts: mean(({ conflicts }) => conflicts),
      conflictsPerSecond: mean(({ conflictsPerSecond }) => conflictsPerSecond),
      refused: mean(({ refused }) => refused),
    };
  } finally {
    await Promise.all(servers.map(({ kill }) => kill()));
    await rm(folder, { recursive: true, force: true });
  }
}

function startServer(folder: string, database: string | null): Promise<ServerProcess> {
  const kept: Record<string, string> = database === null ? { DATA_DIR: folder } : { DATABASE_URL: database };
  return startProcess({
    script: main,
    env: { ...kept, HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'fatal' },
    port: /localhost:(\d+)\/trainer#/,
    pinned: false,
  });
}

async function newDatabase(postgres: PostgresServer): Promise<string> {
  const name = `nodes_${randomBytes(6).toString('hex')}`;
  const client = new Client({ connectionString: postgres.url() });
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  return postgres.url(name);
}

/** The phones of one session go to all servers if it is the only one; else each session has one server. */
async function joinAll(servers: readonly ServerProcess[], sessions: number, phones: number): Promise<Line[]> {
  const urls = servers.map(({ port }) => `http://127.0.0.1:${port}`);
  const at = (index: number) => urls[index % urls.length] ?? '';
  const secret = /trainer#([\w-]+)/.exec(servers[0]?.printed() ?? '')?.[1] ?? '';
  const { ticket } = await post<SignInAnswer>(`${at(0)}/api/sign-in`, { secret });
  const wish = { scenario: 'zeger', seats: 5000, lang: 'nl', floor: 5, group: null, company: null };
  const lines: Line[] = [];
  for (let session = 0; session < sessions; session += 1) {
    const { code } = await post<SessionSummary>(`${at(0)}/api/sessions`, wish, ticket);
    for (let phone = 0; phone < phones / sessions; phone += 1) {
      const url = at(sessions === 1 ? phone : session);
      const joined = await post<JoinAnswer>(`${url}/api/join`, { code });
      lines.push(await socketIoLine(url, { ticket: joined.ticket, protocol: PROTOCOL_VERSION, lang: 'nl' }));
    }
  }
  return lines;
}

interface Burst {
  seq: number;
  postgres: PostgresServer;
}

async function burst(
  servers: readonly ServerProcess[],
  lines: readonly Line[],
  { seq, postgres }: Burst,
): Promise<Figures> {
  const before = await used(servers, postgres);
  const latencies: number[] = [];
  let refused = 0;
  const started = performance.now();
  await Promise.all(
    lines.map(async ({ ask }, place) => {
      const sent = performance.now();
      const choice = CHOICES[(place + seq) % CHOICES.length] ?? '';
      const answer = (await ask({ type: 'castBallot', round: 'test', choice, seq })) as { ok: boolean };
      latencies.push(performance.now() - sent);
      if (!answer.ok) refused += 1;
    }),
  );
  const doneMs = performance.now() - started;
  const after = await used(servers, postgres);
  const conflicts = after.conflicts - before.conflicts;
  return {
    ackP50: quantile(latencies, 0.5),
    ackP99: quantile(latencies, 0.99),
    doneMs,
    serverCpu: (after.servers - before.servers) / lines.length,
    databaseCpu: (after.database - before.database) / lines.length,
    conflicts: (conflicts / lines.length) * 1000,
    conflictsPerSecond: (conflicts / doneMs) * 1000,
    refused,
  };
}

async function used(servers: readonly ServerProcess[], postgres: PostgresServer) {
  const usages = await Promise.all(servers.map(({ usage }) => usage()));
  const conflicts = await Promise.all(servers.map(conflictsOf));
  return {
    servers: usages.reduce((sum, { cpuMs }) => sum + cpuMs, 0),
    conflicts: conflicts.reduce((sum, each) => sum + each, 0),
    database: postgres.processes().reduce((sum, pid) => sum + cpuOf(pid), 0),
  };
}

async function conflictsOf({ port }: ServerProcess): Promise<number> {
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  return Number(/^aanname_append_seconds_count\{outcome="conflict"\} (\d+)$/m.exec(text)?.[1] ?? 0);
}

/** In ms, of one process so far. Source: proc_pid_stat(5), utime and stime. */
function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / CLOCK_TICKS;
}
