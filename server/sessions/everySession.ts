import type { SessionSummary } from '#shared/api.ts';
import type { ParticipantId, SessionId } from '#shared/ids.ts';
import type { Actor } from '#shared/session/actor.ts';
import type { RecordStore } from '../log/records.ts';
import {
  createLiveSessions,
  type KeptSessions,
  type LiveSessions,
  type LiveSessionsNeeds,
} from './liveSessions.ts';
import { createRehearsals } from './rehearsal/rehearsals.ts';
import type { SharedRehearsals } from './rehearsal/sharedRehearsals.ts';
import { createSessionIndex } from './sessionIndex.ts';
import { summaryOf } from './summary.ts';

/** The sessions that are kept and the rehearsals, which are not; to whoever asks they are the same. */
export interface EverySession extends LiveSessions {
  /** Where that is kept which belongs to a session and not in its log: for a rehearsal, in memory only. */
  recordsOf(session: SessionId): RecordStore;
  /** How those stand that are kept. */
  standings: KeptSessions['standings'];
}

export interface EverySessionNeeds extends LiveSessionsNeeds {
  /** From 0 to just below 1; decides what invented participants do, and when. */
  chance: () => number;
  participantActor: (session: SessionId, participant: ParticipantId) => Actor;
  /** Where other servers find rehearsals; `null` on the only one. */
  shared: SharedRehearsals | null;
}

export function createEverySession(needs: EverySessionNeeds): EverySession {
  const { records, ids } = needs;
  const index = createSessionIndex(records, ids);
  const rehearsals = createRehearsals({
    ...needs,
    isTaken: async (code) => (await index.sessionOf(code)) !== null,
  });
  const kept = createLiveSessions({
    ...needs,
    ids: {
      ...ids,
      joinCode() {
        let code = ids.joinCode();
        while (rehearsals.find(code) !== null) code = ids.joinCode();
        return code;
      },
    },
  });

  /** To this server, those are sessions like any other. */
  async function rehearsedElsewhere(): Promise<SessionSummary[]> {
    const shared = (await needs.shared?.all()) ?? [];
    const others = shared.filter((session) => rehearsals.byId(session) === null);
    const live = await Promise.all(others.map((session) => kept.byId(session)));
    return live.flatMap((one) => (one === null || one.state.ended ? [] : summaryOf(one.state)));
  }

  return {
    async create(wish) {
      const { rehearsal } = wish.settings;
      return rehearsal === null ? kept.create(wish) : rehearsals.create(wish, rehearsal);
    },
    find: async (code) => rehearsals.find(code) ?? kept.find(code),
    idOf: async (code) => rehearsals.find(code)?.id ?? kept.idOf(code),
    byId: async (session) => rehearsals.byId(session) ?? kept.byId(session),
    recordsOf: (session) => rehearsals.recordsOf(session) ?? records,
    async list() {
      const all = [...rehearsals.list(), ...(await rehearsedElsewhere()), ...(await kept.list())];
      return all.toSorted((one, other) => other.createdAt - one.createdAt);
    },
    standings: () => kept.standings(),
    async forget(session) {
      await Promise.all([rehearsals.forget(session), kept.forget(session)]);
    },
    async close() {
      await Promise.all([rehearsals.close(), kept.close()]);
    },
  };
}
