import type { Pool } from 'pg';
import type { SessionId } from '#shared/ids.ts';
import { eventFrom, textOf } from '../eventText.ts';
import type { SessionLog } from '../sessionLog.ts';
import type { Feed } from './feed.ts';
import type { GrowthHints } from './hints.ts';
import type { Writer } from './writer.ts';

interface Needs {
  readers: Pool;
  writer: Writer;
  feed: Feed;
  hints: GrowthHints;
}

const READ = 'SELECT event FROM events WHERE session = $1 AND seq >= $2 ORDER BY seq';
/** The newest of each session is one step into the index, however long its log is. */
const CHANGED = `
  SELECT known.session
  FROM unnest($1::text[], $2::int[]) AS known(session, size)
  CROSS JOIN LATERAL (SELECT coalesce(max(seq) + 1, 0) AS size FROM events WHERE session = known.session) AS now
  WHERE now.size <> known.size`;

/** The log in a database to which other servers may append as well. */
export function postgresLog({ readers, writer, feed, hints }: Needs): SessionLog {
  return {
    append(session, expectedSeq, events) {
      const told = [...events];
      return writer.append({ session, expectedSeq, texts: told.map(textOf) }, (outcome) => {
        if (outcome === 'conflict' || told.length === 0) return;
        feed.appended(session, told, expectedSeq);
        hints.grown(session, expectedSeq + told.length);
      });
    },

    async read(session, fromSeq) {
      const { rows } = await readers.query<{ event: string }>({
        name: 'read',
        text: READ,
        values: [session, fromSeq],
      });
      return rows.map(({ event }) => eventFrom(event));
    },

    follow: (session, fromSeq, onEvents) => feed.follow(session, fromSeq, onEvents),

    async catchUp(session) {
      await feed.catchUp(session);
      return true;
    },

    async changed(sizes) {
      const values = [[...sizes.keys()], [...sizes.values()]];
      const { rows } = await readers.query<{ session: SessionId }>(CHANGED, values);
      return rows.map(({ session }) => session);
    },

    onErased: (listener) => feed.onErased(listener),

    async erase(session) {
      await writer.erase(session, () => {
        feed.end(session);
        // Who follows it elsewhere looks, and finds nothing.
        hints.grown(session, Number.MAX_SAFE_INTEGER);
      });
    },

    async close() {
      await writer.close();
      await feed.close();
    },
  };
}
