import type { SessionId } from '#shared/ids.ts';
import type { SessionEvent } from '#shared/session/events.ts';
import type { OnEvents } from './sessionLog.ts';

/** Who follows which session in this process. */
export interface Followers {
  /** Tells what lies in the store already, and then all that `tell` is given. */
  add(
    session: SessionId,
    already: { events: SessionEvent[]; fromSeq: number },
    onEvents: OnEvents,
  ): () => void;
  /** To be called in the very moment of the commit: whoever is added later has read these events. */
  tell(session: SessionId, events: readonly SessionEvent[], fromSeq: number): void;
}

export function createFollowers(): Followers {
  const bySession = new Map<SessionId, Set<OnEvents>>();

  /** One microtask each: in order, after the caller, and one follower that throws cannot silence another. */
  function tellOne(onEvents: OnEvents, events: readonly SessionEvent[], fromSeq: number): void {
    if (events.length > 0) queueMicrotask(() => onEvents(events, fromSeq));
  }

  return {
    add(session, already, onEvents) {
      let ended = false;
      const hear: OnEvents = (events, fromSeq) => {
        if (!ended) onEvents(events, fromSeq);
      };
      const followers = bySession.get(session) ?? new Set();
      bySession.set(session, followers.add(hear));
      tellOne(hear, already.events, already.fromSeq);
      return () => {
        ended = true;
        followers.delete(hear);
        if (followers.size === 0 && bySession.get(session) === followers) bySession.delete(session);
      };
    },

    tell(session, events, fromSeq) {
      for (const follower of bySession.get(session) ?? []) tellOne(follower, events, fromSeq);
    },
  };
}
