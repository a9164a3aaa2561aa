import { setTimeout as pause } from 'node:timers/promises';
import { type Figures, quantile } from './figures.ts';
import type { Line } from './line.ts';
import type { Room } from './run.ts';

/** All that a trainer can choose among in the test vote. */
export const CHOICES = ['coffee', 'tea', 'neither'];

export interface Ballots {
  /** The number of this tap on each phone; only the first one raises the count that the host sees. */
  seq: number;
  /** In ms; 0 for all at once. */
  overMs: number;
}

/** Everybody votes once, all together or spread over a time. */
export async function vote({ target, host, phones }: Room, { seq, overMs }: Ballots): Promise<Figures> {
  // First, because asking for it is work as well.
  const appendsBefore = await target.appends();
  const before = await target.server.usage();
  const received = phones.map(({ line }) => ({ ...line.received }));
  const told = staffTold(host);
  const latencies: number[] = [];
  let refused = 0;
  const started = performance.now();
  const roomKnows = seq === 1 ? hostSees(host, (view) => target.votedIn(view) === phones.length) : null;
  await Promise.all(
    phones.map(async (phone, index) => {
      const choice = CHOICES[(index + seq) % CHOICES.length] ?? '';
      if (overMs > 0) await pause((overMs * index) / phones.length);
      const sent = performance.now();
      const answer = await phone.line.ask(target.ballot(choice, seq));
      latencies.push(performance.now() - sent);
      if ((answer as { ok?: boolean }).ok === true) phone.choice = choice;
      else refused += 1;
    }),
  );
  const doneMs = performance.now() - started;
  await roomKnows;
  const roomMs = performance.now() - started;
  const after = await target.server.usage();
  const appends = await target.appends();
  const more = phones.map(({ line }, index) => ({
    frames: line.received.frames - (received[index]?.frames ?? 0),
    bytes: line.received.bytes - (received[index]?.bytes ?? 0),
  }));
  return {
    ackP50: quantile(latencies, 0.5),
    ackP99: quantile(latencies, 0.99),
    doneMs,
    roomMs: roomKnows === null ? null : roomMs,
    cpuMs: (after.cpuMs - before.cpuMs) / phones.length,
    delayP99: after.delayP99Ms,
    messages: Math.max(...more.map(({ frames }) => frames)),
    bytes: Math.max(...more.map(({ bytes }) => bytes)),
    ...told(performance.now() - started),
    appends: appends === null || appendsBefore === null ? null : (appends - appendsBefore) / phones.length,
    refused,
  };
}

/** What a console is told from now on; the answer says how often a second at most, of one kind, and how long it was. */
function staffTold(host: Line): (ms: number) => Figures {
  const views = new Map<unknown, number>();
  let longest = 0;
  const stop = host.onView((view, bytes) => {
    const { role } = view as { role?: unknown };
    views.set(role, (views.get(role) ?? 0) + 1);
    longest = Math.max(longest, bytes);
  });
  return (ms) => {
    stop();
    // The first comes at once, and is no part of any window.
    const most = Math.max(0, ...views.values()) - 1;
    return { hostPerSecond: Math.max(0, most) / (ms / 1000), hostBytes: longest };
  };
}

function hostSees(host: Line, isSo: (view: unknown) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const stop = host.onView((view) => {
      if (!isSo(view)) return;
      stop();
      resolve();
    });
  });
}
