import { DatabaseSync } from 'node:sqlite';

import type { OpenProblem } from './openProblem.ts';
import { textIn } from './rows.ts';

/** Before this one, two connections that met at the wrong moment could lose pages of a write-ahead log. */
const NEEDED = '3.51.3';

/** Whether the SQLite that came with this Node is too old. */
export function sqliteProblem(file: string): OpenProblem | null {
  const db = new DatabaseSync(':memory:');
  const found = textIn(db.prepare('SELECT sqlite_version() AS version').get(), 'version');
  db.close();
  return isNewEnough(found) ? null : { code: 'oldSqlite', file, found, needed: NEEDED };
}

/** Whether this version of SQLite, such as `3.53.4`, is as new as is needed. */
export function isNewEnough(version: string): boolean {
  const found = version.split('.').map(Number);
  const needed = NEEDED.split('.').map(Number);
  const differs = needed.findIndex((part, index) => part !== found[index]);
  return differs === -1 || (found[differs] ?? 0) > (needed[differs] ?? 0);
}
