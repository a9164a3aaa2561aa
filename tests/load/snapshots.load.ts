import { statSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { expect, onTestFinished, test } from 'vitest';
import { joinedUpTo, sessionId } from '../contract/events.ts';
import { opened, temporaryFile } from '../support/logs.ts';

/** Sessions that lie in the store already, and the events of each: a year of workshops, or ten. */
const STORES = [
  { sessions: 20, events: 1000 },
  { sessions: 200, events: 1500 },
];
const RUNS = 8;
/** Ballots a second while it is looked at. */
const EVERY = 5;

interface Seen {
  /** Of the event loop and of a ballot, in ms. */
  loop: number;
  p50: number;
  p99: number;
  longest: number;
}

test.each(STORES)(
  'what votes notice of a snapshot of $sessions sessions of $events events',
  async ({ sessions, events }) => {
    const file = temporaryFile();
    const store = opened(file);
    onTestFinished(() => store.close());
    for (let session = 1; session <= sessions; session += 1) {
      await store.log.append(sessionId(session), 0, joinedUpTo(events));
    }
    let seq = 0;
    const vote = async () => {
      const at = performance.now();
      const [event] = joinedUpTo(1);
      if (event === undefined) throw new Error('there is an event');
      await store.log.append(sessionId(0), seq, [event]);
      seq += 1;
      return performance.now() - at;
    };

    async function during(work: () => Promise<unknown>): Promise<Seen> {
      const loop = monitorEventLoopDelay({ resolution: 1 });
      loop.enable();
      const took: number[] = [];
      let going = true;
      const voting = (async () => {
        while (going) {
          took.push(await vote());
          await new Promise((next) => setTimeout(next, EVERY));
        }
      })();
      await work();
      going = false;
      await voting;
      loop.disable();
      const sorted = took.toSorted((one, other) => one - other);
      const at = (share: number) =>
        sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
      return { loop: loop.max / 1e6, p50: at(0.5), p99: at(0.99), longest: at(1) };
    }

    const still: Seen[] = [];
    const beside: Seen[] = [];
    let took = 0;
    for (let run = 0; run < RUNS; run += 1) {
      still.push(await during(() => new Promise((done) => setTimeout(done, 500))));
      const at = performance.now();
      beside.push(await during(() => store.snapshots.take(Date.now() + run * 1000)));
      took += (performance.now() - at) / RUNS;
    }
    const megabytes = Math.round(statSync(file).size / 2 ** 20);
    process.stdout.write(
      `${megabytes} MB, ${Math.round(took)} ms a snapshot. Without: ${told(still)}. With: ${told(beside)}.\n`,
    );
    expect(seq).toBeGreaterThan(0);
  },
);

function told(all: readonly Seen[]): string {
  const worst = (of: (seen: Seen) => number) => Math.max(...all.map(of)).toFixed(1);
  const median = (of: (seen: Seen) => number) =>
    (all.map(of).toSorted((one, other) => one - other)[Math.floor(all.length / 2)] ?? 0).toFixed(1);
  return (
    `a ballot ${median(({ p50 }) => p50)} ms, p99 ${median(({ p99 }) => p99)}, longest ${worst(({ longest }) => longest)}; ` +
    `event loop at most ${worst(({ loop }) => loop)}`
  );
}
