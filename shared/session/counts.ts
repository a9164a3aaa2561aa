import type { OptionId, ParticipantId, RoundId } from '../ids.ts';
import { roundsIn } from './closing.ts';
import type { Ballot, SessionState } from './state.ts';

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

/** What stands for one participant, for that participant's own phone only. */
export function ballotsOf(state: SessionState, participant: ParticipantId): Record<RoundId, Ballot> {
  const own: Record<RoundId, { choice: OptionId; seq: number }> = {};
  for (const round of state.rounds.values()) {
    const ballot = round.ballots.get(participant);
    if (ballot !== undefined) own[round.id] = { ...ballot };
  }
  return own;
}

/** What stands for one participant in one round, for that participant's own phone only; `null` without a ballot. */
export function ballotOf(state: SessionState, participant: ParticipantId, round: RoundId): Ballot | null {
  return state.rounds.get(round)?.ballots.get(participant) ?? null;
}
