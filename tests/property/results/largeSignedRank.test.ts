import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { pairedBinary, signedRank } from '#shared/results/measures.ts';

/** Numbers of people by size of step, from the smallest; of each, so many go down. */
type Steps = readonly { people: number; down: number }[];

function signedRankOf(steps: Steps): ReturnType<typeof signedRank> {
  const after = steps.flatMap(({ people, down }, index) =>
    Array.from({ length: people }, (_, person) => (person < down ? -(index + 1) : index + 1)),
  );
  return signedRank({ before: after.map(() => 0), after });
}

/** The number of ways to fall for every sum of ranks, in whole numbers: no rounding until the very end. */
function exactP(steps: Steps): number {
  let ranked = 0;
  let w = 0;
  let largest = 0;
  const ranks = steps.flatMap(({ people, down }) => {
    const rank = 2 * ranked + people + 1;
    ranked += people;
    w += rank * down;
    largest += rank * people;
    return Array.from({ length: people }, () => rank);
  });
  const target = Math.min(w, largest - w);
  const ways: bigint[] = Array.from({ length: target + 1 }, () => 0n);
  ways[0] = 1n;
  let reach = 0;
  for (const rank of ranks) {
    reach = Math.min(target, reach + rank);
    for (let x = reach; x >= rank; x -= 1) ways[x] = (ways[x] ?? 0n) + (ways[x - rank] ?? 0n);
  }
  const atMost = ways.reduce((total, some) => total + some, 0n);
  // At most 500 people here, so that no number is too large for a double.
  return Math.min(1, Number(2n * atMost) * 2 ** -ranked);
}

function expectRight(steps: Steps): void {
  const truth = exactP(steps);
  expect((signedRankOf(steps).exactP ?? Number.NaN) / truth).toBeCloseTo(1, 11);
}

const someDown = (people: number) =>
  fc.record({ people: fc.constant(people), down: fc.nat({ max: people }) });

describe('the signed rank of a hall', () => {
  test('is that of whole numbers on either side of the size where the method changes', () => {
    for (const people of [199, 200, 201, 202]) {
      for (const every of [2, 3, 7]) {
        expectRight(
          Array.from({ length: people }, (_, step) => ({ people: 1, down: step % every === 0 ? 1 : 0 })),
        );
      }
    }
  });

  test('is that of whole numbers for ratings of 1 to 5, however rare', () => {
    const group = fc.integer({ min: 30, max: 90 }).chain(someDown);
    fc.assert(
      fc.property(fc.tuple(group, group, group, group), (steps) => {
        expectRight(steps);
      }),
      { numRuns: 8 },
    );
  });

  test('is that of whole numbers for ties of every length', () => {
    const group = fc.integer({ min: 1, max: 25 }).chain(someDown);
    fc.assert(
      fc.property(fc.array(group, { minLength: 18, maxLength: 20 }), (steps) => {
        expectRight(steps);
      }),
      { numRuns: 8 },
    );
  });

  test('is McNemar where all steps are of one size', () => {
    const people = fc.integer({ min: 1, max: 2000 }).chain(someDown);
    fc.assert(
      fc.property(people, (group) => {
        const { exactP: ours } = signedRankOf([group]);
        const { exactP: theirs } = pairedBinary({
          yesYes: 0,
          noYes: group.people - group.down,
          yesNo: group.down,
          noNo: 0,
        });
        if (theirs !== null && theirs > 1e-290) expect((ours ?? Number.NaN) / theirs).toBeCloseTo(1, 10);
        else expect(ours).toBeLessThan(1e-289);
      }),
    );
  });

  test('of 2,000 has the p that adding up all 1,900,000 sums gives', () => {
    // Both worked out with numpy, one person after the other.
    const fourSizes = Array.from({ length: 4 }, () => ({ people: 500, down: 240 }));
    expect(signedRankOf(fourSizes).exactP).toBeCloseTo(0.11778664268964018, 12);
    let left = 950_000;
    const allDifferent = Array.from({ length: 2000 }, (_, index) => {
      const rank = 2000 - index;
      const down = rank <= left ? 1 : 0;
      left -= down * rank;
      return { people: 1, down };
    });
    expect(signedRankOf(allDifferent.toReversed()).exactP).toBeCloseTo(0.05055654648683455, 12);
  });

  test('that all goes one way has a p that reads as 0, and one that balances has 1', () => {
    expect(signedRankOf([{ people: 2000, down: 0 }]).exactP).toBe(0);
    expect(signedRankOf(Array.from({ length: 2000 }, () => ({ people: 1, down: 1 }))).exactP).toBe(0);
    expect(signedRankOf([{ people: 2000, down: 1000 }]).exactP).toBe(1);
  });
});
