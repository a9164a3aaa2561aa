import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { roundTo100 } from '#shared/results/measures.ts';

const counts = fc.array(fc.oneof(fc.nat({ max: 9 }), fc.nat({ max: 2 ** 31 })), { maxLength: 9 });
const someCounts = counts.filter((list) => list.some((count) => count > 0));

/** Largest remainder in whole numbers of any length. */
function reference(list: readonly number[]): number[] {
  const n = list.reduce((sum, count) => sum + BigInt(count), 0n);
  const percent = list.map((count) => (100n * BigInt(count)) / n);
  const given = percent.reduce((sum, part) => sum + part, 0n);
  const order = list
    .map((count, option) => ({ option, remainder: (100n * BigInt(count)) % n }))
    .toSorted((one, other) => Number(other.remainder - one.remainder) || one.option - other.option);
  const lucky = new Set(order.slice(0, Number(100n - given)).map(({ option }) => option));
  return percent.map((part, option) => Number(part) + (lucky.has(option) ? 1 : 0));
}

describe('whole percentages', () => {
  test('add up to 100 and are less than one away from the truth', () => {
    fc.assert(
      fc.property(someCounts, (list) => {
        const percent = roundTo100({ counts: list }).percent ?? [];
        const n = list.reduce((sum, count) => sum + count, 0);
        expect(percent.reduce((sum, part) => sum + part, 0)).toBe(100);
        percent.forEach((part, option) => {
          expect(Math.abs(part - (100 * (list[option] ?? 0)) / n)).toBeLessThan(1);
        });
      }),
    );
  });

  test('are what the method gives in whole numbers of any length', () => {
    fc.assert(
      fc.property(someCounts, (list) => {
        expect(roundTo100({ counts: list }).percent).toEqual(reference(list));
      }),
      { numRuns: 500 },
    );
  });

  test('never give a smaller count the larger percentage, nor an empty option anything', () => {
    fc.assert(
      fc.property(someCounts, (list) => {
        const ranked = (roundTo100({ counts: list }).percent ?? [])
          .map((part, option) => ({ part, count: list[option] ?? 0 }))
          .toSorted((one, other) => one.count - other.count || one.part - other.part);
        const parts = ranked.map(({ part }) => part);
        expect(parts).toEqual(parts.toSorted((one, other) => one - other));
        for (const { part, count } of ranked) if (count === 0) expect(part).toBe(0);
      }),
    );
  });
});
