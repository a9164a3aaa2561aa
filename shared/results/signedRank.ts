import { ratio, sum } from './numbers.ts';
import type { RankGroup } from './rankHarmonics.ts';
import { rankSumAtMost } from './rankSum.ts';

/**
 * What two ratings by the same people say. Shares and p in 0..1, rankBiserial in -1..1; `null` not defined.
 */
export type SignedRank = {
  /** everybody, those who did not change included */
  n: number;
  up: number;
  down: number;
  same: number;
  probabilityOfIncrease: number | null;
  /** in the unit of the rating; for the console and the export, never for the screen */
  meanChange: number | null;
  wPlus: number;
  wMinus: number;
  rankBiserial: number | null;
  exactP: number | null;
};

/** A difference, and how far rounding alone can have moved it: no more than that is no change. */
type Change = { size: number; up: boolean; slack: number };

/**
 * Compares two ratings person by person, by Wilcoxon's signed rank test: zeros dropped, mid-ranks for ties,
 * two-sided exact p.
 *
 * probabilityOfIncrease = (up + same / 2) / n; rankBiserial = (W+ - W-) / (W+ + W-).
 * Source: Wilcoxon 1945, Biometrics Bulletin 1: 80-83; exactP: see `rankSum.ts`;
 * rankBiserial: Kerby 2014, Comprehensive Psychology 3.
 *
 * @param input one number per person, in the same order, in any one unit
 * @returns n = 0 gives `null` in probabilityOfIncrease, meanChange, rankBiserial and exactP; with nobody
 *   changed wPlus, wMinus and rankBiserial are 0 and exactP is 1. Takes well under a
 *   second for thousands of people, whatever the ratings.
 * @throws RangeError when the lists differ in length, or a value is not finite, or so large that the
 *   differences are not
 */
export function signedRank(input: { before: readonly number[]; after: readonly number[] }): SignedRank {
  const differences = pairedDifferences(input.before, input.after);
  const n = differences.length;
  const total = sum(differences.map((change) => (change.up ? change.size : -change.size)));
  // One value that is not finite makes the sum not finite, whatever the others are.
  if (!Number.isFinite(total)) throw new RangeError('a rating, or a difference between two, is not finite');
  const changes = differences.filter(({ size, slack }) => size > slack);
  const groups = doubledMidRanks(changes);
  const plus = sum(groups.map(({ rank, up }) => rank * up));
  const minus = sum(groups.map(({ rank, people, up }) => rank * (people - up)));
  const up = sum(groups.map((group) => group.up));
  const same = n - changes.length;
  return {
    n,
    up,
    down: changes.length - up,
    same,
    probabilityOfIncrease: ratio(up + same / 2, n),
    meanChange: ratio(total, n),
    wPlus: plus / 2,
    wMinus: minus / 2,
    rankBiserial: changes.length === 0 ? ratio(0, n) : (plus - minus) / (plus + minus),
    exactP: n === 0 ? null : Math.min(1, 2 * rankSumAtMost(groups, Math.min(plus, minus))),
  };
}

function pairedDifferences(before: readonly number[], after: readonly number[]): Change[] {
  if (before.length !== after.length) {
    throw new RangeError(`before has ${before.length} ratings, after has ${after.length}`);
  }
  return Array.from(before, (first, person) => {
    const second = after[person] ?? Number.NaN;
    const difference = second - first;
    const slack = Number.EPSILON * Math.abs(first) + Number.EPSILON * Math.abs(second);
    return { size: Math.abs(difference), up: difference > 0, slack };
  });
}

/** Twice the mid-rank of each size of change, a whole number: a tie over places i to j has (i + j) / 2. */
function doubledMidRanks(changes: readonly Change[]): (RankGroup & { up: number })[] {
  const ordered = changes.toSorted((one, other) => one.size - other.size);
  const groups: (RankGroup & { up: number })[] = [];
  for (let start = 0; start < ordered.length;) {
    let end = start + 1;
    while (tied(ordered[end - 1], ordered[end])) end += 1;
    const up = ordered.slice(start, end).filter((change) => change.up).length;
    groups.push({ rank: start + 1 + end, people: end - start, up });
    start = end;
  }
  return groups;
}

// 0.9 - 0.8 and 0.6 - 0.5 are the same step; in binary they differ in the last place.
function tied(smaller: Change | undefined, larger: Change | undefined): boolean {
  if (smaller === undefined || larger === undefined) return false;
  return larger.size - smaller.size <= smaller.slack + larger.slack;
}
