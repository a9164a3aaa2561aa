import type { JoinCode, SessionId } from '../ids.ts';
import type { Scenario } from '../scenario.ts';
import { askingsOf } from './askings.ts';
import type { Contact, SessionEvent, Settings } from './events.ts';

export interface NewSession {
  session: SessionId;
  code: JoinCode;
  scenario: Scenario;
  settings: Settings;
  contact: Contact;
  at: number;
}

/**
 * The first events of a session. The test vote of the first scene opens with it, so that whoever comes in has
 * something to do while the others join.
 */
export function createSession({ at, ...created }: NewSession): SessionEvent[] {
  const [first] = created.scenario.scenes;
  const opened = first?.kind === 'join' ? askingsOf(created.scenario, first) : [];
  return [
    { type: 'sessionCreated', catalogue: 1, ...created, at },
    ...opened.map(({ id: round }): SessionEvent => ({ type: 'roundOpened', round, at })),
  ];
}
