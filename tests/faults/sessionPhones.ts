import type { Receipt } from '#shared/protocol.ts';
import type { SessionLog } from '../../server/log/sessionLog.ts';
import type { LiveSession } from '../../server/sessions/liveSession.ts';
import { participantOf, phoneOf, SESSION } from '../integration/sessions/running.ts';
import type { Truth } from './check.ts';
import type { History, Tap } from './history.ts';

/** Phones without a line: they ask the session itself. */
export interface SessionPhones {
  /** A tap, and its first sending. */
  vote: (live: Pick<LiveSession, 'submit'>, phone: number, tap: Partial<Tap>) => Promise<Receipt>;
  /** The same tap once more. */
  again: (live: Pick<LiveSession, 'submit'>, phone: number, tap: Partial<Tap>) => Promise<Receipt>;
}

export function sessionPhones(history: History): SessionPhones {
  async function send(live: Pick<LiveSession, 'submit'>, phone: number, tap: Tap): Promise<Receipt> {
    const attempt = history.invoke(`${phone}`, tap);
    const receipt = await live.submit({ type: 'castBallot', ...tap }, phoneOf(phone));
    history.answered(`${phone}`, attempt, receipt);
    return receipt;
  }
  const whole = (tap: Partial<Tap>): Tap => ({ round: 'test', choice: 'tea', seq: 1, ...tap });
  return {
    again: (live, phone, tap) => send(live, phone, whole(tap)),
    vote(live, phone, tap) {
      history.tap(`${phone}`, whole(tap));
      return send(live, phone, whole(tap));
    },
  };
}

/** What such phones find in the end. */
export async function truthIn(log: SessionLog, phones: readonly number[]): Promise<Truth> {
  return {
    code: 'KBM7QX',
    log: await log.read(SESSION, 0),
    who: new Map(phones.map((phone) => [`${phone}`, participantOf(phone)])),
    waiting: [],
    screens: [],
  };
}
