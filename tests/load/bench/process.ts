import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { SERVER_FLAGS } from '../../../server/launch/flags.mjs';

const cache = fileURLToPath(new URL('../../../node_modules/.cache/compiled', import.meta.url));
const probe = fileURLToPath(new URL('probe.mjs', import.meta.url));
/** With two cores or more the server has one for itself, and whoever loads it another. */
export const PINS = availableParallelism() >= 2 && spawnSync('taskset', ['--version']).status === 0;

/** What a server has used. */
interface Usage {
  /** Since it started, in all its threads. */
  cpuMs: number;
  /** Since this was asked last. */
  delayP99Ms: number;
}

/** What a server holds when it has nothing to do, garbage gone; memory in bytes. */
export interface Held {
  rss: number;
  heapUsed: number;
  /** What the event loop waits for: sockets, timers, files. */
  handles: number;
}

export interface ServerProcess {
  port: number;
  /** Memory in bytes, before anybody has asked it for anything. */
  idleMemory: number;
  /** All that it has printed so far. */
  printed: () => string;
  usage: () => Promise<Usage>;
  /** Clears its memory, waits until it is at rest again, and says what it holds: not to be asked while it is measured. */
  atRest: () => Promise<Held>;
  /** Ends it at once, as a crash would. */
  kill: () => Promise<void>;
  /** Ends it as its user does. */
  end: () => Promise<void>;
}

export interface Starting {
  script: string;
  env?: Record<string, string>;
  /** Finds the port in what it prints. */
  port: RegExp;
  /** Whether it has a core for itself, where there are two. */
  pinned?: boolean;
}

/** Starts a server in a process of its own, on a core of its own where there are two. */
export async function startProcess(wish: Starting): Promise<ServerProcess> {
  const { script, env = {}, port, pinned = true } = wish;
  const node = [process.execPath, '--expose-gc', ...SERVER_FLAGS, '--import', probe, script];
  const [program = '', ...args] = PINS && pinned ? ['taskset', '-c', '0', ...node] : node;
  const child = spawn(program, args, {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    // Compiled code is kept, as `npm start` does.
    env: { ...process.env, NODE_ENV: 'production', NODE_COMPILE_CACHE: cache, ...env },
  });
  let printed = '';
  const found = new Promise<number>((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const match = port.exec(printed);
      if (match?.[1] !== undefined) resolve(Number(match[1]));
    });
    child.once('exit', (code) => reject(new Error(`${script} ended with ${code}: ${printed}`)));
  });
  const listening = await found;
  return {
    port: listening,
    idleMemory: idleMemoryOf(child.pid) ?? (await askOf<Held>(child, 'atRest')).rss,
    printed: () => printed,
    usage: () => askOf(child, 'usage'),
    atRest: () => askOf(child, 'atRest'),
    kill: () => endBy('SIGKILL', child),
    end: () => endBy('SIGTERM', child),
  };
}

/** Read from outside, where that can be done: who is asked for it begins to work. */
function idleMemoryOf(pid: number | undefined): number | null {
  try {
    const kB = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kB === undefined ? null : Number(kB) * 1024;
  } catch {
    return null;
  }
}

/** Keeps this process off the server's core. */
export function pinSelf(): void {
  if (PINS) spawnSync('taskset', ['-a', '-p', '-c', '1', `${process.pid}`]);
}

async function askOf<Answer>(child: ChildProcess, question: 'usage' | 'atRest'): Promise<Answer> {
  const answered = once(child, 'message');
  child.send(question);
  const [message] = (await answered) as [Answer];
  return message;
}

async function endBy(signal: NodeJS.Signals, child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}
