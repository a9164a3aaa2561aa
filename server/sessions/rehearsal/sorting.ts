import type { SORT_OPTIONS } from '#shared/scenario.ts';
import type { SortPoll } from '#shared/session/sorting.ts';

type Pile = (typeof SORT_OPTIONS)[number];

const F = 'fact';
const O = 'opinion';
const U = 'unsure';

/**
 * What twelve people make of a statement, by what it is. A plain fact or opinion is seldom mistaken; what is not so
 * passes for an opinion with many, and a conclusion that is told as if it had been seen for a fact with most.
 */
const MADE_OF = {
  fact: [F, F, F, U, F, F, O, F, F, F, F, F],
  untrue: [F, O, F, O, U, F, F, O, F, O, F, U],
  opinion: [O, O, F, O, O, O, O, O, F, O, O, U],
  conclusion: [F, O, F, O, F, F, O, F, O, U, F, F],
} satisfies Record<string, readonly Pile[]>;

/** How the invented participant at this place sorts a statement. */
export function sortedAs({ key, true: isTrue }: SortPoll['items'][number], place: number): Pile {
  const ring = MADE_OF[key === 'fact' && isTrue === false ? 'untrue' : key];
  return ring[place % ring.length] ?? U;
}
