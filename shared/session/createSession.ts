import type { JoinCode, SessionId } from '../ids.ts';
import type { Scenario } from '../scenario.ts';
import { askingsOf } from './askings.ts';
import { splitOf } from './briefings.ts';
import type { Contact, SessionEvent, Settings } from './events.ts';

export interface NewSession {
  session: SessionId;
  code: JoinCode;
  scenario: Scenario;
  settings: Settings;
  contact: Contact;
  /** 128 bits of chance in hex. It goes into the log of a scenario with two briefings only. */
  seed?: string;
  at: number;
}

/**
 * The first events of a session. The test vote of the first scene opens with it, so that whoever comes in has
 * something to do while the others join.
 */
export function createSession({ at, seed, ...created }: NewSession): SessionEvent[] {
  const isDealt = seed !== undefined && splitOf(created.scenario) !== null;
  const chance = isDealt ? { seed } : {};
  const [first] = created.scenario.scenes;
  const opened = first?.kind === 'join' ? askingsOf(created.scenario, first) : [];
  return [
    { type: 'sessionCreated', catalogue: 1, ...created, ...chance, at },
    ...opened.map(({ id: round }): SessionEvent => ({ type: 'roundOpened', round, at })),
  ];
}
