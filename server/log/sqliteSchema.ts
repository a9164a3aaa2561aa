import type { DatabaseSync } from 'node:sqlite';

import type { OpenProblem } from './openProblem.ts';
import { numberIn } from './rows.ts';
import { rowSum } from './rowSum.ts';
import { isIntact } from './sqliteContent.ts';
import { inTransaction } from './transaction.ts';

/** Makes the tables of one schema out of those of the schema before. */
export type Migration = (db: DatabaseSync) => void;

/** "Aanm" in ASCII; tells our files from those of other programs. */
const APPLICATION = 0x41616e6d;

// Without rowids, so that a session lies together on disk and an event is written into one tree and not two.
const TABLES = `
  CREATE TABLE events (
    session TEXT NOT NULL,
    seq INTEGER NOT NULL,
    event TEXT NOT NULL,
    PRIMARY KEY (session, seq)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE records (
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (kind, id)
  ) STRICT, WITHOUT ROWID;
  PRAGMA application_id = ${APPLICATION};
`;

/** A sum for every row, by which damage within it is found. */
const SUMS = `
  ALTER TABLE events ADD COLUMN sum INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE records ADD COLUMN sum INTEGER NOT NULL DEFAULT 0;
  UPDATE events SET sum = row_sum(session, seq, event);
  UPDATE records SET sum = row_sum(kind, id, value);
`;

/**
 * What has to be done, one after the other, to whatever an earlier version has written; the first makes the tables of
 * an empty file. How many have been done stands in the file's `user_version`: none of these may ever be changed.
 */
const MIGRATIONS: readonly Migration[] = [
  (db) => db.exec(TABLES),
  (db) => {
    db.function('row_sum', { varargs: true }, rowSum);
    db.exec(SUMS);
  },
];

/** Whether the file may be written to: it is whole, and empty or ours, and we know its schema. */
export function schemaProblem(db: DatabaseSync, file: string, migrations = MIGRATIONS): OpenProblem | null {
  const found = db.prepare('PRAGMA quick_check(1)').get();
  if (found?.['quick_check'] !== 'ok') return { code: 'corrupt', file };
  // Reads the schema a second time: a header whose text encoding is none is found out only then.
  db.exec('PRAGMA writable_schema = RESET');
  const schema = pragma(db, 'user_version');
  if (pragma(db, 'application_id') !== APPLICATION) {
    return isEmpty(db) ? null : { code: 'notADatabase', file };
  }
  if (schema > migrations.length) return { code: 'newer', file, schema };
  return schema < migrations.length || isIntact(db) ? null : { code: 'corrupt', file };
}

/**
 * Brings the tables up to date, all the way or not at all, and proves in any case that the file can be written to.
 * @throws Error where that cannot be; then the file is as it was
 */
export function prepareSchema(db: DatabaseSync, migrations = MIGRATIONS): void {
  inTransaction(db, () => {
    for (const migrate of migrations.slice(pragma(db, 'user_version'))) migrate(db);
    // Also where it stands there already: a file that may only be read is found out now and not at the first ballot.
    db.exec(`PRAGMA user_version = ${migrations.length}`);
  });
}

function isEmpty(db: DatabaseSync): boolean {
  const tables = db.prepare('SELECT count(*) AS tables FROM sqlite_schema').get();
  return pragma(db, 'user_version') === 0 && numberIn(tables, 'tables') === 0;
}

function pragma(db: DatabaseSync, name: 'user_version' | 'application_id'): number {
  return numberIn(db.prepare(`PRAGMA ${name}`).get(), name);
}
