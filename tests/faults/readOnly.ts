import { DatabaseSync } from 'node:sqlite';

/** Looks into a database as a second program does, changing nothing. */
export function openReadOnly<T>(file: string, look: (db: DatabaseSync) => T): T {
  const db = new DatabaseSync(file, { readOnly: true });
  try {
    return look(db);
  } finally {
    db.close();
  }
}
