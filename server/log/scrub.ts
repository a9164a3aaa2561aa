import type { DatabaseSync } from 'node:sqlite';

import { numberIn } from './rows.ts';

/**
 * Puts what lies in the write-ahead log into the database and cuts the log to nothing, as it still holds earlier
 * versions of every page. False where a reader holds on to one of them.
 * @throws Error when the store fails
 */
export function scrub(db: DatabaseSync): boolean {
  const left = db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get();
  // Pages that SQLite keeps in memory, and would not read again.
  db.exec('PRAGMA shrink_memory');
  return numberIn(left, 'busy') === 0;
}

/**
 * Writes every page anew. `secure_delete` wipes what is removed, but not the copies that stay behind in a page when
 * its rows are moved to another one to keep the tree in balance.
 * @throws Error when the store fails
 */
export function compact(db: DatabaseSync): boolean {
  // Until the end of this function no other statement can run, so that none can stand in the way.
  db.exec('VACUUM');
  return scrub(db);
}
