import type { DatabaseSync } from 'node:sqlite';

import { inTransaction } from './transaction.ts';

/** Writes that share their transaction, and so their fsync, with all others of the same turn of the event loop. */
export interface GroupCommit {
  /**
   * Resolves to the result of `work` once it is on disk, and calls `committed` in that very moment, before anybody
   * else can act. Rejects when the store fails, and then nothing remains of the whole group.
   */
  write<T>(work: () => T, committed?: (result: T) => void): Promise<T>;
  /** Writes what waits; what comes later is rejected. */
  close(): void;
}

interface Waiting {
  /** Does the work, and says what is to be done once it is on disk. */
  run: () => () => void;
  reject: (error: unknown) => void;
}

/** So many that an fsync costs each of them next to nothing, so few that the first does not wait for the last. */
const AT_ONCE = 200;

export function createGroupCommit(db: DatabaseSync): GroupCommit {
  const waiting: Waiting[] = [];
  let scheduled = false;
  let closed = false;

  function schedule(): void {
    if (scheduled) return;
    scheduled = true;
    setImmediate(commitNext);
  }

  function commitNext(): void {
    scheduled = false;
    const group = waiting.splice(0, AT_ONCE);
    if (waiting.length > 0) schedule();
    if (group.length === 0) return;
    try {
      const done = inTransaction(db, () => group.map(({ run }) => run()));
      for (const resolve of done) resolve();
    } catch (error) {
      for (const { reject } of group) reject(error);
    }
  }

  return {
    async write<T>(work: () => T, committed?: (result: T) => void): Promise<T> {
      if (closed) throw new Error('the store is closed');
      schedule();
      return new Promise<T>((resolve, reject) => {
        function run() {
          const result = work();
          return () => {
            committed?.(result);
            resolve(result);
          };
        }
        waiting.push({ run, reject });
      });
    },

    close() {
      closed = true;
      while (waiting.length > 0) commitNext();
    },
  };
}
