import type { Scene } from '../scenario.ts';
import { isDisclosed, splitOf } from './briefings.ts';
import type { Round, SessionState } from './state.ts';
import { allPositions, stepAfterClosing, votingStepOf } from './steps.ts';

/**
 * Whether nobody has seen a result of this scene, or anything that comes after it. Only then may its rounds be
 * reopened: what was voted before the twist can never be altered after it.
 */
export function resultsUnseen(state: SessionState, scene: Scene): boolean {
  if (scene.kind === 'join') return state.furthest <= positionIndex(state, scene.id, 'tally');
  const last = stepAfterClosing(scene) ?? votingStepOf(scene);
  return last !== null && state.furthest <= positionIndex(state, scene.id, last);
}

/**
 * Whether a later round of the same poll has been opened already. A round that was left out cannot be made up for
 * then: its ballots would pass for a judgement from before what has since been told.
 */
function askedLater(state: SessionState, round: Round): boolean {
  const inOrder = [...state.rounds.values()];
  const later = inOrder.slice(inOrder.indexOf(round) + 1);
  return later.some(
    ({ poll, scene, status }) => poll === round.poll && scene !== round.scene && status !== 'pending',
  );
}

/**
 * Whether this round, which was left out, can no longer be held: a later one of its poll has been, or everybody has
 * been told of the two briefings whose readers it compares.
 */
export function isPast(state: SessionState, round: Round): boolean {
  const isMeasured = splitOf(state.scenario)?.measuredAt.includes(round.id) === true;
  return askedLater(state, round) || (isMeasured && isDisclosed(state));
}

function positionIndex(state: SessionState, scene: string, step: string): number {
  return allPositions(state.scenario).findIndex((one) => one.scene === scene && one.step === step);
}
