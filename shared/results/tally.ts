import { optionsOf, pollById } from '../scenario.ts';
import type { Round, SessionState } from '../session/state.ts';
import type { RoundTable } from '../session/tables.ts';
import { floorOf } from './floors.ts';
import { publishTally } from './publish.ts';

/** Fewest people whose ballots must be new or different before a personal table is replaced (rule P7). */
export const FRESH_FROM = 5;

/**
 * The table that has to be published for a round, or `null` where the one that stands is right.
 *
 * A closed round without a table gets one. A round that was reopened gets a new one when ballots were cast since,
 * but on a personal poll only when they are enough to hide in; else the old one stays, and says so.
 */
export function tableDue(state: SessionState, round: Round): RoundTable | null {
  const { table, changedSinceTable } = round;
  if (round.status !== 'closed') return null;
  if (table === null) return roundTable(state, round);
  if (changedSinceTable.size === 0) return null;
  // Below its floor a table told nothing, so there is no earlier one to subtract from the new one.
  const untold = table.n < floorOf(table.privacy, state.settings.floor);
  if (table.privacy === 'story' || untold || changedSinceTable.size >= FRESH_FROM) {
    return roundTable(state, round);
  }
  return table.kept ? null : { ...table, kept: true };
}

/** A round's ballots as anyone may see them; rules P1, P3 and P4 are kept by `publishTally`. */
function roundTable(state: SessionState, round: Round): RoundTable {
  const poll = pollById(state.scenario, round.poll);
  const options = optionsOf(poll).map(({ id }) => id);
  const chosen = new Map(options.map((option) => [option, 0]));
  for (const { choice } of round.ballots.values()) chosen.set(choice, (chosen.get(choice) ?? 0) + 1);
  const tally = publishTally({
    kind: poll.privacy,
    counts: [...chosen.values()],
    floor: state.settings.floor,
  });
  return { round: round.id, poll: poll.id, privacy: poll.privacy, options, ...tally, kept: false };
}
