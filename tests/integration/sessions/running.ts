import { onTestFinished } from 'vitest';

import { parseJoinCode, type ParticipantId, type SessionId } from '#shared/ids.ts';
import type { Receipt } from '#shared/protocol.ts';
import type { Actor } from '#shared/session/actor.ts';
import type { Command } from '#shared/session/commands.ts';
import { createSession } from '#shared/session/createSession.ts';
import type { SessionEvent, Settings } from '#shared/session/events.ts';
import { fold } from '#shared/session/evolve.ts';
import type { SessionState } from '#shared/session/state.ts';
import { mintActor } from '../../../server/auth/actors.ts';
import type { Clock } from '../../../server/clock.ts';
import type { SessionLog } from '../../../server/log/sessionLog.ts';
import type { LiveSession } from '../../../server/sessions/liveSession.ts';
import { runSession } from '../../../server/sessions/runSession.ts';
import { manualClock } from '../../support/clock.ts';
import { tinyScenario } from '../../support/scenarios.ts';

export const SESSION = 'feedfacefeedfacefeedfacefeedface' as SessionId;
export const NO_CONTACT = { name: '', company: '', email: '', phone: '', web: '' };
export const SETTINGS: Settings = {
  lang: 'nl',
  floor: 5,
  seats: 5000,
  group: null,
  company: null,
  rehearsal: null,
};

export function participantOf(phone: number): ParticipantId {
  return phone.toString(16).padStart(32, '0') as ParticipantId;
}

export function phoneOf(phone: number, session: SessionId = SESSION): Actor {
  return mintActor({ role: 'participant', session, participant: participantOf(phone) });
}

export const host = mintActor({ role: 'host', session: SESSION });

/** The first events of a session with the smallest scenario; its test vote is open. */
export function firstEvents(scenario = tinyScenario(), at = 0): SessionEvent[] {
  const code = parseJoinCode('KBM 7QX');
  if (code === null) throw new Error('the test needs a proper join code');
  return createSession({ session: SESSION, code, scenario, settings: SETTINGS, contact: NO_CONTACT, at });
}

interface Options {
  clock?: Clock;
  report?: (error: unknown) => void;
}

/** Runs the session that lies in this log; a fresh one where nothing does. */
export async function running(log: SessionLog, options: Options = {}): Promise<LiveSession> {
  await log.append(SESSION, 0, firstEvents());
  const live = runSession(
    {
      log,
      clock: manualClock(),
      backOff: async () => {},
      report: (error) => {
        throw error;
      },
      ...options,
    },
    await log.read(SESSION, 0),
  );
  onTestFinished(() => live.stop());
  return live;
}

/** What the log tells, which every server has to agree with. */
export async function stateIn(log: SessionLog): Promise<SessionState> {
  return fold(await log.read(SESSION, 0));
}

/** Lets these phones join, all at once. */
export async function join(live: LiveSession, phones: readonly number[]): Promise<void> {
  await Promise.all(phones.map((phone) => live.submit({ type: 'join' }, phoneOf(phone))));
  await live.settled();
}

export function ballot(choice: string, seq = 1, round = 'test'): Command {
  return { type: 'castBallot', round, choice, seq };
}

export function closeTest(live: LiveSession): Promise<Receipt> {
  return live.submit({ type: 'closeRounds', scene: 'in', turn: live.state.turn }, host);
}

export function upTo(end: number): number[] {
  return Array.from({ length: end }, (_, number) => number);
}
