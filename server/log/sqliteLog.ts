import type { DatabaseSync } from 'node:sqlite';

import type { SessionId } from '#shared/ids.ts';
import { eventFrom, textOf } from './eventText.ts';
import { createFollowers } from './followers.ts';
import type { GroupCommit } from './groupCommit.ts';
import { numberIn, textIn } from './rows.ts';
import { rowSum } from './rowSum.ts';
import type { Appended, SessionLog } from './sessionLog.ts';

/** The log in a database whose only writer is `commit`. */
export function sqliteLog(db: DatabaseSync, commit: GroupCommit): SessionLog {
  const next = db.prepare('SELECT coalesce(max(seq) + 1, 0) AS seq FROM events WHERE session = ?');
  const insert = db.prepare('INSERT INTO events (session, seq, event, sum) VALUES (?, ?, ?, ?)');
  const select = db.prepare('SELECT event FROM events WHERE session = ? AND seq >= ? ORDER BY seq');
  const erase = db.prepare('DELETE FROM events WHERE session = ?');
  const followers = createFollowers();

  function eventsFrom(session: SessionId, fromSeq: number) {
    return select.all(session, fromSeq).map((row) => eventFrom(textIn(row, 'event')));
  }

  return {
    async append(session, expectedSeq, events) {
      const texts = events.map(textOf);
      const told = [...events];
      function write(): Appended {
        // Asked inside the transaction, so that it also sees what this very group has written before.
        if (numberIn(next.get(session), 'seq') !== expectedSeq) return 'conflict';
        for (const [index, text] of texts.entries()) {
          const seq = expectedSeq + index;
          insert.run(session, seq, text, rowSum(session, seq, text));
        }
        return 'appended';
      }
      return commit.write(write, (outcome) => {
        if (outcome === 'appended') followers.tell(session, told, expectedSeq);
      });
    },

    read: async (session, fromSeq) => eventsFrom(session, fromSeq),

    follow(session, fromSeq, onEvents) {
      return followers.add(session, { events: eventsFrom(session, fromSeq), fromSeq }, onEvents);
    },

    async erase(session) {
      await commit.write(
        () => erase.run(session),
        () => followers.end(session),
      );
    },

    // Whoever follows was told in the moment of the commit.
    catchUp: async () => false,

    changed: async (sizes) =>
      [...sizes].flatMap(([session, size]) => (numberIn(next.get(session), 'seq') === size ? [] : [session])),

    // No other server can.
    onErased: () => () => {},

    close: async () => commit.close(),
  };
}
