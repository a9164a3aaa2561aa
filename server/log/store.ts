import type { Peers, Reach } from './peers.ts';
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
  /** The other servers on the same store; `null` for one that can have none. */
  peers: Peers | null;
  /** `null` for a store that is as near as this computer's disk. */
  reach: Reach | null;
  /** Does something that no two servers may do at the same time. Rejects as `work` does, and when the store fails. */
  alone: <T>(name: string, work: () => Promise<T>) => Promise<T>;
  /** Closes the log, then lets go of its files. Closing again does nothing. */
  close: () => Promise<void>;
}

/** What holds of a store that no other server can have. */
export const onlyServer: Pick<Store, 'peers' | 'reach' | 'alone'> = {
  peers: null,
  reach: null,
  alone: (_, work) => work(),
};
