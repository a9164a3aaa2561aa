import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as after } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Poll, Scenario } from '#shared/scenario.ts';
import { type FileKind, MEDIA_TYPES } from '../../server/export/formats.ts';
import { createWriter } from '../../server/export/writer.ts';
import { writers } from '../../server/export/writers.ts';
import { systemClock } from '../../server/clock.ts';
import { reportOf } from '../support/report.ts';
import { askedThrice, voteIn } from '../support/voted.ts';

const PEOPLE = 5000;
const POLLS = 12;
const RUNS = 5;
/** Said in the end, and never a reason to fail: 2 s and 150 MB for a file. */
const GOAL = { ms: 2000, mb: 150 };
const KINDS = Object.keys(MEDIA_TYPES) as FileKind[];

test('how long each kind of file takes, and what the votes notice of it', async () => {
  const report = reportOf(voted().state);
  const writer = createWriter(systemClock(), () => 0);
  for (const kind of KINDS) {
    const idle = memory();
    let most = idle;
    const looking = setInterval(() => (most = Math.max(most, memory())), 10);
    const took: number[] = [];
    const before = process.cpuUsage();
    let bytes = 0;
    for (let run = 0; run < RUNS; run += 1) {
      const started = performance.now();
      const file = await writer.write(kind, report, 'nl');
      took.push(performance.now() - started);
      bytes = file.length;
    }
    clearInterval(looking);
    const used = process.cpuUsage(before);
    const computed = (used.user + used.system) / 1000 / RUNS;
    say(
      `${kind}: ${Math.round(Math.min(...took))} to ${Math.round(Math.max(...took))} ms (goal ${GOAL.ms}), ${Math.round(computed)} ms of computing, ` +
        `${Math.round(most - idle)} MB above idle (goal ${GOAL.mb}), ${bytes} bytes`,
    );
  }

  // In turns, so that whatever else this machine does falls on all of them.
  const still: Delay[] = [];
  const writing: Delay[] = [];
  const beside: Delay[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    still.push(await delayWhile(() => after(2000)));
    const five = Array.from({ length: 5 }, () => 'pdf' as const);
    writing.push(await delayWhile(() => Promise.all(five.map((kind) => writer.write(kind, report, 'nl')))));
    beside.push(
      await delayWhile(async () => {
        for (const kind of five) await writers[kind](report, 'nl');
      }),
    );
  }
  const ratio = median(writing.map(({ p99 }) => p99)) / median(still.map(({ p99 }) => p99));
  say(
    `event loop, p99 and longest, medians of ${RUNS}: ${told(still)} without files, ${told(writing)} while five ` +
      `are written (${ratio.toFixed(2)} times), ${told(beside)} were they written in the server's own thread`,
  );
  await writer.close();
  expect(writing).toHaveLength(RUNS);
});

/** Twelve polls of three moments, each answered by everybody. */
function voted(): ReturnType<typeof voteIn> {
  const scenario = askedThrice('story', 5);
  const [poll] = scenario.polls as [Poll];
  const named = (id: string, index: number): string => `${id}-${index}`;
  const all = Array.from({ length: POLLS }, (_, index) => index);
  const asked = (scene: Scenario['scenes'][number]): Scenario['scenes'][number] => ({
    ...scene,
    moments: all.flatMap((index) =>
      (scene.moments ?? []).map((moment) => ({
        ...moment,
        id: named(moment.id, index),
        poll: named(poll.id, index),
      })),
    ),
  });
  const many: Scenario = {
    ...scenario,
    polls: all.map((index) => ({ ...poll, id: named(poll.id, index) })),
    scenes: scenario.scenes.map(asked),
    comparisons: all.flatMap((index) =>
      scenario.comparisons.map((each) => ({
        ...each,
        id: named(each.id, index),
        before: named(each.before, index),
        after: named(each.after, index),
        primary: each.primary && index === 0,
      })),
    ),
  };
  const session = voteIn(many, { seats: PEOPLE });
  const choices = Array.from(
    { length: PEOPLE },
    (_, phone) => 'abcde'[(phone * 7 + (phone >> 3)) % 5] ?? 'a',
  );
  for (const round of ['one', 'two', 'three'])
    for (const index of all) session.ask({ [named(round, index)]: choices.toSpliced(0, index) });
  return session;
}

interface Delay {
  p99: number;
  longest: number;
}

/** How late, in ms, a timer of this thread comes while something else goes on. */
async function delayWhile(work: () => Promise<unknown>): Promise<Delay> {
  const watched = monitorEventLoopDelay({ resolution: 2 });
  watched.enable();
  // It measures from its own first beat on.
  await after(20);
  await work();
  // The last delay is only noticed after it.
  await after(10);
  watched.disable();
  return { p99: watched.percentile(99) / 1e6, longest: watched.max / 1e6 };
}

function told(delays: readonly Delay[]): string {
  const [p99, longest] = [delays.map((each) => each.p99), delays.map((each) => each.longest)];
  return `${median(p99).toFixed(1)} and ${median(longest).toFixed(1)} ms`;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** Of the whole process with its threads, in MB. */
function memory(): number {
  return process.memoryUsage.rss() / 2 ** 20;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
