import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { JoinAnswer } from '#shared/api.ts';
import { io } from 'socket.io-client';
import { PROTOCOL_VERSION, type Receipt } from '#shared/protocol.ts';
import { manualClock } from '../support/clock.ts';
import { opened, temporaryFile } from '../support/logs.ts';
import { startServer, type TestServer } from '../support/server.ts';
import type { Budget } from './budget.ts';

export interface Soaked {
  sessions: number;
  ballots: number;
  unanswered: number;
  /** Bytes in use after a collection of garbage: when the first tenth was done, and in the end. */
  heapBefore: number;
  heapAfter: number;
  /** Timers, and handles of the system, before the first session and when everybody has left. */
  timers: readonly [number, number];
  handles: readonly [number, number];
}

/** Sessions that run beside each other, so that the time is not spent in waiting for the disk. */
const AT_ONCE = 6;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

function heap(): number {
  collect();
  return process.memoryUsage().heapUsed;
}

/** Sockets and servers of this process; the pipes and files of the test runner are there before and after. */
function handles(): number {
  return process.getActiveResourcesInfo().filter((name) => name.startsWith('TCP')).length;
}

/** F29: session after session is opened, voted in and left, faster than life. */
export async function soak(
  budget: Budget,
  { phones, warmUp }: { phones: number; warmUp: number },
): Promise<Soaked> {
  const clock = manualClock();
  const store = opened(temporaryFile());
  const server = await startServer({ store, clock });
  const before = { timers: clock.waiting(), handles: handles() };
  const soaked = { sessions: 0, ballots: 0, unanswered: 0 };
  let heapBefore = 0;
  while (budget.goesOn()) {
    const together = Array.from({ length: AT_ONCE }, () => budget.take()).filter((may) => may);
    const answers = (await Promise.all(together.map(() => oneSession(server, phones)))).flat();
    soaked.sessions += together.length;
    soaked.ballots += answers.length;
    soaked.unanswered += answers.filter((answer) => answer?.ok !== true).length;
    // Long enough for a session that nobody is in to be let go of.
    clock.pass(16 * 60_000);
    if (heapBefore === 0 && soaked.sessions >= warmUp) heapBefore = heap();
  }
  await new Promise((resolve) => setTimeout(resolve, 200));
  const heapAfter = heap();
  const after = { timers: clock.waiting(), handles: handles() };
  await server.stop();
  await store.close();
  return {
    ...soaked,
    heapBefore,
    heapAfter,
    timers: [before.timers, after.timers],
    handles: [before.handles, after.handles],
  };
}

/** Everybody joins, votes once and leaves. */
async function oneSession(server: TestServer, phones: number): Promise<(Receipt | null)[]> {
  const { code } = await server.createSession();
  const all = Array.from({ length: phones }, async () => {
    const joined = await server.ask('/api/join', { method: 'POST', body: { code } });
    const { ticket } = joined.body as JoinAnswer;
    return visit(server.url, ticket);
  });
  return Promise.all(all);
}

/** One phone's visit. A socket without the trimmings of the tests, which keep all that they hear until they end. */
function visit(url: string, ticket: string): Promise<Receipt | null> {
  const auth = { ticket, protocol: PROTOCOL_VERSION, lang: 'nl' };
  const socket = io(url, { transports: ['websocket'], forceNew: true, reconnection: false, auth });
  return new Promise((resolve) => {
    const done = (receipt: Receipt | null): void => {
      socket.once('disconnect', () => resolve(receipt));
      if (socket.connected) socket.disconnect();
      else resolve(null);
    };
    socket.once('connect_error', () => done(null));
    socket.once('view', () => {
      const ballot = { type: 'castBallot', round: 'test', choice: 'tea', seq: 1 };
      socket.emit('command', ballot, (receipt: Receipt) => done(receipt));
    });
  });
}
