import type { ParticipantId, RoundId } from '../ids.ts';
import type { Round, SessionState } from '../session/state.ts';
import type { RoundTable } from '../session/tables.ts';

/** A closed round beside the table that stands for it once everything that is due has been published. */
export interface ClosedRound {
  round: Round;
  table: RoundTable;
  /** Whether that table is new in this publication. */
  fresh: boolean;
  /** Whether ballots were cast that the table does not count: it was kept (rule P7). */
  stale: boolean;
}

/** All closed rounds by id, in the order of the story, given the tables that are about to be published. */
export function closedRounds(
  state: SessionState,
  due: ReadonlyMap<RoundId, RoundTable>,
): ReadonlyMap<RoundId, ClosedRound> {
  const closed = new Map<RoundId, ClosedRound>();
  for (const round of state.rounds.values()) {
    const table = due.get(round.id) ?? round.table;
    if (round.status !== 'closed' || table === null) continue;
    const fresh = due.has(round.id) && !table.kept;
    closed.set(round.id, { round, table, fresh, stale: !fresh && round.changedSinceTable.size > 0 });
  }
  return closed;
}

/** The named rounds, in the order given, or `null` where one of them is not closed. */
export function allClosed(
  closed: ReadonlyMap<RoundId, ClosedRound>,
  ids: readonly RoundId[],
): ClosedRound[] | null {
  const found = ids.flatMap((id) => closed.get(id) ?? []);
  return found.length === ids.length ? found : null;
}

/** The people with a ballot in every one of the rounds. */
export function votersInAll(rounds: readonly Round[]): ParticipantId[] {
  const [first, ...others] = rounds;
  if (first === undefined) return [];
  return [...first.ballots.keys()].filter((person) => others.every(({ ballots }) => ballots.has(person)));
}

/** A round's ballots by participant, as the measures take them. */
export function votesOf({ ballots }: Round): Record<ParticipantId, string> {
  return Object.fromEntries([...ballots].map(([person, { choice }]) => [person, choice]));
}
