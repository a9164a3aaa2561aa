import { sceneById } from '../scenario.ts';
import type { SessionEvent } from './events.ts';
import type { Round, SessionState } from './state.ts';
import { stepAfterClosing } from './steps.ts';

/**
 * The rounds of a scene as they stand, those that a part asks beside the polls included; empty for an unknown scene
 * and for one without a poll.
 */
export function roundsIn({ rounds }: SessionState, sceneId: string): Round[] {
  return [...rounds.values()].filter(({ scene }) => scene === sceneId);
}

/** Whether any round of the session is open, and in which scene. */
export function openScene(state: SessionState): string | null {
  for (const round of state.rounds.values()) if (round.status === 'open') return round.scene;
  return null;
}

/** The events that close what is open in a scene, and what the big screen shows by itself once it is closed. */
export function closing(state: SessionState, sceneId: string, at: number): SessionEvent[] {
  const scene = sceneById(state.scenario, sceneId);
  const open = roundsIn(state, sceneId).filter((round) => round.status === 'open');
  if (scene === null || open.length === 0) return [];
  const events: SessionEvent[] = open.map((round) => ({ type: 'roundClosed', round: round.id, at }));
  if (state.countdown !== null)
    events.unshift({ type: 'countdownStopped', scene: state.countdown.scene, at });
  const step = stepAfterClosing(scene);
  if (step !== null && state.position.scene === sceneId)
    events.push({ type: 'stepShown', scene: sceneId, step, at });
  return events;
}
