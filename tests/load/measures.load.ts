import { expect, test } from 'vitest';

import {
  calibration,
  conviction,
  displayGate,
  followUp,
  pairedBinary,
  pairedVotes,
  roundTo100,
  signedRank,
  sortExercise,
  splitBriefing,
  superiority,
  verdict,
  wilson,
} from '#shared/results/measures.ts';
import { publishTally } from '#shared/results/publish.ts';

const SIZES = [30, 300, 2000];
const RUNS = 15;
/** So many passes are timed as one, because a single one is too short for the clock. */
const FLOOR_PASSES = 2000;
/** In ms, and worth saying only in passes: how fast the machine is at the moment goes for both. */
const GOAL = 50;

const numbers = Float64Array.from({ length: 2000 }, (_, i) => i % 7);

/** Even halves, or nearly: where the sums over tails are longest. */
function measuresOf(n: number): Record<string, () => unknown> {
  const half = Math.floor(n / 2);
  const people = Array.from({ length: n }, (_, i) => i);
  // Two strides without a common divisor, so that all differences occur and lie mixed.
  const ratings = (stride: number) => people.map((i) => 1 + ((i * stride) % 5));
  const sliders = (stride: number) => people.map((i) => (i * stride) % 101);
  const distinct = people.map((i) => (i % 40 < 21 ? i + 1 : -i - 1));
  const votes = (stride: number) =>
    Object.fromEntries(people.map((i) => [`p${i}`, ['skip', 'unsure', 'call'][(i * stride) % 3] ?? 'skip']));
  const kinds = ['fact', 'opinion', 'unsure'] as const;
  const sheets = people.map(
    (i) => [`p${i}`, { a: kinds[i % 3] ?? null, b: kinds[(i + 1) % 3] ?? null }] as const,
  );
  const unchanged = people.map(() => 0);
  return {
    wilson: () => wilson({ x: half, n }),
    pairedBinary: () => pairedBinary({ yesYes: 0, noYes: half, yesNo: n - half, noNo: 0 }),
    pairedVotes: () =>
      pairedVotes({ before: votes(1), after: votes(2), options: ['skip', 'unsure', 'call'], target: 'call' }),
    splitBriefing: () =>
      splitBriefing({ gossipYes: half >> 1, gossipN: half, factsYes: half >> 1, factsN: half }),
    'signedRank, 1 to 5': () => signedRank({ before: ratings(2), after: ratings(3) }),
    'signedRank, 0 to 100': () => signedRank({ before: sliders(7), after: sliders(12) }),
    'signedRank, all different': () => signedRank({ before: unchanged, after: distinct }),
    superiority: () => superiority({ x: ratings(2), y: ratings(3) }),
    calibration: () =>
      calibration({
        items: people.map((i) => ({ q: 0.5 + (i % 6) / 10, correct: i % 2 === 0 })),
        sureFrom: 0.8,
      }),
    conviction: () =>
      conviction({ pairs: people.map((i) => ({ before: ['no', 0.5 + (i % 6) / 10], after: ['yes', 0.7] })) }),
    sortExercise: () =>
      sortExercise({ key: { a: 'fact', b: 'opinion' }, labels: Object.fromEntries(sheets) }),
    followUp: () => followUp({ committed: n, responded: n, done: half }),
    roundTo100: () => roundTo100({ counts: [half, n - half, 1] }),
    displayGate: () => displayGate({ kind: 'story', n, discordant: half }),
    verdict: () => verdict({ n, switchedTo: half - 3, switchedAway: n - half }),
    publishTally: () => publishTally({ kind: 'personal', counts: [half, n - half, 1, 2] }),
  };
}

test('every measure, in passes over 2,000 numbers on the same machine at the same moment', () => {
  const rows = Object.keys(measuresOf(30)).map((name) => {
    const costs = SIZES.map((n) => costOf(measuresOf(n)[name] ?? unknownMeasure));
    return { name, costs };
  });
  const lines = rows.map(
    ({ name, costs }) => name.padEnd(28) + costs.map((cost) => cost.toFixed(1).padStart(12)).join(''),
  );
  const head = 'passes, at n ='.padEnd(28) + SIZES.map((n) => String(n).padStart(12)).join('');
  const pass = median(Array.from({ length: RUNS }, timeOfPass));
  process.stdout.write(
    `${[head, ...lines].join('\n')}\n` +
      `a pass took ${(1000 * pass).toFixed(2)} µs, so that the goal of ${GOAL} ms is ${Math.round(GOAL / pass)} passes\n`,
  );
  expect(rows.flatMap(({ costs }) => costs).every((cost) => cost > 0)).toBe(true);
});

function unknownMeasure(): never {
  throw new Error('every size has the same measures');
}

/** The median of its time over the time of a pass, each pair measured back to back. */
function costOf(measure: () => unknown): number {
  return median(Array.from({ length: RUNS }, () => timeOf(measure) / timeOfPass()));
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function timeOfPass(): number {
  const took = timeOf(() => {
    for (let i = 0; i < FLOOR_PASSES; i += 1) sumOfNumbers();
  });
  return took / FLOOR_PASSES;
}

function timeOf(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

let seen = 0;

// Its sum is kept, or the compiler could leave the whole pass out.
function sumOfNumbers(): void {
  let total = 0;
  for (let i = 0; i < numbers.length; i += 1) total += numbers[i] ?? 0;
  seen += total;
}
