import type { DatabaseSync } from 'node:sqlite';

import { rowSum } from './rowSum.ts';

/**
 * Whether every row is as it was written and in its place, and no event is missing between two others. What was lost
 * at the end of the write-ahead log cannot be seen: for SQLite, that is a transaction that never was.
 */
export function isIntact(db: DatabaseSync): boolean {
  return eventsAreIntact(db) && recordsAreIntact(db);
}

// Neither asks for an order: the rows come as they lie in the tree, so that one in a wrong place is seen there.

function eventsAreIntact(db: DatabaseSync): boolean {
  let last = { session: '', seq: -1 };
  for (const row of db.prepare('SELECT session, seq, event, sum FROM events').iterate()) {
    const session = String(row['session']);
    const seq = Number(row['seq']);
    if (row['sum'] !== rowSum(session, seq, row['event'])) return false;
    const isNext = session === last.session ? seq === last.seq + 1 : session > last.session && seq === 0;
    if (!isNext) return false;
    last = { session, seq };
  }
  return true;
}

function recordsAreIntact(db: DatabaseSync): boolean {
  let last = { kind: '', id: '' };
  for (const row of db.prepare('SELECT kind, id, value, sum FROM records').iterate()) {
    const kind = String(row['kind']);
    const id = String(row['id']);
    if (row['sum'] !== rowSum(kind, id, row['value'])) return false;
    if (kind < last.kind || (kind === last.kind && id <= last.id)) return false;
    last = { kind, id };
  }
  return true;
}
