import { setImmediate as nextTurn } from 'node:timers/promises';

import type { JoinCode, SessionId } from '#shared/ids.ts';
import type { SessionSummary } from '#shared/api.ts';
import type { Actor } from '#shared/session/actor.ts';
import { createSession, type NewSession } from '#shared/session/createSession.ts';
import { fold } from '#shared/session/evolve.ts';
import type { RecordStore } from '../log/records.ts';
import { keepDeadlines } from './deadlines.ts';
import type { Ids } from './ids.ts';
import type { LiveSession } from './liveSession.ts';
import type { Presence } from './presence.ts';
import { runSession, type SessionNeeds } from './runSession.ts';
import { createSessionIndex } from './sessionIndex.ts';
import { type Standing, standingOf } from './standing.ts';

/** What a trainer chooses for a new session; the rest is made. */
export type SessionWish = Pick<NewSession, 'scenario' | 'settings' | 'contact'>;

/** All sessions that there are. Those in use are held in memory, the others lie in the log until they are asked for. */
export interface LiveSessions {
  /** Resolves once the session is on disk; rejects when the store fails. */
  create(wish: SessionWish): Promise<LiveSession>;
  /** The session that this code leads to, or `null`. Rejects when the store fails. */
  find(code: JoinCode): Promise<LiveSession | null>;
  /** Rejects when the store fails. */
  byId(session: SessionId): Promise<LiveSession | null>;
  /** The session that this code was given to, whatever has become of it. Rejects when the store fails. */
  idOf(code: JoinCode): Promise<SessionId | null>;
  /** Of all sessions that have a log, the newest first. Rejects when the store fails. */
  list(): Promise<SessionSummary[]>;
  /** Lets go of a session that is not to go on, once all that it was asked is answered. */
  forget(session: SessionId): Promise<void>;
  /** Resolves when all that was asked for is on disk and answered. Ends all timers. */
  close(): Promise<void>;
}

/** Those sessions that are kept. */
export interface KeptSessions extends LiveSessions {
  /** How each of them stands, in no order. Reads no log more than once. Rejects when the store fails. */
  standings(): Promise<Standing[]>;
}

export interface LiveSessionsNeeds extends SessionNeeds {
  records: RecordStore;
  ids: Ids;
  presence: Presence;
  /** The server's own right to act in a session. */
  serverActor: (session: SessionId) => Actor;
}

interface Held {
  live: LiveSession;
  usedAt: number;
  letGo: () => void;
}

/** How long, in ms, a session without connections and events stays in memory; longer than any countdown. */
const IDLE = 15 * 60_000;
const SWEEP_EVERY = 60_000;

export function createLiveSessions(needs: LiveSessionsNeeds): KeptSessions {
  const { log, records, ids, clock, presence, report, serverActor } = needs;
  const index = createSessionIndex(records, ids);
  // Promises, so that three hundred phones that come back at once read a log once.
  const opening = new Map<SessionId, Promise<Held | null>>();
  const held = new Map<SessionId, Held>();
  /** Of those that are held: a code never leads elsewhere, and every phone that joins comes with one. */
  const codes = new Map<JoinCode, SessionId>();
  /** Of those that are not held, with how many events each had. */
  const remembered = new Map<SessionId, { standing: Standing; size: number }>();

  async function open(session: SessionId): Promise<Held | null> {
    const events = await log.read(session, 0);
    if (events.length === 0) return null;
    const live = runSession(needs, events);
    const stopDeadlines = keepDeadlines(live, { clock, report, actor: serverActor(session) });
    const one: Held = {
      live,
      usedAt: clock.now(),
      letGo() {
        stopDeadlines();
        live.stop();
      },
    };
    live.onChange(() => {
      one.usedAt = clock.now();
    });
    held.set(session, one);
    codes.set(live.state.code, session);
    remembered.delete(session);
    return one;
  }

  function openOnce(session: SessionId): Promise<Held | null> {
    const known = opening.get(session);
    if (known !== undefined) return known;
    const opened = open(session).finally(() => opening.delete(session));
    opening.set(session, opened);
    return opened;
  }

  async function byId(session: SessionId): Promise<LiveSession | null> {
    const one = held.get(session) ?? (await openOnce(session));
    if (one === null) return null;
    one.usedAt = clock.now();
    return one.live;
  }

  async function standing(session: SessionId): Promise<Standing | null> {
    const one = held.get(session);
    if (one !== undefined) return standingOf(one.live.state);
    const known = remembered.get(session);
    if (known !== undefined) return known.standing;
    const events = await log.read(session, 0);
    if (events.length === 0) return null;
    const found = standingOf(fold(events));
    if (!held.has(session)) remembered.set(session, { standing: found, size: events.length });
    return found;
  }

  /** Nobody changes a session on this server without holding it; on another one, somebody may have. */
  async function forgetChanged(): Promise<void> {
    if (remembered.size === 0) return;
    const sizes = new Map([...remembered].map(([session, { size }]) => [session, size]));
    for (const session of await log.changed(sizes)) remembered.delete(session);
  }

  async function standings(): Promise<Standing[]> {
    const all: Standing[] = [];
    await forgetChanged();
    for (const session of await index.all()) {
      const found = await standing(session);
      if (found !== null) all.push(found);
      // One after the other, so that a vote that is going on gets its turn in between.
      await nextTurn();
    }
    return all;
  }

  function letGoOf({ live, letGo }: Held): void {
    held.delete(live.id);
    codes.delete(live.state.code);
    letGo();
  }

  function sweep(): void {
    for (const [session, one] of held) {
      const idle = clock.now() - one.usedAt >= IDLE && presence.connections(session) === 0;
      if (!idle) continue;
      const { state } = one.live;
      remembered.set(session, { standing: standingOf(state), size: state.version });
      letGoOf(one);
    }
    cancelSweep = clock.setTimer(clock.now() + SWEEP_EVERY, sweep);
  }
  let cancelSweep = clock.setTimer(clock.now() + SWEEP_EVERY, sweep);

  async function forget(session: SessionId): Promise<void> {
    const one = held.get(session) ?? (await opening.get(session)) ?? null;
    remembered.delete(session);
    if (one !== null) letGoOf(one);
    await one?.live.settled();
  }

  const stopErased = log.onErased((session) => {
    held.get(session)?.live.sealedElsewhere();
    forget(session).catch(report);
  });

  return {
    async create(wish) {
      const session = ids.session();
      const code = await index.add(session);
      try {
        const events = createSession({ session, code, ...wish, seed: ids.seed(), at: clock.now() });
        if ((await log.append(session, 0, events)) === 'conflict') throw new Error('this id is taken');
        const live = await byId(session);
        if (live === null) throw new Error('what was just appended cannot be read');
        return live;
      } catch (error) {
        await index.remove(session, code).catch(report);
        throw error;
      }
    },

    async find(code) {
      const session = codes.get(code) ?? (await index.sessionOf(code));
      return session === null ? null : byId(session);
    },

    byId,

    idOf: async (code) => index.sessionOf(code),

    standings,

    async list() {
      const summaries = (await standings()).map(({ summary }) => summary);
      return summaries.toSorted((one, other) => other.createdAt - one.createdAt);
    },

    forget,

    async close() {
      cancelSweep();
      stopErased();
      await Promise.allSettled(opening.values());
      for (const { letGo } of held.values()) letGo();
      await Promise.all([...held.values()].map(({ live }) => live.settled()));
    },
  };
}
