import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { JoinAnswer, SessionTickets, SignInAnswer } from '#shared/api.ts';
import { type Phone, phoneWith } from './client.ts';
import type { TestSession } from './server.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

const QUIETLY = ['--disable-warning=ExperimentalWarning'];

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
  return start(env, [...command, process.execPath, ...QUIETLY, 'server/main.ts']);
}

/** Starts what an image holds, by the Node and in the folder that it is given. */
export function startImage(env: Record<string, string>, folder: string, node: readonly string[]): Program {
  return start(env, [...node, ...QUIETLY, 'server/main.ts'], folder);
}

/** Runs one of the tools that stand beside it, and answers its exit code and what it has said. */
export async function runTool(
  name: 'backup' | 'move' | 'restore',
  args: readonly string[],
  env: Record<string, string>,
): Promise<{ code: number | null; out: string; err: string }> {
  const tool = start(env, [process.execPath, ...QUIETLY, `server/main/${name}.ts`, ...args]);
  const code = await tool.ended;
  return { code, out: tool.out(), err: tool.err() };
}

function start(env: Record<string, string>, command: readonly string[], cwd = root): Program {
  const [program = process.execPath, ...args] = command;
  const clean = { PATH: process.env['PATH'], LANG: 'nl_NL.UTF-8', PORT: '0', HOST: '127.0.0.1' };
  const child = spawn(program, args, {
    cwd,
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

/** Asks the program for something, and reads its answer as JSON. Rejects where it says no. */
export async function post<Answer>(url: string, body: object, ticket = ''): Promise<Answer> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${ticket}` };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${url} answers ${response.status}: ${await response.text()}`);
  return (await response.json()) as Answer;
}

/** A session of the built-in scenario, on a program that has just started. */
export async function newSession(
  url: string,
  secret: string,
  about: { group?: string; company?: string } = {},
): Promise<TestSession & { trainer: string }> {
  const { ticket: trainer } = await post<SignInAnswer>(`${url}/api/sign-in`, { secret });
  const wish = { scenario: 'zeger', lang: 'nl', floor: 5, seats: 60, group: null, company: null, ...about };
  const { id } = await post<TestSession>(`${url}/api/sessions`, wish, trainer);
  return {
    id,
    trainer,
    ...(await post<SessionTickets>(`${url}/api/sessions/${id}/tickets`, {}, trainer)),
  };
}

/** A phone that comes in by the code, as people do. */
export async function joinAt(url: string, code: string): Promise<Phone> {
  return phoneWith(url, await post<JoinAnswer>(`${url}/api/join`, { code }));
}
