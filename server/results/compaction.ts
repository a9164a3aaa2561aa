import type { Clock } from '../clock.ts';
import type { Snapshotting } from '../log/snapshotting.ts';
import type { Store } from '../log/store.ts';
import type { Presence } from '../sessions/presence.ts';

/** Sees to it that what is removed is soon in no file any more, at a moment when that disturbs nobody. */
export interface Compaction {
  /** Removes something for good. A crash at any moment of it is made good after the restart. */
  erasing(work: () => Promise<void>): Promise<void>;
  /** Compacts what has been erased, if nobody is voting. Rejects when the store fails. */
  whenQuiet(): Promise<void>;
}

const KIND = 'compaction';
const DUE = 'due';
/** How long, in ms, a quiet moment is waited for. */
const PATIENCE = 24 * 60 * 60 * 1000;

interface Needs {
  store: Store;
  snapshots: Snapshotting;
  presence: Presence;
  clock: Clock;
}

export async function loadCompaction({ store, snapshots, presence, clock }: Needs): Promise<Compaction> {
  const { records } = store;
  let due = (await records.get(KIND, DUE)) !== undefined;
  let since = clock.now();
  let erasing = 0;

  function isQuiet(): boolean {
    return presence.everybody() === 0 || clock.now() - since >= PATIENCE;
  }

  return {
    async erasing(work) {
      erasing += 1;
      if (!due) since = clock.now();
      due = true;
      try {
        await records.put(KIND, DUE, true);
        await work();
        await snapshots.discard();
        await store.scrub();
      } finally {
        erasing -= 1;
      }
    },

    async whenQuiet() {
      if (!due || erasing > 0 || !isQuiet()) return;
      // Also of before a crash; and whoever makes one reads, and would stand in the way.
      await snapshots.discard();
      const whole = await store.compact();
      // What somebody has begun to erase meanwhile may still be there.
      if (!whole || erasing > 0) return;
      due = false;
      await records.remove(KIND, DUE);
      snapshots.wanted();
    },
  };
}
