import { hasPart, sceneById } from '../scenario.ts';
import { isRehearsal, type SessionState } from './state.ts';

/** Whether a picture of this session's shift may be made at all: what was invented must not leave as a group's. */
export function hasPicture(state: SessionState): boolean {
  return hasPart(state.scenario, 'sharing') && !isRehearsal(state);
}

/** From the close on everything has been shown, so that nobody learns it from a picture. */
export function isAtClose({ scenario, position, ended }: SessionState): boolean {
  return ended || sceneById(scenario, position.scene)?.kind === 'close';
}
