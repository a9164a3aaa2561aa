import { setTimeout as after } from 'node:timers/promises';
import type { SessionId } from '#shared/ids.ts';
import type { SessionEvent } from '#shared/session/events.ts';
import type { Published } from '#shared/session/tables.ts';
import { createFollowers } from '../../../server/log/followers.ts';
import type { SessionLog } from '../../../server/log/sessionLog.ts';

/*
 * Logs with a mistake in them that others have made. Each stands around or in the place of the real one and reaches
 * it only through the interface that the server is given anyway: nothing in the product knows of them.
 */

/** Says that it is stored, and stores it a moment later. */
export function ackBeforeCommit(log: SessionLog): SessionLog {
  return {
    ...log,
    async append(session, expectedSeq, events) {
      void after(5).then(() => log.append(session, expectedSeq, events).catch(() => 'failed'));
      return 'appended';
    },
  };
}

/** Reads all, adds to it, and writes all back: whoever does so at the same time is overwritten. */
export function readModifyWrite(): SessionLog {
  const sessions = new Map<SessionId, SessionEvent[]>();
  const followers = createFollowers();
  const stored = (session: SessionId) => sessions.get(session) ?? [];
  return {
    async append(session, expectedSeq, events) {
      const before = stored(session);
      if (before.length !== expectedSeq) return 'conflict';
      await after(1);
      sessions.set(session, [...before, ...events]);
      followers.tell(session, events, expectedSeq);
      return 'appended';
    },
    read: async (session, fromSeq) => stored(session).slice(fromSeq),
    follow: (session, fromSeq, onEvents) =>
      followers.add(session, { events: stored(session).slice(fromSeq), fromSeq }, onEvents),
    async erase(session) {
      sessions.delete(session);
      followers.end(session);
    },
    catchUp: async () => false,
    changed: async () => [],
    onErased: () => () => {},
    close: async () => {},
  };
}

/** Has no unique key: whatever anybody has seen, it adds at the end. */
export function noUniqueKey(log: SessionLog): SessionLog {
  return {
    ...log,
    async append(session, _expectedSeq, events) {
      for (;;) {
        const { length } = await log.read(session, 0);
        if ((await log.append(session, length, events)) === 'appended') return 'appended';
      }
    },
  };
}

/** Catches every error of the store, and says that all is well. */
export function catchAndAck(log: SessionLog): SessionLog {
  return {
    ...log,
    async append(session, expectedSeq, events) {
      return log.append(session, expectedSeq, events).catch(() => 'appended');
    },
  };
}

/** Publishes the first table of a round for ever, also after the round was opened once more. */
export function cachedTable(log: SessionLog): SessionLog {
  const tables = new Map<string, Published>();
  return {
    ...log,
    append(session, expectedSeq, events) {
      const stale = events.map((event): SessionEvent => {
        if (event.type !== 'published' || event.what.kind !== 'table') return event;
        const { round } = event.what.table;
        const what = tables.get(round) ?? event.what;
        tables.set(round, what);
        return { ...event, what };
      });
      return log.append(session, expectedSeq, stale);
    },
  };
}
