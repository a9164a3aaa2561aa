import type { DatabaseSync } from 'node:sqlite';

import type { OpenProblem } from './openProblem.ts';
import { numberIn } from './rows.ts';
import { rowSum } from './rowSum.ts';
import { isIntact } from './sqliteContent.ts';
import { inTransaction } from './transaction.ts';

/** Raised with every change of the tables; kept in the file's `user_version`. */
const SCHEMA = 2;
/** "Aanm" in ASCII; tells our files from those of other programs. */
const APPLICATION = 0x41616e6d;

// Without rowids, so that a session lies together on disk and an event is written into one tree and not two.
const TABLES = `
  CREATE TABLE events (
    session TEXT NOT NULL,
    seq INTEGER NOT NULL,
    event TEXT NOT NULL,
    sum INTEGER NOT NULL,
    PRIMARY KEY (session, seq)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE records (
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    value TEXT NOT NULL,
    sum INTEGER NOT NULL,
    PRIMARY KEY (kind, id)
  ) STRICT, WITHOUT ROWID;
  PRAGMA application_id = ${APPLICATION};
`;

/** From the tables of 0.1.0, whose rows had no sum of their own. */
const FROM_1 = `
  ALTER TABLE events ADD COLUMN sum INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE records ADD COLUMN sum INTEGER NOT NULL DEFAULT 0;
  UPDATE events SET sum = row_sum(session, seq, event);
  UPDATE records SET sum = row_sum(kind, id, value);
`;

/** Whether the file may be written to: it is whole, and empty or ours, and we know its schema. */
export function schemaProblem(db: DatabaseSync, file: string): OpenProblem | null {
  const found = db.prepare('PRAGMA quick_check(1)').get();
  if (found?.['quick_check'] !== 'ok') return { code: 'corrupt', file };
  const schema = pragma(db, 'user_version');
  if (pragma(db, 'application_id') !== APPLICATION) {
    return isEmpty(db) ? null : { code: 'notADatabase', file };
  }
  if (schema > SCHEMA) return { code: 'newer', file, schema };
  return schema < SCHEMA || isIntact(db) ? null : { code: 'corrupt', file };
}

/** Makes the tables where there are none, brings earlier ones up to date, all of it or nothing, and proves in any case that the file can be written to. */
export function prepareSchema(db: DatabaseSync): void {
  const fresh = isEmpty(db);
  const isOld = !fresh && pragma(db, 'user_version') < SCHEMA;
  if (isOld) db.function('row_sum', { varargs: true }, rowSum);
  inTransaction(db, () => {
    if (fresh) db.exec(TABLES);
    if (isOld) db.exec(FROM_1);
    // Also where it stands there already: a file that may only be read is found out now and not at the first ballot.
    db.exec(`PRAGMA user_version = ${SCHEMA}`);
  });
}

function isEmpty(db: DatabaseSync): boolean {
  const tables = db.prepare('SELECT count(*) AS tables FROM sqlite_schema').get();
  return pragma(db, 'user_version') === 0 && numberIn(tables, 'tables') === 0;
}

function pragma(db: DatabaseSync, name: 'user_version' | 'application_id'): number {
  return numberIn(db.prepare(`PRAGMA ${name}`).get(), name);
}
