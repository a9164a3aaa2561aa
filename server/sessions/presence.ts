import type { ParticipantId, SessionId } from '#shared/ids.ts';

/** Who is connected at this moment; never stored, and nobody's business but the counts. */
export interface Presence {
  /** One more connection to a session, of a participant or of a screen (`null`). The answer takes it away again. */
  arrive(session: SessionId, participant: ParticipantId | null): () => void;
  /** Participants with at least one connection, however many tabs they have open. */
  participants(session: SessionId): number;
  /** The same in all sessions together. */
  everybody(): number;
  /** Whether there is any connection at all, of a phone or of a screen. */
  anybody(): boolean;
  /** Who those are, by session. */
  all(): ReadonlyMap<SessionId, ReadonlySet<ParticipantId>>;
  /** Connections of all kinds. */
  connections(session: SessionId): number;
  /** Hears of every session in which the number of participants has changed. The answer ends it. */
  onChange(listener: (session: SessionId) => void): () => void;
}

interface Present {
  connections: number;
  /** Connections per participant, none of them zero. */
  participants: Map<ParticipantId, number>;
}

export function createPresence(): Presence {
  const sessions = new Map<SessionId, Present>();
  const listeners = new Set<(session: SessionId) => void>();

  function presentIn(session: SessionId): Present {
    const known = sessions.get(session);
    if (known !== undefined) return known;
    const nobody = { connections: 0, participants: new Map<ParticipantId, number>() };
    sessions.set(session, nobody);
    return nobody;
  }

  function count(session: SessionId, participant: ParticipantId | null, by: 1 | -1): void {
    const present = presentIn(session);
    present.connections += by;
    if (present.connections === 0) sessions.delete(session);
    if (participant === null) return;
    const before = present.participants.size;
    const own = (present.participants.get(participant) ?? 0) + by;
    if (own === 0) present.participants.delete(participant);
    else present.participants.set(participant, own);
    if (present.participants.size !== before) for (const listener of listeners) listener(session);
  }

  return {
    arrive(session, participant) {
      count(session, participant, 1);
      let here = true;
      return () => {
        if (here) count(session, participant, -1);
        here = false;
      };
    },
    participants: (session) => sessions.get(session)?.participants.size ?? 0,
    everybody: () => [...sessions.values()].reduce((all, { participants }) => all + participants.size, 0),
    anybody: () => sessions.size > 0,
    all: () => new Map([...sessions].map(([id, { participants }]) => [id, new Set(participants.keys())])),
    connections: (session) => sessions.get(session)?.connections ?? 0,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
