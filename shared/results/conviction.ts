import { requireConfidence } from './confidence.ts';
import { ratio, sum } from './numbers.ts';

/**
 * An answer and how sure its giver was, q in 0.5..1; `null` is a skip. Of whoever is unsure no q is read. A yes
 * or no without a q says nothing about conviction, and is a skip too.
 */
export type Stance = readonly [option: 'yes' | 'no' | 'unsure' | null, q: number | null];

/** How convinced a group was, twice. Means in -1..1, shift in -2..2, softened in 0..1; `null` means not defined. */
export type Conviction = {
  /** people with both answers; all the rest is about them alone */
  n: number;
  before: number | null;
  after: number | null;
  shift: number | null;
  softened: number | null;
};

/**
 * How far the same people leaned to yes or to no, before and after.
 *
 * s = 2q - 1 for a yes, -(2q - 1) for a no, 0 for unsure; before and after are mean s, shift is the mean of the
 * paired differences; softened is the share of everybody who kept the same yes or no with a lower q.
 * Source: house measure; 2q - 1 puts a coin's toss at 0 and certainty at 1. A mean of paired differences, since
 * two means over different people may shift while nobody moves.
 *
 * @param input one pair a person, each answer as [option, q]
 * @returns pairs with a skip in them are left out; without any left n = 0 and `null` in all the rest
 * @throws RangeError when a q is out of 0.5..1 or not a number, or an option is none of the three
 */
export function conviction(input: {
  pairs: readonly { before: Stance | null; after: Stance | null }[];
}): Conviction {
  const people = input.pairs.flatMap(({ before, after }) => {
    const first = read(before);
    const second = read(after);
    return first === null || second === null ? [] : [{ first, second }];
  });
  const n = people.length;
  return {
    n,
    before: ratio(sum(people.map(({ first }) => first.leaning)), n),
    after: ratio(sum(people.map(({ second }) => second.leaning)), n),
    shift: ratio(sum(people.map(({ first, second }) => second.leaning - first.leaning)), n),
    softened: ratio(people.filter(({ first, second }) => hasSoftened(first, second)).length, n),
  };
}

type Read = { option: 'yes' | 'no' | 'unsure'; q: number; leaning: number };

function read(stance: Stance | null): Read | null {
  const [option, q] = stance ?? [null, null];
  if (option === null) return null;
  if (option === 'unsure') return { option, q: 0.5, leaning: 0 };
  if (option !== 'yes' && option !== 'no') {
    throw new RangeError(`"${String(option)}" is not yes, no or unsure`);
  }
  if (q === null) return null;
  requireConfidence(q, 'q');
  return { option, q, leaning: option === 'yes' ? 2 * q - 1 : 1 - 2 * q };
}

// On the option, not on the leaning: a yes at a half has none, and is still a yes. The unsure are always at a half.
function hasSoftened(first: Read, second: Read): boolean {
  return second.option === first.option && second.q < first.q;
}
