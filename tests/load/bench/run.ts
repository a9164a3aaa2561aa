import { setTimeout as after } from 'node:timers/promises';
import { type Figures, quantile } from './figures.ts';
import type { Line } from './line.ts';
import { type Phone, startTarget, type Target, type TargetName } from './targets.ts';

/** So many join at a time, as many as a room's network lets through at once. */
const JOINING = 50;
const SPREAD_MS = 3000;
const CHOICES = ['coffee', 'tea', 'neither'];

interface Room {
  target: Target;
  host: Line;
  phones: Phone[];
}

/** Everything that is measured of one server with so many phones, once. */
export async function runOnce(name: TargetName, people: number): Promise<Figures> {
  const target = await startTarget(name);
  try {
    const host = await target.joinHost();
    const idle = await target.server.sample();
    const joining = performance.now();
    const phones = await joinAll(target, people);
    const joinMs = performance.now() - joining;
    const joined = await target.server.sample();
    const room: Room = { target, host, phones };
    const burst = await vote(room, 1, 0);
    const paced = await vote(room, 2, SPREAD_MS);
    const reveal = await revealTo(room);
    const dropped = phones.filter(({ line }) => line.lost()).length;
    const back = await comeBack(room);
    return {
      joinMs,
      joinCpuMs: (joined.cpuMs - idle.cpuMs) / people,
      memoryPerPhone: (joined.rss - idle.rss) / people,
      idleMemory: idle.rss,
      ...named('burst', burst),
      ...named('paced', paced),
      ...reveal,
      dropped,
      ...back,
    };
  } finally {
    await target.stop();
  }
}

function named(prefix: string, figures: Figures): Figures {
  return Object.fromEntries(Object.entries(figures).map(([name, value]) => [`${prefix}.${name}`, value]));
}

async function joinAll(target: Target, people: number): Promise<Phone[]> {
  const phones: Phone[] = [];
  async function worker(): Promise<void> {
    while (phones.length + underWay < people) {
      underWay += 1;
      const phone = await target.joinPhone();
      underWay -= 1;
      phones.push(phone);
    }
  }
  let underWay = 0;
  await Promise.all(Array.from({ length: JOINING }, worker));
  return phones;
}

/** Everybody votes once, all together or spread over a time; `seq` is the number of this tap on each phone. */
async function vote({ target, host, phones }: Room, seq: number, overMs: number): Promise<Figures> {
  const before = await target.server.sample();
  const received = phones.map(({ line }) => ({ ...line.received }));
  const hostBefore = { ...host.received };
  const latencies: number[] = [];
  const refused: unknown[] = [];
  const started = performance.now();
  // A second vote changes every choice, so the host sees the end of it in the acks and not in the count.
  const roomKnows = seq === 1 ? hostSees(target, host, phones.length) : Promise.resolve(0);
  await Promise.all(
    phones.map(async ({ line }, index) => {
      if (overMs > 0) await after((overMs * index) / phones.length);
      const sent = performance.now();
      const answer = await line.ask(target.ballot(CHOICES[(index + seq) % 3] ?? '', seq));
      latencies.push(performance.now() - sent);
      if ((answer as { ok?: boolean }).ok !== true) refused.push(answer);
    }),
  );
  const doneMs = performance.now() - started;
  await roomKnows;
  const roomMs = performance.now() - started;
  const sample = await target.server.sample();
  const per = (total: number): number => total / phones.length;
  const messages = phones.map(({ line }, index) => line.received.frames - (received[index]?.frames ?? 0));
  const bytes = phones.map(({ line }, index) => line.received.bytes - (received[index]?.bytes ?? 0));
  return {
    ackP50: quantile(latencies, 0.5),
    ackP99: quantile(latencies, 0.99),
    doneMs,
    roomMs: seq === 1 ? roomMs : null,
    cpuMs: per(sample.cpuMs - before.cpuMs),
    delayP99: sample.delayP99Ms,
    messages: Math.max(...messages),
    bytes: Math.max(...bytes),
    hostMessages: host.received.frames - hostBefore.frames,
    refused: refused.length,
  };
}

function hostSees(target: Target, host: Line, people: number): Promise<void> {
  return new Promise((resolve) => {
    host.onView((view) => {
      if (target.votedIn(view) === people) resolve();
    });
  });
}

/** From the trainer's press until the first, and the last, phone shows what is new. */
async function revealTo({ target, host, phones }: Room): Promise<Figures> {
  const started = performance.now();
  const seen: number[] = [];
  let bytes = 0;
  const all = Promise.all(
    phones.map(
      ({ line }) =>
        new Promise<void>((resolve) => {
          line.onView((_, size) => {
            seen.push(performance.now() - started);
            bytes = size;
            resolve();
          });
        }),
    ),
  );
  await target.reveal(host);
  await all;
  return { 'reveal.lastMs': Math.max(...seen), 'reveal.bytes': bytes };
}

/** The server crashes and starts again on its data; every phone tries until it is back. */
async function comeBack({ target, phones }: Room): Promise<Figures> {
  for (const { line } of phones) line.close();
  const started = performance.now();
  await target.restart();
  const listening = performance.now();
  const back: number[] = [];
  await inTurns(phones, async ({ again }) => {
    const line = await again();
    back.push(performance.now() - listening);
    line.close();
  });
  const { delayP99Ms } = await target.server.sample();
  return {
    'restart.upMs': listening - started,
    'restart.backMs': Math.max(...back),
    'restart.delayP99': delayP99Ms,
  };
}

async function inTurns(phones: readonly Phone[], run: (phone: Phone) => Promise<void>): Promise<void> {
  const waiting = [...phones];
  async function worker(): Promise<void> {
    for (let phone = waiting.pop(); phone !== undefined; phone = waiting.pop()) await run(phone);
  }
  await Promise.all(Array.from({ length: JOINING * 2 }, worker));
}
