import type { OptionId, ParticipantId, RoundId } from '../ids.ts';
import { roundsIn } from './closing.ts';
import type { Ballot, Round, SessionState } from './state.ts';

/** How many people have a ballot on every poll of a scene: all that anybody learns while voting is open. */
export function votedIn(state: SessionState, scene: string): number {
  const [first, ...others] = roundsIn(state, scene).filter(({ asks }) => asks !== 'confidence');
  if (first === undefined) return 0;
  if (others.length === 0) return first.ballots.size;
  let voted = 0;
  for (const participant of first.ballots.keys()) {
    if (others.every((round) => round.ballots.has(participant))) voted += 1;
  }
  return voted;
}

/** Whether everybody who takes part has a ballot on every poll of the scene that is on. */
export function allHaveVoted(state: SessionState): boolean {
  const asked = roundsIn(state, state.position.scene).filter(({ asks }) => asks !== 'confidence');
  const { size } = state.participants;
  return size > 0 && asked.length > 0 && asked.every(({ ballots }) => ballots.size >= size);
}

/** What stands for one participant, for that participant's own phone only. */
export function ballotsOf(state: SessionState, participant: ParticipantId): Record<RoundId, Ballot> {
  const own: Record<RoundId, { choice: OptionId; seq: number }> = {};
  for (const round of state.rounds.values()) {
    const ballot = standingIn(round, participant);
    if (ballot !== null) own[round.id] = ballot;
  }
  return own;
}

/** What stands for one participant in one round, for that participant's own phone only; `null` without a ballot. */
export function ballotOf(state: SessionState, participant: ParticipantId, round: RoundId): Ballot | null {
  const asked = state.rounds.get(round);
  return asked === undefined ? null : standingIn(asked, participant);
}

/** What was taken back is an empty choice, so that its owner's phone counts on from there. */
export function standingIn(
  { ballots, desk }: Round,
  participant: ParticipantId,
): Pick<Ballot, 'choice' | 'seq'> | null {
  const ballot = ballots.get(participant);
  if (ballot !== undefined) return { choice: ballot.choice, seq: ballot.seq };
  const seq = desk?.takenBack.get(participant);
  return seq === undefined ? null : { choice: '', seq };
}
