import { sum } from './numbers.ts';
import { harmonicsAtMost, type RankGroup } from './rankHarmonics.ts';

/** So many people are added one by one; for more the sums are too many. */
const ADDED_UP_TO = 200;

/**
 * P(W <= w) for W the sum of the ranks that go up, when every sign is a toss of a fair coin: the exact distribution
 * of Wilcoxon's signed rank, ties and all.
 *
 * Source: dynamic programming over doubled ranks, after Streitberg and Röhmel 1986, Stat Softw Newsl 12: 10-17;
 * above 200 people see `rankHarmonics.ts`.
 *
 * @param groups in ascending order of rank; ranks and people whole numbers above 0, checked by the caller
 * @param w a sum that some of these ranks can have, at most half of the sum of all
 * @returns in 0..1, right to 12 digits; below 5e-324 it reads as 0
 */
export function rankSumAtMost(groups: readonly RankGroup[], w: number): number {
  const people = sum(groups.map((group) => group.people));
  return people <= ADDED_UP_TO ? addedAtMost(groups, w) : harmonicsAtMost(groups, w);
}

function addedAtMost(groups: readonly RankGroup[], w: number): number {
  const chance = new Float64Array(w + 1);
  chance[0] = 1;
  let reach = 0;
  for (const rank of groups.flatMap((group) => Array.from({ length: group.people }, () => group.rank))) {
    reach = Math.min(w, reach + rank);
    // From high to low, so that a rank is never added twice.
    for (let x = reach; x >= 0; x -= 1) {
      chance[x] = ((chance[x] ?? 0) + (x >= rank ? (chance[x - rank] ?? 0) : 0)) / 2;
    }
  }
  return sum(chance);
}
