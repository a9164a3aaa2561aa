import { joinCodeFrom } from '#shared/ids.ts';
import { createSession } from '#shared/session/createSession.ts';
import type { SessionEvent } from '#shared/session/events.ts';
import { tinyScenario } from '../support/scenarios.ts';
import { SESSION } from './votes.ts';

const settings = { lang: 'nl', floor: 5, seats: 5000, group: null, company: null, rehearsal: null } as const;
const contact = { name: '', company: '', email: '', phone: '', web: '' };

/** The beginning of a session whose test vote is open, for a process that runs without the test runner. */
export function firstEvents(): SessionEvent[] {
  const code = joinCodeFrom([1, 2, 3, 4, 5, 6]);
  return createSession({ session: SESSION, code, scenario: tinyScenario(), settings, contact, at: 0 });
}
