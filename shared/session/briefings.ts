import { hasPart, type Scenario } from '../scenario.ts';
import type { SessionState } from './state.ts';
import { allPositions } from './steps.ts';

export type Split = NonNullable<Scenario['split']>;

/** The two briefings of a scenario in which that part is switched on, or `null`. */
export function splitOf(scenario: Scenario): Split | null {
  return hasPart(scenario, 'split') ? (scenario.split ?? null) : null;
}

/** Whether half of the room reads the other briefing, as far as it is known: what would be dealt now, or what was. */
export function isSplit({ scenario, briefings, participants }: SessionState): boolean {
  const split = splitOf(scenario);
  if (split === null) return false;
  return briefings.split ?? briefings.wish ?? participants.size >= split.minPresent;
}

/** Whether people have read different briefings and have not been told so. */
export function owesDisclosure(state: SessionState): boolean {
  return state.briefings.split === true && !isDisclosed(state);
}

/** Whether everybody has been shown that there were two briefings. */
export function isDisclosed(state: SessionState): boolean {
  return state.briefings.split === true && state.furthest >= disclosureIndex(state.scenario);
}

/** The place, among all positions, at which both briefings are shown; beyond the last where they never are. */
export function disclosureIndex(scenario: Scenario): number {
  const positions = allPositions(scenario);
  const split = splitOf(scenario);
  const index = positions.findIndex(
    ({ scene, step }) => scene === split?.revealScene && step === 'briefings',
  );
  return index === -1 ? positions.length : index;
}
