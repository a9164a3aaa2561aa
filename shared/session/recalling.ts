import { hasPart, type Scenario } from '../scenario.ts';
import type { SessionState } from './state.ts';

/** What a scenario wants to know two or three weeks later; `null` where that part is off. */
export function followUpOf(scenario: Scenario): NonNullable<Scenario['followUp']> | null {
  return hasPart(scenario, 'followUp') ? (scenario.followUp ?? null) : null;
}

/** Whether phones are given their recall codes at this moment: at the close, and for as long as the session is there. */
export function givesRecallCodes({ scenario, ended, position: { step } }: SessionState): boolean {
  return followUpOf(scenario) !== null && (ended || step === 'lessons' || step === 'contact');
}
