import { wilson, type Interval } from './intervals.ts';
import { ratio, requireCount } from './numbers.ts';

/** What became of the plans. Shares in 0..1; `null` means not defined. */
export type FollowUp = {
  responseRate: number | null;
  doneAmongResponders: number | null;
  doneAmongRespondersCI: Interval | null;
  /** of all who made a plan: silence counts as not done */
  doneFloor: number | null;
};

/**
 * How many of those who made a plan answered afterwards, and how many had done it.
 *
 * responseRate = responded / committed; doneAmongResponders = done / responded, with the interval of wilson;
 * doneFloor = done / committed.
 * Source: the floor is the lower of the two bounds of Manski 1989, J Hum Resour 24: 343-360, for who is silent.
 *
 * @param input whole numbers, 0 <= done <= responded <= committed
 * @returns a share of nobody is `null`
 * @throws RangeError when a count is negative, not whole or not finite, or larger than the one that holds it
 */
export function followUp(input: { committed: number; responded: number; done: number }): FollowUp {
  const { committed, responded, done } = input;
  requireCount(committed, 'committed');
  requireCount(responded, 'responded');
  requireCount(done, 'done');
  if (responded > committed) {
    throw new RangeError(`responded (${responded}) cannot be larger than committed (${committed})`);
  }
  if (done > responded) throw new RangeError(`done (${done}) cannot be larger than responded (${responded})`);
  return {
    responseRate: ratio(responded, committed),
    doneAmongResponders: ratio(done, responded),
    doneAmongRespondersCI: wilson({ x: done, n: responded }).ci,
    doneFloor: ratio(done, committed),
  };
}
