import { DatabaseSync } from 'node:sqlite';

import { type OpenProblem, problemFrom } from './openProblem.ts';
import { schemaProblem } from './sqliteSchema.ts';

/** Why this file could not be used as our database, or `null` where it is whole and ours. Nothing is written to it. */
export function databaseProblem(file: string): OpenProblem | null {
  let db: DatabaseSync | null = null;
  try {
    db = new DatabaseSync(file, { readOnly: true });
    return schemaProblem(db, file);
  } catch (error) {
    return problemFrom(error, file);
  } finally {
    db?.close();
  }
}
