import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { chown, cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { within } from '../within.ts';

/** A PostgreSQL server of our own, on loopback, which may be treated as badly as a test likes. */
export interface PostgresServer {
  port: number;
  folder: string;
  /** The address of one of its databases; of the one that is always there, without a name. */
  url(database?: string): string;
  /** @param settings further ones, as `name=value` */
  start(settings?: readonly string[]): Promise<void>;
  /** `SIGINT` ends it in an orderly way, `SIGQUIT` at once, as a crash would. Resolves when it is gone. */
  end(signal: 'SIGINT' | 'SIGQUIT'): Promise<void>;
  /** Lets all of its processes stand still, or go on; on Linux only. */
  freeze(): void;
  thaw(): void;
  /** The ids of all of its processes at this moment; on Linux only. */
  processes(): number[];
  /** Another server with a copy of what this one holds, which must have ended. */
  copy(): Promise<PostgresServer>;
  /** Ends it, and leaves nothing behind. */
  remove(): Promise<void>;
}

/** PostgreSQL refuses to run as root: then it is run as nobody, by the number that he has on most systems. */
const NOBODY = 65_534;
const isRoot = userInfo().uid === 0;
const as = isRoot ? { uid: NOBODY, gid: NOBODY } : {};

const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=200',
  'shared_buffers=64MB',
  'wal_level=replica',
  'max_wal_size=256MB',
];

/** Makes a server and starts it. */
export async function newPostgres(programs: string, env = process.env): Promise<PostgresServer> {
  const folder = await ownFolder();
  const initdb = spawn(
    join(programs, 'initdb'),
    ['-D', folder, '-U', 'aanname', '-A', 'trust', '-E', 'UTF8', '--no-locale', '--no-sync'],
    { ...as, env, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const [said] = await Promise.all([text(initdb.stderr), once(initdb, 'close')]);
  if (initdb.exitCode !== 0) throw new Error(`initdb has ended with ${initdb.exitCode}: ${said}`);
  const server = await serverIn(folder, programs, env);
  await server.start();
  return server;
}

async function ownFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'aanname-pg-'));
  if (isRoot) await chown(folder, NOBODY, NOBODY);
  return folder;
}

async function serverIn(folder: string, programs: string, env: NodeJS.ProcessEnv): Promise<PostgresServer> {
  const port = await freePort();
  let running: ChildProcess | null = null;
  let frozen = false;

  async function end(signal: 'SIGINT' | 'SIGQUIT'): Promise<void> {
    if (running === null) return;
    const ended = once(running, 'close');
    running.kill(signal);
    await within(() => `PostgreSQL to end by ${signal}`, ended);
    running = null;
  }

  function processes(): number[] {
    const head = running?.pid;
    if (head === undefined) return [];
    const children = readFileSync(`/proc/${head}/task/${head}/children`, 'utf8').trim();
    return [head, ...children.split(' ').filter(Boolean).map(Number)];
  }

  function signalAll(signal: 'SIGSTOP' | 'SIGCONT'): void {
    // Each of its processes leads a group of its own. The head comes first, so that it starts no more of them.
    const [head, ...before] = processes();
    if (head === undefined) return;
    process.kill(head, signal);
    for (const pid of new Set([...before, ...processes().slice(1)])) {
      try {
        process.kill(pid, signal);
      } catch {
        // It has ended since it was looked for: one that writes now and then does.
      }
    }
  }

  return {
    port,
    folder,
    url: (database = 'postgres') => `postgres://aanname@127.0.0.1:${port}/${database}`,
    async start(settings = []) {
      const args = [
        '-D',
        folder,
        '-p',
        `${port}`,
        ...[...SETTINGS, ...settings].flatMap((each) => ['-c', each]),
      ];
      const child = spawn(join(programs, 'postgres'), args, {
        ...as,
        env,
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      running = child;
      endWithUs(child);
      await untilReady(child);
    },
    end,
    processes,
    freeze() {
      frozen = true;
      signalAll('SIGSTOP');
    },
    thaw() {
      signalAll('SIGCONT');
      frozen = false;
    },
    async copy() {
      const target = await ownFolder();
      await cp(folder, target, { recursive: true, force: true });
      if (isRoot) await giveAway(target);
      return serverIn(target, programs, env);
    },
    async remove() {
      // What stands still does not hear that it has to end.
      if (frozen) signalAll('SIGCONT');
      await end('SIGQUIT');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A standby that follows `primary` from a copy of its folder. */
export async function followPrimary(standby: PostgresServer, primary: PostgresServer): Promise<void> {
  const signal = join(standby.folder, 'standby.signal');
  await writeFile(signal, '');
  const conninfo = `host=127.0.0.1 port=${primary.port} user=aanname application_name=standby`;
  const settings = join(standby.folder, 'postgresql.auto.conf');
  await writeFile(settings, `primary_conninfo = '${conninfo}'\nwal_receiver_status_interval = 1s\n`);
  if (isRoot) for (const file of [signal, settings]) await chown(file, NOBODY, NOBODY);
}

async function giveAway(folder: string): Promise<void> {
  const child = spawn('chown', ['-R', `${NOBODY}:${NOBODY}`, folder]);
  await once(child, 'close');
}

/** A run that is broken off must not leave a server behind: this shell waits for our end, and knows it by its input. */
function endWithUs(server: ChildProcess): void {
  if (process.platform === 'win32') return;
  const shell = spawn('sh', ['-c', `read -r _; kill -QUIT ${server.pid}`], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  server.on('close', () => shell.kill('SIGKILL'));
}

async function untilReady(child: ChildProcess): Promise<void> {
  let said = '';
  const ready = new Promise<void>((resolve, reject) => {
    child.stderr?.on('data', (chunk: Buffer) => {
      if (said.length < 10_000) said += chunk.toString();
      if (said.includes('ready to accept')) resolve();
    });
    child.on('close', (code) => reject(new Error(`postgres has ended with ${code}: ${said}`)));
  });
  await within(() => `PostgreSQL to be ready: ${said}`, ready);
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
