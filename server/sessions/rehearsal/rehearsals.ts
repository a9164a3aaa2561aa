import type { SessionSummary } from '#shared/api.ts';
import type { JoinCode, ParticipantId, SessionId } from '#shared/ids.ts';
import type { Actor } from '#shared/session/actor.ts';
import { createSession } from '#shared/session/createSession.ts';
import { memoryStore } from '../../log/memoryStore.ts';
import type { RecordStore } from '../../log/records.ts';
import type { SharedRehearsals } from './sharedRehearsals.ts';
import { keepDeadlines } from '../deadlines.ts';
import type { LiveSession } from '../liveSession.ts';
import type { LiveSessionsNeeds, SessionWish } from '../liveSessions.ts';
import { runSession } from '../runSession.ts';
import { summaryOf } from '../summary.ts';
import { type Crowd, gatherCrowd } from './crowd.ts';

/** A session with invented participants, and all that there is of it. */
interface Rehearsal {
  live: LiveSession;
  /** Of this rehearsal alone, in memory: whoever lets go of it has erased it. */
  records: RecordStore;
  crowd: Crowd;
  usedAt: number;
  letGo: () => void;
}

/**
 * All rehearsals that there are. On the only server nothing of them reaches a disk; where others have to find them as
 * well they lie in the store until they are over.
 */
export interface Rehearsals {
  /** @param invented how many participants are invented */
  create(wish: SessionWish, invented: number): Promise<LiveSession>;
  find(code: JoinCode): LiveSession | null;
  byId(session: SessionId): LiveSession | null;
  /** What is kept beside the log of this rehearsal, as long as there is one. */
  recordsOf(session: SessionId): RecordStore | null;
  /** Those that run on this server; one that has ended is in nobody's list any more. */
  list(): SessionSummary[];
  forget(session: SessionId): Promise<void>;
  close(): Promise<void>;
}

export interface RehearsalNeeds extends Omit<LiveSessionsNeeds, 'log' | 'records'> {
  chance: () => number;
  participantActor: (session: SessionId, participant: ParticipantId) => Actor;
  /** Whether a session that is kept has this code. */
  isTaken: (code: JoinCode) => Promise<boolean>;
  /** Where other servers find them; `null` on the only one. */
  shared: SharedRehearsals | null;
}

/** How long, in ms, a rehearsal waits for somebody to come back to it. */
const FORGOTTEN = 60 * 60_000;
const SWEEP_EVERY = 60_000;

export function createRehearsals(needs: RehearsalNeeds): Rehearsals {
  const { clock, presence, ids, report } = needs;
  const held = new Map<SessionId, Rehearsal>();

  async function freeCode(): Promise<JoinCode> {
    for (;;) {
      const code = ids.joinCode();
      if (find(code) === null && !(await needs.isTaken(code))) return code;
    }
  }

  async function open(wish: SessionWish, invented: number): Promise<Rehearsal> {
    const session = ids.session();
    const { log, records } = needs.shared ?? memoryStore();
    const code = await freeCode();
    await log.append(
      session,
      0,
      createSession({ session, code, ...wish, seed: ids.seed(), at: clock.now() }),
    );
    await needs.shared?.enter(session, code);
    const live = runSession({ ...needs, log }, await log.read(session, 0));
    const stopDeadlines = keepDeadlines(live, { clock, report, actor: needs.serverActor(session) });
    const crowd = gatherCrowd(live, invented, {
      ...needs,
      actorOf: (participant) => needs.participantActor(session, participant),
    });
    const letGo = () => {
      crowd.sendAway();
      stopDeadlines();
      live.stop();
      needs.shared?.erase(session).catch(needs.report);
    };
    return { live, records, crowd, usedAt: clock.now(), letGo };
  }

  function find(code: JoinCode): LiveSession | null {
    return [...held.values()].find(({ live }) => live.state.code === code)?.live ?? null;
  }

  function letGoOf(session: SessionId, one: Rehearsal): void {
    held.delete(session);
    one.letGo();
  }

  function sweep(): void {
    needs.shared?.eraseForgotten(FORGOTTEN).catch(needs.report);
    for (const [session, one] of held) {
      const someoneReal = presence.connections(session) > one.crowd.present();
      if (someoneReal) one.usedAt = clock.now();
      const mayComeBack = !one.live.state.ended && clock.now() - one.usedAt < FORGOTTEN;
      if (someoneReal || mayComeBack) {
        needs.shared?.stillThere(session, one.live.state.code).catch(needs.report);
        continue;
      }
      letGoOf(session, one);
    }
    cancelSweep = clock.setTimer(clock.now() + SWEEP_EVERY, sweep);
  }
  let cancelSweep = clock.setTimer(clock.now() + SWEEP_EVERY, sweep);

  return {
    async create(wish, invented) {
      const rehearsal = await open(wish, invented);
      held.set(rehearsal.live.id, rehearsal);
      return rehearsal.live;
    },
    find,
    byId: (session) => held.get(session)?.live ?? null,
    recordsOf: (session) => held.get(session)?.records ?? null,
    list: () => [...held.values()].flatMap(({ live }) => (live.state.ended ? [] : summaryOf(live.state))),
    async forget(session) {
      const one = held.get(session);
      if (one === undefined) return;
      letGoOf(session, one);
      await one.live.settled();
    },
    async close() {
      cancelSweep();
      for (const { letGo } of held.values()) letGo();
      await Promise.all([...held.values()].map(({ live }) => live.settled()));
    },
  };
}
