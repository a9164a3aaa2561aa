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
  /** To be called in the very moment of the commit. From then on nobody who followed this session hears anything. */
  end(session: SessionId): void;
  /** To be called in the very moment of the commit: whoever is added later has read these events. */
  tell(session: SessionId, events: readonly SessionEvent[], fromSeq: number): void;
}

interface Follower {
  ended: boolean;
  onEvents: OnEvents;
}

export function createFollowers(): Followers {
  const bySession = new Map<SessionId, Set<Follower>>();

  /** One microtask each: in order, after the caller, and one follower that throws cannot silence another. */
  function tellOne(follower: Follower, events: readonly SessionEvent[], fromSeq: number): void {
    if (events.length === 0) return;
    queueMicrotask(() => {
      if (!follower.ended) follower.onEvents(events, fromSeq);
    });
  }

  return {
    add(session, already, onEvents) {
      const follower: Follower = { ended: false, onEvents };
      const followers = bySession.get(session) ?? new Set();
      bySession.set(session, followers.add(follower));
      tellOne(follower, already.events, already.fromSeq);
      return () => {
        follower.ended = true;
        followers.delete(follower);
        if (followers.size === 0 && bySession.get(session) === followers) bySession.delete(session);
      };
    },

    end(session) {
      for (const follower of bySession.get(session) ?? []) follower.ended = true;
      bySession.delete(session);
    },

    tell(session, events, fromSeq) {
      for (const follower of bySession.get(session) ?? []) tellOne(follower, events, fromSeq);
    },
  };
}
