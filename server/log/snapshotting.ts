import type { SessionEvent } from '#shared/session/events.ts';
import type { Clock } from '../clock.ts';
import type { SessionLog } from './sessionLog.ts';
import type { Store } from './store.ts';

/** Sees to it that there are snapshots of the moments that matter, and none of what had to be destroyed. */
export interface Snapshotting {
  /** The store's log; what is appended to it by this way leads to a snapshot where a scene's voting has moved on. */
  log: SessionLog;
  /** Asks for one, soon: many wishes may lead to one. */
  wanted(): void;
  /** Removes all; to be called when what must be in none of them is gone from the store. Rejects where that fails. */
  discard(): Promise<void>;
  /** Resolves when none is being made any more. */
  close(): Promise<void>;
}

interface Needs {
  store: Store;
  clock: Clock;
  report: (error: unknown) => void;
}

/** At most one in so many ms; and where one takes long, for a large file or a slow disk, so many times as long. */
const PAUSE = 15_000;
const PAUSE_TIMES = 20;

const PHASES: ReadonlySet<SessionEvent['type']> = new Set([
  'stepShown',
  'roundOpened',
  'roundClosed',
  'roundReopened',
  'sessionEnded',
]);

export function createSnapshotting({ store, clock, report }: Needs): Snapshotting {
  let cancel: (() => void) | null = null;
  let taking: Promise<void> | null = null;
  /** Whether more has happened since the one that is being made was asked for. */
  let again = false;
  let notBefore = 0;
  let closed = false;

  function wanted(): void {
    if (closed || cancel !== null) return;
    again = taking !== null;
    if (again) return;
    cancel = clock.setTimer(Math.max(clock.now(), notBefore), () => {
      cancel = null;
      taking = take().finally(() => {
        taking = null;
        if (again) wanted();
      });
    });
  }

  async function take(): Promise<void> {
    const at = clock.now();
    notBefore = at + PAUSE;
    try {
      await store.snapshots.take(at);
    } catch (error) {
      report(error);
    }
    notBefore = at + Math.max(PAUSE, PAUSE_TIMES * (clock.now() - at));
  }

  return {
    log: {
      ...store.log,
      async append(session, expectedSeq, events) {
        const appended = await store.log.append(session, expectedSeq, events);
        if (appended === 'appended' && events.some(({ type }) => PHASES.has(type))) wanted();
        return appended;
      },
    },
    wanted,
    discard: () => store.snapshots.discard(),
    async close() {
      closed = true;
      cancel?.();
      await taking;
    },
  };
}
