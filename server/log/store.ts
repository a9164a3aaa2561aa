import type { RecordStore } from './records.ts';
import type { SessionLog } from './sessionLog.ts';
import type { Snapshots } from './snapshots.ts';

/** Everything that one server keeps. */
export interface Store {
  log: SessionLog;
  records: RecordStore;
  snapshots: Snapshots;
  /**
   * Leaves nothing of what was removed in any file beside the database. Cheap enough for any moment; false where
   * somebody, such as a backup, is reading, so that it has to be done again. Rejects when the store fails.
   */
  scrub: () => Promise<boolean>;
  /**
   * Writes the database anew without its free space, and scrubs: after that, nothing that was removed is in any file.
   * Stalls every write for as long as that takes, so that nobody should be voting. Answers and rejects as `scrub`.
   */
  compact: () => Promise<boolean>;
  /** Closes the log, then lets go of its files. Closing again does nothing. */
  close: () => Promise<void>;
}
