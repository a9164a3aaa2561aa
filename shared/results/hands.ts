import type { Round, SessionState } from '../session/state.ts';
import type { HandsTable, Published } from '../session/tables.ts';
import { floorOf } from './floors.ts';
import { sum } from './numbers.ts';

/**
 * The hands that are to be published: of every closed round in which some were counted, or in which what was published
 * is no longer so. They stand beside the table of the phones, and go into nothing that is counted from ballots.
 */
export function handsDue(state: SessionState): Published[] {
  return [...state.rounds.values()].flatMap((round): Published[] =>
    round.status !== 'closed' || isTold(round) ? [] : [{ kind: 'hands', hands: handsTable(round) }],
  );
}

function isTold(round: Round): boolean {
  const { hands, handsTable: told } = round;
  if (told === null) return hands === null;
  const due = handsTable(round);
  return due.n === told.n && due.counts?.join() === told.counts?.join();
}

/** The floor of a story holds for hands as well: of one or two people without a phone a file would tell who chose what. */
function handsTable({ id, poll, hands }: Round): HandsTable {
  const counts = hands ?? [];
  const n = sum(counts);
  return { round: id, poll, n, counts: n < floorOf('story') ? null : [...counts] };
}
