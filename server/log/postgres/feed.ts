import type { Pool } from 'pg';
import type { SessionId } from '#shared/ids.ts';
import type { SessionEvent } from '#shared/session/events.ts';
import { eventFrom } from '../eventText.ts';
import type { OnEvents } from '../sessionLog.ts';
import { StoreLost } from '../whyNotSaved.ts';

/** Who follows which session in this process, and how far each has heard. */
export interface Feed {
  /** Tells what lies in the database already, and then what this server or another appends. */
  follow(session: SessionId, fromSeq: number, onEvents: OnEvents): () => void;
  /** This server has appended these; to be called in the very moment in which that is known. */
  appended(session: SessionId, events: readonly SessionEvent[], fromSeq: number): void;
  /** Somebody says that a session has so many events by now. */
  hint(session: SessionId, size: number): void;
  /** This server has erased a session: whoever followed it hears nothing any more. */
  end(session: SessionId): void;
  /** Looks what was missed of a session; rejects where the database cannot be read. */
  catchUp(session: SessionId): Promise<void>;
  /** The same of all that is followed, without anybody waiting for it. */
  catchUpAll(): void;
  onErased(listener: (session: SessionId) => void): () => void;
  close(): Promise<void>;
}

interface Follower {
  ended: boolean;
  /** How many events it has heard of, or will have once all that is on its way has come. */
  next: number;
  onEvents: OnEvents;
}

interface Row {
  session: SessionId;
  seq: number | null;
  event: string | null;
}

/** Sessions that are asked for together. */
const AT_ONCE = 500;
/** From one event before what is wanted: where that one is missing, the session has been erased. */
const READ = `
  SELECT wanted.session, events.seq, events.event
  FROM unnest($1::text[], $2::int[]) AS wanted(session, seq)
  LEFT JOIN events ON events.session = wanted.session AND events.seq >= wanted.seq - 1
  ORDER BY wanted.session, events.seq`;

/** @param onLost hears that the database could not be read; what was missed is read at the next `catchUpAll` */
export function createFeed(pool: Pool, onLost: (error: unknown) => void): Feed {
  const bySession = new Map<SessionId, Set<Follower>>();
  const behind = new Set<SessionId>();
  const erasedListeners = new Set<(session: SessionId) => void>();
  /** Resolves to what has gone wrong, if anything has. */
  let reading: Promise<unknown> | null = null;
  let closed = false;

  function tell(session: SessionId, events: readonly SessionEvent[], fromSeq: number): void {
    const end = fromSeq + events.length;
    for (const follower of bySession.get(session) ?? []) {
      if (follower.next < fromSeq) lag(session);
      else if (follower.next < end) {
        const { next } = follower;
        follower.next = end;
        // One microtask each: in order, after the caller, and one follower that throws cannot silence another.
        queueMicrotask(() => {
          if (!follower.ended) follower.onEvents(events.slice(next - fromSeq), next);
        });
      }
    }
  }

  function lag(session: SessionId): void {
    behind.add(session);
    if (!closed) reading ??= read();
  }

  async function read(): Promise<unknown> {
    let failed: unknown = null;
    // Not at once: three hundred that come back at the same time are one question.
    await new Promise(setImmediate);
    while (behind.size > 0 && !closed) {
      const some = [...behind].slice(0, AT_ONCE);
      for (const session of some) behind.delete(session);
      try {
        await readSome(some);
      } catch (error) {
        failed = error;
        behind.clear();
        onLost(error);
      }
    }
    reading = null;
    return failed;
  }

  async function readSome(sessions: readonly SessionId[]): Promise<void> {
    const wanted = new Map(sessions.flatMap(wantedOf));
    const values = [[...wanted.keys()], [...wanted.values()]];
    const { rows } = await pool.query<Row>({ name: 'feed', text: READ, values });
    for (const [session, found] of Map.groupBy(rows, (row) => row.session)) {
      const fromSeq = wanted.get(session) ?? 0;
      if (fromSeq > 0 && found[0]?.seq !== fromSeq - 1) {
        await missing(session);
        continue;
      }
      const news = found.flatMap(({ seq, event }) =>
        seq !== null && event !== null && seq >= fromSeq ? [eventFrom(event)] : [],
      );
      tell(session, news, fromSeq);
    }
  }

  function wantedOf(session: SessionId): [SessionId, number][] {
    const followers = bySession.get(session);
    return followers === undefined ? [] : [[session, Math.min(...[...followers].map(({ next }) => next))]];
  }

  /** An event that was heard of is not there any more. */
  async function missing(session: SessionId): Promise<void> {
    const { rowCount } = await pool.query('SELECT 1 FROM events WHERE session = $1 LIMIT 1', [session]);
    if (rowCount !== 0) {
      // Put back from a backup, or taken over by a standby that was behind: nothing in memory is true any more.
      queueMicrotask(() => {
        throw new Error('the database has less than it had');
      });
      return;
    }
    end(session);
    for (const listener of erasedListeners) listener(session);
  }

  function end(session: SessionId): void {
    for (const follower of bySession.get(session) ?? []) follower.ended = true;
    bySession.delete(session);
  }

  return {
    follow(session, fromSeq, onEvents) {
      if (closed) throw new Error('the log is closed');
      const follower: Follower = { ended: false, next: fromSeq, onEvents };
      const followers = bySession.get(session) ?? new Set();
      bySession.set(session, followers.add(follower));
      lag(session);
      return () => {
        follower.ended = true;
        followers.delete(follower);
        if (followers.size === 0 && bySession.get(session) === followers) bySession.delete(session);
      };
    },
    appended: tell,
    hint(session, size) {
      const isBehind = [...(bySession.get(session) ?? [])].some(({ next }) => next < size);
      if (isBehind) lag(session);
    },
    end,
    async catchUp(session) {
      // What is being read at this moment may have been asked for too early: this asks once more.
      lag(session);
      const failed = await reading;
      if (failed !== null) throw new StoreLost('the database cannot be read', { cause: failed });
    },
    catchUpAll() {
      for (const session of bySession.keys()) lag(session);
    },
    onErased(listener) {
      erasedListeners.add(listener);
      return () => erasedListeners.delete(listener);
    },
    async close() {
      closed = true;
      await reading;
    },
  };
}
