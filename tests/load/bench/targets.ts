import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { HostView } from '#shared/views/hostPanel.ts';
import { type Line, plainLine, socketIoLine } from './line.ts';
import { FILE_KINDS, startOurs } from './ours.ts';
import { type ServerProcess, startProcess } from './process.ts';

/** A phone's line, and how it comes back after the line was cut. */
export interface Phone {
  line: Line;
  again: () => Promise<Line>;
  /** What it was last told to be stored. */
  choice?: string;
}

/** A server to be measured, and how a phone and a trainer talk to it. */
export interface Target {
  server: ServerProcess;
  /**
   * Lets a room join, vote until the code for it is compiled, and leave: a server that has just been started is busy
   * compiling itself. Answers how long the slowest of its first votes took, in ms.
   */
  warmUp: () => Promise<number>;
  joinPhone: () => Promise<Phone>;
  joinHost: () => Promise<Line>;
  /** A ballot, in the words of this server. */
  ballot: (choice: string, seq: number) => object;
  /** How many have voted, in a view of the host. */
  votedIn: (view: unknown) => number;
  /** What stands for its owner, in a view of a phone that has come back; `null` where nothing is said of that. */
  ownIn: (view: unknown) => string | null;
  /** How many chose what, once that may be seen; `null` where nothing is said of that. */
  counts: (host: Line) => Promise<Record<string, number> | null>;
  /** How often something was put on disk so far; `null` where that is not counted. */
  appends: () => Promise<number | null>;
  /** Downloads the results as files of all five kinds at once; `null` where there are none. */
  download: (() => Promise<void>) | null;
  /** Brings something new on every phone. */
  reveal: (host: Line) => Promise<void>;
  /** Ends it and starts it again on the same data; resolves when it listens. */
  restart: () => Promise<void>;
  stop: () => Promise<void>;
}

export const TARGETS = ['plain', 'bare', 'durable', 'aanname'] as const;
export type TargetName = (typeof TARGETS)[number];

/** So many join, and vote so often: after a thousand votes hardly any code is left that is still to be compiled. */
const WARM = { people: 100, votes: 10 };

/** A room joins, votes again and again and leaves. */
async function voteOn(join: () => Promise<Line>, ballot: (seq: number) => object): Promise<number> {
  const lines = await Promise.all(Array.from({ length: WARM.people }, join));
  const started = performance.now();
  let firstMs = 0;
  for (let seq = 1; seq <= WARM.votes; seq += 1) {
    await Promise.all(lines.map((line) => line.ask(ballot(seq))));
    if (seq === 1) firstMs = performance.now() - started;
  }
  for (const line of lines) line.close();
  return firstMs;
}

const pathOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export function startTarget(name: TargetName): Promise<Target> {
  return name === 'aanname' ? startAanname() : startFloor(name);
}

async function startFloor(name: Exclude<TargetName, 'aanname'>): Promise<Target> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  const env: Record<string, string> = name === 'durable' ? { DURABLE: join(folder, 'floor.db') } : {};
  const script = pathOf(name === 'plain' ? 'floors/plain.ts' : 'floors/socketIo.ts');
  let warm = 0;
  const start = (): Promise<ServerProcess> => startProcess({ script, env, port: /port (\d+)/ });
  const target: Target = {
    server: await start(),
    async warmUp() {
      const firstMs = await voteOn(
        () => target.joinPhone().then(({ line }) => line),
        (seq) => target.ballot('coffee', seq),
      );
      warm = WARM.people;
      return firstMs;
    },
    async joinPhone() {
      const again = (): Promise<Line> => (name === 'plain' ? plainLine(url()) : socketIoLine(url(), {}));
      return { line: await again(), again };
    },
    joinHost: () => (name === 'plain' ? plainLine(`${url()}/host`) : socketIoLine(url(), { host: true })),
    ballot: (choice) => ({ type: 'castBallot', choice }),
    votedIn: (view) => ((view as { voted?: number }).voted ?? 0) - warm,
    ownIn: () => null,
    counts: async () => null,
    appends: async () => null,
    download: null,
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

/** One session of ours. */
async function startAanname(): Promise<Target> {
  const ours = await startOurs();
  const session = await ours.createSession(5000);
  let turn = 0;
  const target: Target = {
    server: ours.server,
    async warmUp() {
      // In a session of their own, so that nobody is counted twice.
      const other = await ours.createSession(WARM.people);
      return voteOn(
        () => other.ticket().then(ours.connect),
        (seq) => target.ballot('coffee', seq),
      );
    },
    async joinPhone() {
      const ticket = await session.ticket();
      const again = (): Promise<Line> => ours.connect(ticket);
      return { line: await again(), again };
    },
    async joinHost() {
      const host = await session.host();
      host.onView((view) => {
        turn = (view as { turn?: number }).turn ?? turn;
      });
      return host;
    },
    ballot: (choice, seq) => ({ type: 'castBallot', round: 'test', choice, seq }),
    votedIn: (view) => (view as { voting?: { voted: number } | null }).voting?.voted ?? 0,
    ownIn: (view) => (view as { own: Record<string, { choice: string }> }).own['test']?.choice ?? '',
    counts: countsOf,
    appends: () => ours.appends(),
    async download() {
      await Promise.all(FILE_KINDS.map((kind) => session.download(kind)));
    },
    // Closing the test vote is what all phones hear of.
    reveal: async (host) => void (await host.ask({ type: 'closeRounds', scene: 'binnen', turn })),
    async restart() {
      await ours.restart();
      target.server = ours.server;
    },
    stop: () => ours.stop(),
  };
  return target;
}

/** Shows what came out of the test vote, as the trainer does: once the console says that it is closed. */
async function countsOf(host: Line): Promise<Record<string, number>> {
  const { turn } = await seen(host, ({ voting }) => voting?.status === 'closed');
  await host.ask({ type: 'showStep', scene: 'binnen', step: 'tally', turn });
  const { results } = await seen(host, (view) => (view.results?.tables.length ?? 0) > 0);
  const named = (results?.tables ?? []).flatMap(({ cells, options }) =>
    cells.map(({ options: [option = -1], count }): [string, number] => [options[option] ?? '', count]),
  );
  return Object.fromEntries(named);
}

/** The newest view of a console, or else the next of which this is true. */
function seen(host: Line, isSo: (view: HostView) => boolean): Promise<HostView> {
  return new Promise((resolve) => {
    function look(view: unknown): void {
      if ((view as HostView).role === 'host' && isSo(view as HostView)) resolve(view as HostView);
    }
    look(host.latest('host'));
    host.onView(look);
  });
}
