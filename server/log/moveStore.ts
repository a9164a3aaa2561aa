import { isDeepStrictEqual } from 'node:util';
import type { SessionId } from '#shared/ids.ts';
import { fold } from '#shared/session/evolve.ts';
import { sqliteStore } from './openSqlite.ts';
import { textIn } from './rows.ts';
import type { SqliteFile } from './sqliteFile.ts';
import type { Store } from './store.ts';

export type Moved = { ok: true; sessions: number } | { ok: false; problem: 'differs' };

/**
 * Carries everything from a file to another store, which is empty, and then compares what both have: every session
 * event by event and folded, every record as it was put. Rejects when one of them fails.
 */
export async function moveStore(file: SqliteFile, to: Store): Promise<Moved> {
  const from = sqliteStore(file);
  const sessions = distinct(file, 'session', 'events') as SessionId[];
  const kinds = distinct(file, 'kind', 'records');
  for (const session of sessions) {
    const appended = await to.log.append(session, 0, await from.log.read(session, 0));
    if (appended === 'conflict') return { ok: false, problem: 'differs' };
  }
  for (const kind of kinds) {
    for (const { id, value } of await from.records.list(kind)) await to.records.put(kind, id, value);
  }
  for (const session of sessions) {
    if (!(await isSameSession(session, from, to))) return { ok: false, problem: 'differs' };
  }
  for (const kind of kinds) {
    const [before, after] = [await from.records.list(kind), await to.records.list(kind)];
    if (!isDeepStrictEqual(before, after)) return { ok: false, problem: 'differs' };
  }
  return { ok: true, sessions: sessions.length };
}

async function isSameSession(session: SessionId, from: Store, to: Store): Promise<boolean> {
  const [before, after] = [await from.log.read(session, 0), await to.log.read(session, 0)];
  return isDeepStrictEqual(before, after) && isDeepStrictEqual(fold(before), fold(after));
}

function distinct({ db }: SqliteFile, column: 'session' | 'kind', table: 'events' | 'records'): string[] {
  const rows = db.prepare(`SELECT DISTINCT ${column} FROM ${table} ORDER BY ${column}`).all();
  return rows.map((row) => textIn(row, column));
}
