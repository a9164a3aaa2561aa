import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import { type OpenProblem, problemFrom } from './openProblem.ts';
import { type Migration, prepareSchema, schemaProblem } from './sqliteSchema.ts';
import { sqliteProblem } from './sqliteVersion.ts';
import { syncedBy } from './syncedFolder.ts';

/** A database that this process alone writes to. */
export interface SqliteFile {
  path: string;
  db: DatabaseSync;
  close: () => void;
}
export type OpenedFile = { ok: true; file: SqliteFile } | { ok: false; problem: OpenProblem };

/** Longer, in ms, and a lock of somebody else's would stall every phone of every session. */
const WAIT_FOR_LOCK = 40;

/**
 * Opens the database at this path, or makes it, and its folder, where there is none. All of it is checked first;
 * nothing is repaired and nothing is overwritten: whatever is wrong comes back as a problem.
 * @param migrations for a test of what later versions will do
 */
export function openSqliteFile(file: string, migrations?: readonly Migration[]): OpenedFile {
  const opened: DatabaseSync[] = [];
  function close(): void {
    for (const db of opened.splice(0).toReversed()) db.close();
  }

  let upgrading = false;
  try {
    const problem = sqliteProblem(file) ?? folderProblem(file);
    if (problem !== null) return { ok: false, problem };
    opened.push(holdLock(`${file}.lock`));
    const db = new DatabaseSync(file, { timeout: WAIT_FOR_LOCK });
    opened.push(db);
    const wrong = schemaProblem(db, file, migrations) ?? makeDurable(db, file);
    if (wrong === null) {
      upgrading = true;
      prepareSchema(db, migrations);
      return { ok: true, file: { path: file, db, close } };
    }
    close();
    return { ok: false, problem: wrong };
  } catch (error) {
    close();
    return { ok: false, problem: problemFrom(error, file, upgrading) };
  }
}

/** Makes the folder of this file where there is none, and says why it must not lie there. */
export function folderProblem(file: string): OpenProblem | null {
  const folder = dirname(file);
  const by = syncedBy(folder);
  if (by !== null) return { code: 'synced', file, by };
  makeFolder(folder);
  return null;
}

/** Level by level: `recursive` never comes back where a file system, such as /proc, lets nobody make a folder. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder, { mode: 0o700 });
}

/**
 * Keeps every other server away from this data until the connection is closed or the process is gone, however it
 * goes. A file of its own, so that the database itself can still be read, by a backup for instance.
 */
export function holdLock(file: string): DatabaseSync {
  const lock = new DatabaseSync(file, { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return lock;
  } catch (error) {
    lock.close();
    throw error;
  }
}

/** What makes a commit survive a power cut, also on macOS, where a plain fsync stops at the drive's own cache. */
function makeDurable(db: DatabaseSync, file: string): OpenProblem | null {
  const mode = db.prepare('PRAGMA journal_mode = WAL').get();
  if (mode?.['journal_mode'] !== 'wal') return { code: 'unwritable', file };
  db.exec('PRAGMA synchronous = FULL');
  db.exec('PRAGMA fullfsync = ON');
  db.exec('PRAGMA checkpoint_fullfsync = ON');
  // What is removed is written over, so that a key which was destroyed lies nowhere in the file any more.
  db.exec('PRAGMA secure_delete = ON');
  // Nor may a file of SQLite's own that is gone again hold what must be destroyed one day.
  db.exec('PRAGMA temp_store = MEMORY');
  return null;
}
