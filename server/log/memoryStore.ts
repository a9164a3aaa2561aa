import { memoryLog } from './memoryLog.ts';
import { memoryRecords } from './memoryRecords.ts';
import { onlyServer, type Store } from './store.ts';

/** Keeps everything in this process and nothing beyond it. */
export function memoryStore(): Store {
  const log = memoryLog();
  const records = memoryRecords();
  return {
    log,
    records,
    // There is nothing to go back to when a process is gone, and nothing of it is left.
    snapshots: { take: async () => {}, discard: async () => {} },
    // Whatever is removed from a map is in no file.
    scrub: async () => true,
    compact: async () => true,
    ...onlyServer,
    async close() {
      await log.close();
      records.close();
    },
  };
}
