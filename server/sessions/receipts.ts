import type { Receipt } from '#shared/protocol.ts';
import { ballotOf } from '#shared/session/counts.ts';
import type { Refusal } from '#shared/session/refusals.ts';
import type { SessionState } from '#shared/session/state.ts';
import type { Wish } from './proposals.ts';

export type Outcome =
  | { kind: 'accepted' }
  | { kind: 'refused'; refusal: Refusal }
  /** A rule has thrown, which is a bug; or it is not known whether anything is stored. */
  | { kind: 'broken'; bug: unknown };

/** The answer to a wish, given what is on disk by now. */
export function receiptFor(
  state: SessionState,
  wish: Wish,
  outcome: Exclude<Outcome, { kind: 'broken' }>,
): Receipt {
  const stored = storedFor(state, wish);
  const about = stored === null ? {} : { stored };
  return outcome.kind === 'accepted'
    ? { ...about, ok: true, version: state.version }
    : { ...about, ok: false, refusal: outcome.refusal };
}

/** What stands for this participant in the round that the wish is about. */
function storedFor(state: SessionState, { command, actor }: Wish): NonNullable<Receipt['stored']> | null {
  if (actor.role !== 'participant' || !('seq' in command)) return null;
  const ballot = ballotOf(state, actor.participant, command.round);
  return ballot === null ? null : { round: command.round, choice: ballot.choice, seq: ballot.seq };
}
