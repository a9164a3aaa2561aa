import type { DatabaseSync } from 'node:sqlite';

/**
 * Does all of `work` or nothing of it, and returns only once it is on disk.
 * @throws what `work` throws, and an Error when the store fails
 */
export function inTransaction<T>(db: DatabaseSync, work: () => T): T {
  db.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    db.exec('COMMIT');
    return result;
  } catch (error) {
    // A full disk makes SQLite roll back by itself; a second time would hide the cause behind another error.
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}
