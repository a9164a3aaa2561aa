import type { SORT_OPTIONS } from '../scenario.ts';
import type { RoundTable } from '../session/tables.ts';

/** People who took a statement for a fact, for an opinion, and who did not know. */
export type Sorted = Record<(typeof SORT_OPTIONS)[number], number>;

/** How a statement was sorted, from its round's table; `null` where that keeps its numbers back. */
export function sortedIntoPiles({ level, options, cells }: RoundTable): Sorted | null {
  if (level !== 'exact') return null;
  const people = (option: string): number =>
    cells.find(({ options: [only = -1] }) => options[only] === option)?.count ?? 0;
  return { fact: people('fact'), opinion: people('opinion'), unsure: people('unsure') };
}
