import { createGroupCommit } from './groupCommit.ts';
import type { OpenProblem } from './openProblem.ts';
import { compact, scrub } from './scrub.ts';
import { openSqliteFile, type SqliteFile } from './sqliteFile.ts';
import { sqliteLog } from './sqliteLog.ts';
import { sqliteRecords } from './sqliteRecords.ts';
import { sqliteSnapshots } from './snapshots.ts';
import { onlyServer, type Store } from './store.ts';

export type Opened = { ok: true; store: Store } | { ok: false; problem: OpenProblem };

/** Opens the store that lies in one file, or says why that cannot be. */
export function openSqlite(file: string): Opened {
  const opened = openSqliteFile(file);
  return opened.ok ? { ok: true, store: sqliteStore(opened.file) } : opened;
}

/** A store over a database that is open already, which it closes in the end. */
export function sqliteStore({ path, db, close }: SqliteFile): Store {
  const commit = createGroupCommit(db);
  const log = sqliteLog(db, commit);
  return {
    log,
    records: sqliteRecords(db, commit),
    snapshots: sqliteSnapshots(path),
    scrub: async () => scrub(db),
    compact: async () => compact(db),
    ...onlyServer,
    async close() {
      await log.close();
      close();
    },
  };
}
