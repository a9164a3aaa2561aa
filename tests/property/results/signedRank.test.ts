import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { signedRank } from '#shared/results/measures.ts';

interface Reference {
  wPlus: number;
  wMinus: number;
  exactP: number;
}

/**
 * The definition, by brute force: mid-ranks by counting, and all 2^m ways in which the signs could have
 * fallen.
 */
function bruteForce(differences: readonly number[]): Reference {
  const changes = differences.filter((difference) => difference !== 0);
  const sizes = changes.map(Math.abs);
  const ranks = sizes.map((size) => {
    const smaller = sizes.filter((other) => other < size).length;
    const equal = sizes.filter((other) => other === size).length;
    return smaller + (equal + 1) / 2;
  });
  const total = ranks.reduce((sum, rank) => sum + rank, 0);
  const wPlus = ranks.reduce((sum, rank, i) => sum + ((changes[i] ?? 0) > 0 ? rank : 0), 0);
  const observed = Math.min(wPlus, total - wPlus);
  let atMost = 0;
  const patterns = 2 ** ranks.length;
  for (let signs = 0; signs < patterns; signs += 1) {
    let w = 0;
    ranks.forEach((rank, i) => {
      if ((signs & (1 << i)) !== 0) w += rank;
    });
    if (w <= observed) atMost += 1;
  }
  return { wPlus, wMinus: total - wPlus, exactP: Math.min(1, (2 * atMost) / patterns) };
}

const rating = fc.integer({ min: 1, max: 5 });

function ratings(maxLength: number) {
  return fc.array(fc.tuple(rating, rating), { maxLength });
}

function compare(pairs: readonly (readonly [number, number])[]): ReturnType<typeof signedRank> {
  return signedRank({ before: pairs.map(([first]) => first), after: pairs.map(([, second]) => second) });
}

describe('the signed rank test', () => {
  test('on ratings of 1 to 5, ties and zeros and all, is what trying every sign gives', () => {
    fc.assert(
      fc.property(ratings(11), (pairs) => {
        const { wPlus, wMinus, exactP } = compare(pairs);
        const truth = bruteForce(pairs.map(([first, second]) => second - first));
        expect([wPlus, wMinus]).toEqual([truth.wPlus, truth.wMinus]);
        if (pairs.length === 0) expect(exactP).toBeNull();
        else expect(exactP).toBeCloseTo(truth.exactP, 12);
      }),
      { numRuns: 300 },
    );
  });

  test('on steps of every size is what trying every sign gives', () => {
    const steps = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 11 });
    fc.assert(
      fc.property(steps, (differences) => {
        const { exactP } = signedRank({ before: differences.map(() => 0), after: differences });
        expect(exactP).toBeCloseTo(bruteForce(differences).exactP, 12);
      }),
    );
  });

  test('keeps every figure in its range and the counts adding up', () => {
    fc.assert(
      fc.property(ratings(60), (pairs) => {
        const { n, up, down, same, wPlus, wMinus, ...rest } = compare(pairs);
        const changed = up + down;
        expect(n).toBe(pairs.length);
        expect(changed + same).toBe(n);
        expect(wPlus + wMinus).toBe((changed * (changed + 1)) / 2);
        if (n === 0) {
          expect(Object.values(rest)).toEqual([null, null, null, null]);
          return;
        }
        const { probabilityOfIncrease, meanChange, rankBiserial, exactP } = rest;
        expect(probabilityOfIncrease).toBeCloseTo((up + same / 2) / n, 12);
        expect(Math.abs(meanChange ?? Number.NaN)).toBeLessThanOrEqual(4);
        expect(Math.abs(rankBiserial ?? Number.NaN)).toBeLessThanOrEqual(1);
        expect(exactP).toBeGreaterThan(0);
        expect(exactP).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('told backwards has the opposite direction and the same p', () => {
    fc.assert(
      fc.property(ratings(40), (pairs) => {
        const there = compare(pairs);
        const back = compare(pairs.map(([first, second]) => [second, first] as const));
        expect([back.up, back.down, back.wPlus, back.wMinus]).toEqual([
          there.down,
          there.up,
          there.wMinus,
          there.wPlus,
        ]);
        expect(back.exactP).toBe(there.exactP);
        if (there.rankBiserial !== null) expect(back.rankBiserial).toBeCloseTo(-there.rankBiserial, 12);
      }),
    );
  });

  test('comes out the same in whatever order the people sit', () => {
    fc.assert(
      fc.property(ratings(40), (pairs) => {
        expect(compare(pairs.toReversed())).toEqual(compare(pairs));
      }),
    );
  });
});
