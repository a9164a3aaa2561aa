import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { splitBriefing } from '#shared/results/measures.ts';

type Table = { factsYes: number; factsN: number; gossipYes: number; gossipN: number };

/** Pascal's rule in whole numbers: C(n, 0) to C(n, n). */
function binomials(n: number): bigint[] {
  const row = [1n];
  for (let k = 1; k <= n; k += 1) row.push(((row[k - 1] ?? 0n) * BigInt(n - k + 1)) / BigInt(k));
  return row;
}

/** The nearest double, also where both numbers are beyond the largest one. */
function toDouble(numerator: bigint, denominator: bigint): number {
  if (numerator === 0n) return 0;
  const bits = 64 + Math.max(0, 4 * (denominator.toString(16).length - numerator.toString(16).length));
  const scaled = Number((numerator << BigInt(bits)) / denominator);
  return scaled * 2 ** -Math.trunc(bits / 2) * 2 ** (Math.trunc(bits / 2) - bits);
}

/** For two groups and everything that may have happened in them: the p of every table with so many yeses in all. */
function reference(factsN: number, gossipN: number, yes: number): Map<number, number> {
  const ofFacts = binomials(factsN);
  const ofGossip = binomials(gossipN);
  const ways = new Map<number, bigint>();
  for (let x = Math.max(0, yes - gossipN); x <= Math.min(yes, factsN); x += 1) {
    ways.set(x, (ofFacts[x] ?? 0n) * (ofGossip[yes - x] ?? 0n));
  }
  const ascending = [...ways.values()].toSorted((one, other) => (one < other ? -1 : one > other ? 1 : 0));
  const all = ascending.reduce((total, some) => total + some, 0n);
  const atMost = new Map<bigint, bigint>();
  let total = 0n;
  for (const some of ascending) {
    total += some;
    atMost.set(some, total);
  }
  return new Map([...ways].map(([x, some]) => [x, toDouble(atMost.get(some) ?? 0n, all)]));
}

function worstError(factsN: number, gossipN: number, yes: number): number {
  let worst = 0;
  for (const [x, truth] of reference(factsN, gossipN, yes)) {
    const { fisherP } = splitBriefing({ factsYes: x, factsN, gossipYes: yes - x, gossipN });
    if (fisherP === null || Number.isNaN(fisherP)) return Number.POSITIVE_INFINITY;
    // Below 1e-290 a double runs out of digits, not the method.
    worst = Math.max(worst, Math.abs(fisherP - truth) / Math.max(truth, 1e-290));
  }
  return worst;
}

describe('Fisher against the same sums in whole numbers', () => {
  test('every table of two groups of up to 16 agrees to 13 digits, ties and all', () => {
    for (let factsN = 1; factsN <= 16; factsN += 1) {
      for (let gossipN = 1; gossipN <= 16; gossipN += 1) {
        for (let yes = 0; yes <= factsN + gossipN; yes += 1) {
          expect(worstError(factsN, gossipN, yes)).toBeLessThan(1e-13);
        }
      }
    }
  });

  test.each([
    [1000, 1000, 1000],
    [1000, 1000, 37],
    [1000, 1000, 1999],
    [1999, 1, 800],
    [667, 1333, 999],
    [1200, 800, 500],
  ])('groups of %i and %i with %i yeses agree to 11 digits, whoever said it', (factsN, gossipN, yes) => {
    expect(worstError(factsN, gossipN, yes)).toBeLessThan(1e-11);
  });

  test('tables of any size below that agree to 12 digits', () => {
    const n = fc.integer({ min: 1, max: 300 });
    fc.assert(
      fc.property(n, n, fc.double({ min: 0, max: 1, noNaN: true }), (factsN, gossipN, part) => {
        expect(worstError(factsN, gossipN, Math.round(part * (factsN + gossipN)))).toBeLessThan(1e-12);
      }),
      { numRuns: 30 },
    );
  });
});

describe('two briefings', () => {
  const arm = fc
    .oneof(fc.nat({ max: 12 }), fc.nat({ max: 2000 }))
    .chain((n) => fc.record({ yes: fc.nat({ max: n }), n: fc.constant(n) }));
  const tables: fc.Arbitrary<Table> = fc.tuple(arm, arm).map(([facts, gossip]) => ({
    factsYes: facts.yes,
    factsN: facts.n,
    gossipYes: gossip.yes,
    gossipN: gossip.n,
  }));

  test('give a p, shares and an interval in their ranges, and nothing where a group is empty', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const { facts, gossip, difference, differenceCI, fisherP } = splitBriefing(table);
        expect([facts === null, gossip === null]).toEqual([table.factsN === 0, table.gossipN === 0]);
        if (facts === null || gossip === null) {
          expect([difference, differenceCI, fisherP]).toEqual([null, null, null]);
          return;
        }
        expect(difference).toBeCloseTo(facts - gossip, 12);
        expect(fisherP).toBeGreaterThanOrEqual(0);
        expect(fisherP).toBeLessThanOrEqual(1);
        expect(differenceCI?.[0]).toBeGreaterThanOrEqual(-1);
        expect(differenceCI?.[0]).toBeLessThanOrEqual(facts - gossip);
        expect(differenceCI?.[1]).toBeGreaterThanOrEqual(facts - gossip);
        expect(differenceCI?.[1]).toBeLessThanOrEqual(1);
      }),
    );
  });

  function expectOpposite(table: Table, turned: Table): void {
    const there = splitBriefing(table);
    const back = splitBriefing(turned);
    if (there.difference === null || there.fisherP === null) return;
    expect(back.difference).toBeCloseTo(-there.difference, 12);
    expect(back.differenceCI?.[0]).toBeCloseTo(-(there.differenceCI?.[1] ?? Number.NaN), 12);
    expect(back.differenceCI?.[1]).toBeCloseTo(-(there.differenceCI?.[0] ?? Number.NaN), 12);
    expect(back.fisherP).toBeCloseTo(there.fisherP, 12);
  }

  test('exchanged differ by the opposite and have the same p', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const { factsYes, factsN, gossipYes, gossipN } = table;
        expectOpposite(table, { factsYes: gossipYes, factsN: gossipN, gossipYes: factsYes, gossipN: factsN });
      }),
    );
  });

  test('asked about no instead of yes differ by the opposite and have the same p', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const { factsYes, factsN, gossipYes, gossipN } = table;
        expectOpposite(table, { ...table, factsYes: factsN - factsYes, gossipYes: gossipN - gossipYes });
      }),
    );
  });

  test('that did exactly the same have a p of 1', () => {
    fc.assert(
      fc.property(arm, ({ yes, n }) => {
        const { difference, fisherP } = splitBriefing({
          factsYes: yes,
          factsN: n,
          gossipYes: yes,
          gossipN: n,
        });
        expect([difference, fisherP]).toEqual(n === 0 ? [null, null] : [0, 1]);
      }),
    );
  });
});
