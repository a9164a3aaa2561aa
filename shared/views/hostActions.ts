import type { Scene } from '../scenario.ts';
import { openScene, roundsIn } from '../session/closing.ts';
import { mayShow } from '../session/mayShow.ts';
import { isPast, resultsUnseen } from '../session/standing.ts';
import type { SessionState } from '../session/state.ts';
import { type Position, positionBeside, stepAfterClosing, votingStepOf } from '../session/steps.ts';
import type { HostAction } from './hostPanel.ts';
import { pageAction } from './hostTexts.ts';
import { presentScene } from './scenes.ts';

/** The one next thing to do: open, close, show the next step, or go to the next scene. `null` at the very end. */
export function nextAction(state: SessionState): HostAction | null {
  if (state.ended) return null;
  const scene = presentScene(state);
  const voting = votingStepOf(scene);
  if (voting !== null) {
    if (openScene(state) === scene.id) return closeAction(state, scene);
    const pending = roundsIn(state, scene.id).filter((round) => round.status === 'pending');
    if (pending.length > 0 && !pending.some((round) => isPast(state, round))) {
      return { label: 'open', scene: scene.id, step: voting };
    }
  }
  return pageAction(state, 1) ?? showAction(state, 1);
}

/** One step back; nothing that was voted is touched by it. */
export function backAction(state: SessionState): HostAction | null {
  return state.ended ? null : (pageAction(state, -1) ?? showAction(state, -1));
}

/** Opening the present scene's rounds once more, while nobody has seen what came of them. */
export function reopenAction(state: SessionState): HostAction | null {
  const scene = presentScene(state);
  const voting = votingStepOf(scene);
  const rounds = roundsIn(state, scene.id);
  if (state.ended || voting === null || rounds.length === 0) return null;
  if (rounds.some((round) => round.status !== 'closed') || !resultsUnseen(state, scene)) return null;
  return { label: 'reopen', scene: scene.id, step: voting };
}

function closeAction(state: SessionState, scene: Scene): HostAction {
  const after = stepAfterClosing(scene);
  return {
    label: after === 'strokes' ? 'closeAndStrike' : 'close',
    scene: scene.id,
    step: after ?? votingStepOf(scene) ?? state.position.step,
  };
}

/** The nearest position in one direction that may be shown; a voting that is over is stepped across. */
function showAction(state: SessionState, by: 1 | -1): HostAction | null {
  const present = presentScene(state);
  let to = positionBeside(state.scenario, state.position, by);
  while (to !== null && (mayShow(state, to) !== null || isOver(state, to))) {
    to = positionBeside(state.scenario, to, by);
  }
  if (to === null) return null;
  const elsewhere = to.scene !== present.id;
  return { label: elsewhere ? (by === 1 ? 'nextScene' : 'previousScene') : 'show', ...to };
}

function isOver(state: SessionState, { scene, step }: Position): boolean {
  return step === 'vote' && roundsIn(state, scene).every((round) => round.status === 'closed');
}
