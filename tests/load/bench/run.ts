import { setTimeout as after } from 'node:timers/promises';
import type { Figures } from './figures.ts';
import type { Line } from './line.ts';
import { type Phone, startTarget, type Target, type TargetName } from './targets.ts';
import { CHOICES, vote } from './vote.ts';

/** So many join at a time, as many as a room's network lets through at once. */
const JOINING = 50;
const SPREAD_MS = 3000;

export interface Room {
  target: Target;
  host: Line;
  phones: Phone[];
}

/** Everything that is measured of one server with so many phones, once; a paced vote takes so many ms. */
export async function runOnce(name: TargetName, people: number, spread = SPREAD_MS): Promise<Figures> {
  const target = await startTarget(name);
  try {
    const coldMs = await target.warmUp();
    const host = await target.joinHost();
    const { server } = target;
    const empty = await server.atRest();
    const before = await server.usage();
    const joining = performance.now();
    const phones = await joinAll(target, people);
    const joinMs = performance.now() - joining;
    const { cpuMs } = await server.usage();
    const joined = await server.atRest();
    const room: Room = { target, host, phones };
    const burst = await vote(room, { seq: 1, overMs: 0 });
    const paced = await vote(room, { seq: 2, overMs: spread });
    const files = target.download === null ? {} : await besideFiles(room, target.download, spread);
    const reveal = await revealTo(room);
    const miscounted = await differing(room);
    const dropped = phones.filter(({ line }) => line.lost()).length;
    return {
      coldMs,
      joinMs,
      joinCpuMs: (cpuMs - before.cpuMs) / people,
      memoryPerPhone: (joined.rss - empty.rss) / people,
      idleMemory: server.idleMemory,
      ...named('burst', burst),
      ...named('paced', paced),
      'files.ackP99': files['ackP99'] ?? null,
      'files.ackRatio': ratioOf(files['ackP99'], paced['ackP99']),
      ...reveal,
      ...(await comeBack(room)),
      refused: (burst['refused'] ?? 0) + (paced['refused'] ?? 0) + (files['refused'] ?? 0),
      dropped,
      miscounted,
    };
  } finally {
    await target.stop();
  }
}

function named(prefix: string, { refused: _, ...figures }: Figures): Figures {
  return Object.fromEntries(Object.entries(figures).map(([name, value]) => [`${prefix}.${name}`, value]));
}

function ratioOf(one: number | null | undefined, other: number | null | undefined): number | null {
  return typeof one === 'number' && typeof other === 'number' && other > 0 ? one / other : null;
}

async function joinAll(target: Target, people: number): Promise<Phone[]> {
  const phones: Phone[] = [];
  let left = people;
  async function worker(): Promise<void> {
    while (left > 0) {
      left -= 1;
      phones.push(await target.joinPhone());
    }
  }
  await Promise.all(Array.from({ length: JOINING }, worker));
  return phones;
}

/** A third vote, while results are downloaded in all five kinds, again and again: a few hundred people are soon written. */
async function besideFiles(room: Room, download: () => Promise<void>, spread: number): Promise<Figures> {
  let voting = true;
  async function downloadOn(): Promise<void> {
    do {
      await download();
      await after(50);
    } while (voting);
  }
  const downloading = downloadOn();
  const figures = await vote(room, { seq: 3, overMs: spread });
  voting = false;
  await downloading;
  return figures;
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
  const [first, last] = [Math.min(...seen), Math.max(...seen)];
  return {
    'reveal.firstMs': first,
    'reveal.lastMs': last,
    'reveal.spreadMs': last - first,
    'reveal.bytes': bytes,
  };
}

/** How many ballots are counted where they were not cast, by what the phones were told to be stored. */
async function differing({ target, host, phones }: Room): Promise<number | null> {
  const counts = await target.counts(host);
  if (counts === null) return null;
  const wrong = CHOICES.map((choice) => {
    const cast = phones.filter((phone) => phone.choice === choice).length;
    return Math.abs((counts[choice] ?? 0) - cast);
  });
  return wrong.reduce((all, each) => all + each, 0);
}

/** The server crashes and starts again on its data; every phone tries until it is back. */
async function comeBack({ target, phones }: Room): Promise<Figures> {
  for (const { line } of phones) line.close();
  const started = performance.now();
  await target.restart();
  const upMs = performance.now() - started;
  let lost = 0;
  const waiting = [...phones];
  async function worker(): Promise<void> {
    for (let phone = waiting.pop(); phone !== undefined; phone = waiting.pop()) {
      const line = await phone.again();
      const own = target.ownIn(line.latest('participant'));
      if (own !== null && own !== (phone.choice ?? '')) lost += 1;
      line.close();
    }
  }
  await Promise.all(Array.from({ length: JOINING * 2 }, worker));
  const allMs = performance.now() - started;
  const { delayP99Ms } = await target.server.usage();
  return { 'restart.upMs': upMs, 'restart.allMs': allMs, 'restart.delayP99': delayP99Ms, lost };
}
