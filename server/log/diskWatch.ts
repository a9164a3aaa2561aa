import type { WhyNotSaved } from '#shared/views/hostPanel.ts';
import type { Clock } from '../clock.ts';
import type { RecordStore } from './records.ts';
import type { SessionLog } from './sessionLog.ts';
import { whyNotSaved } from './whyNotSaved.ts';

/** Whether anything can be written at this moment, also when nobody has anything to write. */
export interface DiskWatch {
  /** The same log. Whatever is appended to it by this way says how the disk is, and saves a look. */
  log: SessionLog;
  /** Why the last attempt to write has failed; `null` where it has not. */
  why(): WhyNotSaved | null;
  /** Hears that this has changed. */
  onChange(listener: () => void): void;
  close(): void;
}

interface Needs {
  log: SessionLog;
  records: RecordStore;
  clock: Clock;
  /** Whether there is anybody who should be told. */
  isWatched: () => boolean;
  report: (error: unknown) => void;
}

/** In ms. A trainer hears of a full disk within two seconds, and not from the first vote that is lost on it. */
const LOOK_EVERY = 1500;

/** Tries, and does not guess from free space: quotas, locks and rights stop a write as well. */
export function watchDisk({ log, records, clock, isWatched, report }: Needs): DiskWatch {
  const listeners = new Set<() => void>();
  let why: WhyNotSaved | null = null;
  let triedAt = clock.now();
  let cancel = clock.setTimer(triedAt + LOOK_EVERY, look);
  let looking = false;
  let closed = false;

  function note(next: WhyNotSaved | null): void {
    if (next === why || closed) return;
    why = next;
    for (const listener of listeners) listener();
  }

  async function tried<T>(work: Promise<T>): Promise<T> {
    triedAt = clock.now();
    try {
      const result = await work;
      note(null);
      return result;
    } catch (error) {
      note(whyNotSaved(error));
      throw error;
    }
  }

  function look(): void {
    cancel = clock.setTimer(clock.now() + LOOK_EVERY, look);
    if (looking || !isWatched() || clock.now() - triedAt < LOOK_EVERY) return;
    const before = why;
    looking = true;
    tried(records.put('health', 'written', { at: clock.now() }))
      .catch((error: unknown) => {
        if (why !== before) report(error);
      })
      .finally(() => {
        looking = false;
      });
  }

  return {
    log: { ...log, append: (...order) => tried(log.append(...order)) },
    why: () => why,
    onChange: (listener) => void listeners.add(listener),
    close() {
      closed = true;
      cancel();
    },
  };
}
