import type { SessionId } from '#shared/ids.ts';
import { eventFrom, textOf } from './eventText.ts';
import { createFollowers } from './followers.ts';
import type { SessionLog } from './sessionLog.ts';

/** A session log that is gone with its process; for tests, and for trying things out. */
export function memoryLog(): SessionLog {
  // As text, so that neither the writer nor a reader can reach into what is stored.
  const sessions = new Map<SessionId, string[]>();
  const followers = createFollowers();
  let closed = false;

  function textsFrom(session: SessionId, fromSeq: number) {
    if (closed) throw new Error('the log is closed');
    return sessions.get(session)?.slice(fromSeq).map(eventFrom) ?? [];
  }

  return {
    async append(session, expectedSeq, events) {
      if (closed) throw new Error('the log is closed');
      const stored = sessions.get(session) ?? [];
      if (stored.length !== expectedSeq) return 'conflict';
      stored.push(...events.map(textOf));
      sessions.set(session, stored);
      followers.tell(session, [...events], expectedSeq);
      return 'appended';
    },

    read: async (session, fromSeq) => textsFrom(session, fromSeq),

    follow(session, fromSeq, onEvents) {
      return followers.add(session, { events: textsFrom(session, fromSeq), fromSeq }, onEvents);
    },

    async erase(session) {
      if (closed) throw new Error('the log is closed');
      sessions.delete(session);
      followers.end(session);
    },

    // Whoever follows was told in the moment of the commit.
    catchUp: async () => false,

    changed: async (sizes) =>
      [...sizes].flatMap(([session, size]) =>
        (sessions.get(session)?.length ?? 0) === size ? [] : [session],
      ),

    onErased: () => () => {},

    async close() {
      closed = true;
    },
  };
}
