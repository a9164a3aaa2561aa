import { setTimeout as pause } from 'node:timers/promises';
import type { HostView } from '#shared/views/hostPanel.ts';
import { type Figures, quantile } from './figures.ts';
import type { Line } from './line.ts';
import { type Ours, type OurSession, startOurs } from './ours.ts';
import type { Held } from './process.ts';
import { CHOICES } from './vote.ts';

const AT_ONCE = 50;

export interface ManySize {
  sessions: number;
  /** Phones of each. */
  people: number;
}

/** Many sessions at once, all phones of all of them voting together: whether each gets its share. */
export async function fairness({ sessions, people }: ManySize): Promise<Figures> {
  const ours = await startOurs();
  try {
    const rooms: Line[][] = [];
    for (let made = 0; made < sessions; made += 1) {
      rooms.push(await fill(ours, await ours.createSession(people), people));
    }
    await ours.server.atRest();
    const appends = await ours.appends();
    const before = await ours.server.usage();
    const votes = await Promise.all(rooms.map(voteAll));
    const { cpuMs } = await ours.server.usage();
    const all = votes.flatMap(({ latencies }) => latencies);
    const p99s = votes.map(({ latencies }) => quantile(latencies, 0.99));
    return {
      sessions,
      people,
      ackP50: quantile(all, 0.5),
      ackP99: quantile(all, 0.99),
      slowestToMedian: Math.max(...p99s) / quantile(p99s, 0.5),
      cpuMs: (cpuMs - before.cpuMs) / all.length,
      appends: ((await ours.appends()) - appends) / all.length,
      refused: votes.reduce((sum, { refused }) => sum + refused, 0),
      dropped: rooms.flat().filter((line) => line.lost()).length,
    };
  } finally {
    await ours.stop();
  }
}

/**
 * A long run in quick motion: session after session is created, filled, voted in, closed and deleted. Answers with
 * what is left of it: memory, as a share of what it was once the first tenth was over, and open handles.
 */
export async function soak({ sessions, people }: ManySize): Promise<Figures> {
  const ours = await startOurs();
  try {
    const warm = Math.max(1, Math.floor(sessions / 10));
    let refused = 0;
    for (let run = 0; run < warm; run += 1) refused += await live(ours, people);
    const before = await ours.server.atRest();
    for (let run = warm; run < sessions; run += 1) refused += await live(ours, people);
    const after = await heldAtRest(ours, before.handles);
    return {
      sessions,
      people,
      memory: after.rss / before.rss,
      heapPer1000: ((after.heapUsed - before.heapUsed) / (sessions - warm)) * 1000,
      handles: after.handles - before.handles,
      refused,
    };
  } finally {
    await ours.stop();
  }
}

/**
 * What a server uses once lines that were closed a moment ago, and connections that a browser keeps for its next
 * question, are gone: it lets go of the latter after five seconds.
 */
async function heldAtRest({ server }: Ours, handles: number): Promise<Held> {
  let held = await server.atRest();
  for (let tries = 0; tries < 20 && held.handles > handles; tries += 1) {
    await pause(500);
    held = await server.atRest();
  }
  return held;
}

/** Answers with the number of ballots that were refused. */
async function live(ours: Ours, people: number): Promise<number> {
  const session = await ours.createSession(people);
  const host = await session.host();
  const phones = await fill(ours, session, people);
  const { refused } = await voteAll(phones);
  const { turn } = host.latest('host') as HostView;
  const closed = (await host.ask({ type: 'closeRounds', scene: 'binnen', turn })) as { ok?: boolean };
  if (closed.ok !== true) throw new Error(`refused: ${JSON.stringify(closed)}`);
  await session.download('csv');
  for (const line of [host, ...phones]) line.close();
  await session.delete();
  return refused;
}

async function fill(ours: Ours, session: OurSession, people: number): Promise<Line[]> {
  const lines: Line[] = [];
  for (let from = 0; from < people; from += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, people - from) }, () =>
      session.ticket().then(ours.connect),
    );
    lines.push(...(await Promise.all(some)));
  }
  return lines;
}

/** How long each ack took, in ms. */
async function voteAll(lines: readonly Line[]): Promise<{ latencies: number[]; refused: number }> {
  let refused = 0;
  const latencies = await Promise.all(
    lines.map(async (line, index) => {
      const sent = performance.now();
      const choice = CHOICES[index % CHOICES.length];
      const answer = await line.ask({ type: 'castBallot', round: 'test', choice, seq: 1 });
      if ((answer as { ok?: boolean }).ok !== true) refused += 1;
      return performance.now() - sent;
    }),
  );
  return { latencies, refused };
}
