import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

const probe = fileURLToPath(new URL('probe.mjs', import.meta.url));
/** With two cores or more the server has one for itself, and whoever loads it another. */
const PINS = availableParallelism() >= 2 && spawnSync('taskset', ['--version']).status === 0;

/** What a server has used since it started; CPU in ms, memory in bytes. The delay is since the last sample. */
interface Sample {
  cpuMs: number;
  rss: number;
  heapUsed: number;
  delayP99Ms: number;
}

export interface ServerProcess {
  port: number;
  /** All that it has printed so far. */
  printed: () => string;
  sample: () => Promise<Sample>;
  /** Ends it at once, as a crash would. */
  kill: () => Promise<void>;
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
export async function startProcess({
  script,
  env = {},
  port,
  pinned = true,
}: Starting): Promise<ServerProcess> {
  const node = [
    process.execPath,
    '--expose-gc',
    '--disable-warning=ExperimentalWarning',
    '--import',
    probe,
    script,
  ];
  const [program = '', ...args] = PINS && pinned ? ['taskset', '-c', '0', ...node] : node;
  const child = spawn(program, args, {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: { ...process.env, NODE_ENV: 'production', ...env },
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
  return { port: await found, printed: () => printed, sample: () => sample(child), kill: () => kill(child) };
}

/** Keeps this process off the server's core. */
export function pinSelf(): void {
  if (PINS) spawnSync('taskset', ['-a', '-p', '-c', '1', `${process.pid}`]);
}

async function sample(child: ChildProcess): Promise<Sample> {
  const answered = once(child, 'message');
  child.send('sample');
  const [message] = (await answered) as [Sample];
  return message;
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}
