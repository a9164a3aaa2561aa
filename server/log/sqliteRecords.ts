import type { DatabaseSync } from 'node:sqlite';

import type { GroupCommit } from './groupCommit.ts';
import type { Json, RecordStore } from './records.ts';
import { textIn } from './rows.ts';
import { rowSum } from './rowSum.ts';

/** The records in a database whose only writer is `commit`. */
export function sqliteRecords(db: DatabaseSync, commit: GroupCommit): RecordStore {
  const one = db.prepare('SELECT value FROM records WHERE kind = ? AND id = ?');
  const all = db.prepare('SELECT id, value FROM records WHERE kind = ? ORDER BY id');
  const put = db.prepare('INSERT OR REPLACE INTO records (kind, id, value, sum) VALUES (?, ?, ?, ?)');
  const putNew = db.prepare('INSERT OR IGNORE INTO records (kind, id, value, sum) VALUES (?, ?, ?, ?)');
  const remove = db.prepare('DELETE FROM records WHERE kind = ? AND id = ?');

  return {
    async get(kind, id) {
      const row = one.get(kind, id);
      return row === undefined ? undefined : valueFrom(textIn(row, 'value'));
    },

    async put(kind, id, value) {
      const text = JSON.stringify(value);
      await commit.write(() => put.run(kind, id, text, rowSum(kind, id, text)));
    },

    async putNew(kind, id, value) {
      const text = JSON.stringify(value);
      return commit.write(() => putNew.run(kind, id, text, rowSum(kind, id, text)).changes > 0);
    },

    async list(kind) {
      return all.all(kind).map((row) => ({ id: textIn(row, 'id'), value: valueFrom(textIn(row, 'value')) }));
    },

    remove: async (kind, id) => commit.write(() => remove.run(kind, id).changes > 0),

    async change(kind, id, changed) {
      await commit.write(() => {
        const row = one.get(kind, id);
        const text = JSON.stringify(changed(row === undefined ? undefined : valueFrom(textIn(row, 'value'))));
        put.run(kind, id, text, rowSum(kind, id, text));
      });
    },

    // No other server can have changed any.
    watch: () => {},
  };
}

function valueFrom(text: string): Json {
  return JSON.parse(text) as Json;
}
