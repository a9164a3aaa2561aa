import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The program as it is started on a computer, in a process of its own. */
export interface Program {
  child: ChildProcess;
  /** What it has printed so far. */
  out: () => string;
  err: () => string;
  /** Resolves with the first match of what it prints. */
  prints(like: RegExp): Promise<string>;
  /** Resolves with the exit code; `null` after a signal that it could not answer. */
  ended: Promise<number | null>;
}

/** Starts it; it is killed, if need be, when the test has finished. */
export function startProgram(env: Record<string, string>, command: readonly string[] = []): Program {
  const node = ['--disable-warning=ExperimentalWarning', 'server/main.ts'];
  const [program = process.execPath, ...args] = [...command, process.execPath, ...node];
  const clean = { PATH: process.env['PATH'], LANG: 'nl_NL.UTF-8', PORT: '0', HOST: '127.0.0.1' };
  const child = spawn(program, args, {
    cwd: root,
    env: { ...clean, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let out = '';
  let err = '';
  const waiting = new Set<() => void>();
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString();
    for (const look of waiting) look();
  });
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));

  return {
    child,
    out: () => out,
    err: () => err,
    ended,
    prints: (like) =>
      new Promise((resolve, reject) => {
        function look(): void {
          const found = like.exec(out);
          if (found === null) return;
          waiting.delete(look);
          resolve(found[1] ?? found[0]);
        }
        waiting.add(look);
        look();
        void ended.then((code) => reject(new Error(`ended with ${code}, having printed: ${out}${err}`)));
      }),
  };
}

/** Where the program that has just started listens, and the secret with which its trainer signs in. */
export async function trainerLink(program: Program): Promise<{ url: string; secret: string }> {
  const link = await program.prints(/(http:\/\/localhost:\d+\/trainer#[\w-]{43})\n/);
  const { port, hash } = new URL(link);
  return { url: `http://127.0.0.1:${port}`, secret: hash.slice(1) };
}
