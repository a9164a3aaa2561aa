import type { RecordStore } from './records.ts';
import type { SessionLog } from './sessionLog.ts';

/** Everything that one server keeps. */
export interface Store {
  log: SessionLog;
  records: RecordStore;
  /** Closes the log, then lets go of its files. Closing again does nothing. */
  close: () => Promise<void>;
}
