import { memoryLog } from './memoryLog.ts';
import { memoryRecords } from './memoryRecords.ts';
import type { Store } from './store.ts';

/** Keeps everything in this process and nothing beyond it. */
export function memoryStore(): Store {
  const log = memoryLog();
  const records = memoryRecords();
  return {
    log,
    records,
    // Whatever is removed from a map is in no file.
    scrub: async () => true,
    compact: async () => true,
    async close() {
      await log.close();
      records.close();
    },
  };
}
