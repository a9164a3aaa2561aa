import { fisherTwoSided } from './fisher.ts';
import { wilson, type Interval } from './intervals.ts';
import { ratio } from './numbers.ts';

/** What two briefings did. Shares and p in 0..1, difference in -1..1; `null` means not defined. */
export type SplitBriefing = {
  gossip: number | null;
  facts: number | null;
  /** facts minus gossip */
  difference: number | null;
  differenceCI: Interval | null;
  fisherP: number | null;
};

/**
 * Compares the share that said yes between those who read the gossip and those who read only facts.
 *
 * Source: interval of method 10 of Newcombe 1998, Stat Med 17: 873-890: the root of the squared Wilson distances,
 * without continuity correction; fisherP as in `fisher.ts`.
 *
 * @param input the number who said yes and the number asked, of either briefing; whole numbers, yes <= n
 * @returns the share of a briefing that nobody read is `null`, and with it all that compares the two
 * @throws RangeError when a count is negative, not whole or not finite, or a yes is larger than its n
 */
export function splitBriefing(input: {
  gossipYes: number;
  gossipN: number;
  factsYes: number;
  factsN: number;
}): SplitBriefing {
  const { gossipYes, gossipN, factsYes, factsN } = input;
  const gossipCI = wilson({ x: gossipYes, n: gossipN }).ci;
  const factsCI = wilson({ x: factsYes, n: factsN }).ci;
  const gossip = ratio(gossipYes, gossipN);
  const facts = ratio(factsYes, factsN);
  if (gossip === null || facts === null || gossipCI === null || factsCI === null) {
    return { gossip, facts, difference: null, differenceCI: null, fisherP: null };
  }
  const difference = facts - gossip;
  const below = Math.hypot(facts - factsCI[0], gossipCI[1] - gossip);
  const above = Math.hypot(factsCI[1] - facts, gossip - gossipCI[0]);
  return {
    gossip,
    facts,
    difference,
    differenceCI: [Math.max(-1, difference - below), Math.min(1, difference + above)],
    fisherP: fisherTwoSided({ x: gossipYes, n: gossipN }, { x: factsYes, n: factsN }),
  };
}
