import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { publishTally } from '#shared/results/publish.ts';

type Tally = ReturnType<typeof publishTally>;
type Gate = (counts: number[]) => Tally;

/** Every way in which n ballots can fall on so many options. */
function* countVectors(options: number, n: number): Generator<number[]> {
  if (options === 1) {
    yield [n];
    return;
  }
  for (let first = 0; first <= n; first += 1) {
    for (const rest of countVectors(options - 1, n - first)) yield [first, ...rest];
  }
}

const strict: Gate = (counts) => publishTally({ kind: 'personal', counts });

function published(gate: Gate, options: number, n: number): [output: Tally, vectors: number[][]][] {
  const byOutput = new Map<string, [Tally, number[][]]>();
  for (const counts of countVectors(options, n)) {
    const output = gate(counts);
    const key = JSON.stringify(output);
    const entry = byOutput.get(key);
    if (entry === undefined) byOutput.set(key, [output, [counts]]);
    else entry[1].push(counts);
  }
  return [...byOutput.values()];
}

/**
 * In how many ways the ballots of these counts can be handed out over people: the multinomial coefficient.
 */
function assignments(counts: readonly number[]): number {
  let ways = 1;
  let people = 0;
  for (const count of counts) {
    for (let i = 1; i <= count; i += 1) {
      people += 1;
      ways = (ways * people) / i;
    }
  }
  return Math.round(ways);
}

/**
 * What is left to guess for someone who reads the published output, knows the rules and knows their own vote:
 * the number of ways in which everybody else can have voted, over all the counts that give this output.
 */
function waysForTheOthers(vectors: readonly number[][], own: number): number {
  let ways = 0;
  for (const counts of vectors) {
    if ((counts[own] ?? 0) === 0) continue;
    ways += assignments(counts.map((count, option) => (option === own ? count - 1 : count)));
  }
  return ways;
}

interface Leaks {
  vectors: number;
  smallCells: number;
  certainties: number;
}

/**
 * Enumerates every table of so many options with `from` to `to` ballots, and counts what the gate gives away.
 */
function leaksOf(gate: Gate, options: number, [from, to]: [number, number]): Leaks {
  const leaks: Leaks = { vectors: 0, smallCells: 0, certainties: 0 };
  for (let n = from; n <= to; n += 1) {
    for (const [output, vectors] of published(gate, options, n)) {
      leaks.vectors += vectors.length;
      if (output.cells.some(({ count }) => count === 1 || count === 2)) leaks.smallCells += 1;
      for (let own = 0; own < options; own += 1) {
        if (waysForTheOthers(vectors, own) === 1) leaks.certainties += 1;
      }
    }
  }
  return leaks;
}

describe('T-PRIV-1: every small table of a poll about the own company', () => {
  test.each([
    { options: 2, from: 5, to: 30, vectors: 481 },
    { options: 3, from: 5, to: 30, vectors: 5_421 },
    { options: 4, from: 5, to: 30, vectors: 46_306 },
    { options: 5, from: 5, to: 18, vectors: 33_523 },
    { options: 7, from: 5, to: 12, vectors: 50_058 },
  ])(
    'with $options options and $from to $to ballots no cell is 1 or 2 and no insider knows how everybody else voted',
    ({ options, from, to, vectors }) => {
      expect(leaksOf(strict, options, [from, to])).toEqual({ vectors, smallCells: 0, certainties: 0 });
    },
  );

  test.each([8, 10])('a floor raised to %i keeps both promises', (floor) => {
    const raised: Gate = (counts) => publishTally({ kind: 'personal', counts, floor });
    const { smallCells, certainties } = leaksOf(raised, 4, [5, 18]);
    expect({ smallCells, certainties }).toEqual({ smallCells: 0, certainties: 0 });
  });

  test('the enumeration does catch a gate that gives too much away', () => {
    const { smallCells, certainties } = leaksOf(
      (counts) => publishTally({ kind: 'story', counts }),
      3,
      [5, 12],
    );
    expect(smallCells).toBeGreaterThan(0);
    expect(certainties).toBeGreaterThan(0);
  });

  test('it also catches a gate without the band, which only groups', () => {
    const withoutBand: Gate = (counts) => {
      const unanimous = counts.filter((count) => count > 0).length === 1;
      return unanimous ? publishTally({ kind: 'story', counts }) : strict(counts);
    };
    expect(leaksOf(withoutBand, 3, [5, 12])).toMatchObject({ smallCells: 0 });
    expect(leaksOf(withoutBand, 3, [5, 12]).certainties).toBeGreaterThan(0);
  });
});

const manyCounts = fc.array(fc.nat({ max: 400 }), { maxLength: 9 });

describe('whatever the counts', () => {
  test('the published cells cover every option once and add up to the ballots', () => {
    fc.assert(
      fc.property(manyCounts, fc.constantFrom('story' as const, 'personal' as const), (counts, kind) => {
        const { n, level, cells } = publishTally({ kind, counts });
        expect(n).toBe(counts.reduce((sum, count) => sum + count, 0));
        if (level === 'none' || level === 'band') {
          expect(cells).toEqual([]);
          return;
        }
        expect(cells.flatMap((cell) => cell.options).toSorted((a, b) => a - b)).toEqual([...counts.keys()]);
        for (const { options, count } of cells) {
          expect(count).toBe(options.reduce((sum, option) => sum + (counts[option] ?? 0), 0));
        }
      }),
    );
  });

  test('a strict cell is empty or has at least three ballots, and at most one of them is a group', () => {
    fc.assert(
      fc.property(manyCounts, (counts) => {
        const { level, cells } = strict(counts);
        for (const { options, count } of cells) {
          expect(count === 0 || count >= 3).toBe(true);
          if (options.length > 1) expect(count).toBeGreaterThanOrEqual(3);
        }
        expect(cells.filter(({ options }) => options.length > 1)).toHaveLength(level === 'grouped' ? 1 : 0);
      }),
    );
  });

  test('which options were small inside the group makes no difference to what is published', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 10, max: 40 }),
        fc.shuffledSubarray([1, 2, 0], { minLength: 3 }),
        (large, small) => {
          expect(strict([large, ...small, large])).toEqual(strict([large, 2, 1, 0, large]));
        },
      ),
    );
  });

  test('the counts that came in are left as they were', () => {
    fc.assert(
      fc.property(manyCounts, (counts) => {
        const copy = [...counts];
        strict(counts);
        expect(counts).toEqual(copy);
      }),
    );
  });
});
