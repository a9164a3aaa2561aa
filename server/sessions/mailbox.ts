export interface Mailbox<T> {
  put(item: T): void;
  /**
   * For what can wait for company while others come as well: it is handled at once when nothing was for a moment, else
   * at the end of that moment, together with all that came within it. Whatever cannot wait takes it along.
   */
  putPatient(item: T): void;
  /** Resolves when nothing waits and nothing is being handled any more. */
  settled(): Promise<void>;
}

/** So many share an fsync that it costs each next to nothing, so few that the first need not wait for the last. */
const AT_ONCE = 500;
/** In ms: of a room that scans the code ten people come within it, and none of them notices. */
const MOMENT = 20;

/**
 * Hands on what is put in, in order and one batch after the other: while one is being handled, the next gathers.
 * @param handle must not reject
 */
export function createMailbox<T>(handle: (batch: readonly T[]) => Promise<void>): Mailbox<T> {
  const waiting: T[] = [];
  const untilSettled: (() => void)[] = [];
  let isUrgent = false;
  let busy = false;
  let scheduled: NodeJS.Immediate | null = null;
  let moment: NodeJS.Timeout | null = null;
  let momentEnds = 0;

  function schedule(): void {
    if (busy || scheduled !== null) return;
    const wait = isUrgent ? 0 : momentEnds - performance.now();
    if (wait > 0) moment ??= setTimeout(start, wait);
    // Not at once: all that comes in during this turn of the event loop belongs to one batch.
    else scheduled = setImmediate(start);
  }

  function start(): void {
    if (moment !== null) clearTimeout(moment);
    if (scheduled !== null) clearImmediate(scheduled);
    moment = null;
    scheduled = null;
    momentEnds = performance.now() + MOMENT;
    busy = true;
    void work();
  }

  async function work(): Promise<void> {
    do {
      const batch = waiting.splice(0, AT_ONCE);
      isUrgent &&= waiting.length > 0;
      await handle(batch);
    } while (isUrgent);
    busy = false;
    if (waiting.length > 0) schedule();
    else for (const resolve of untilSettled.splice(0)) resolve();
  }

  return {
    put(item) {
      waiting.push(item);
      isUrgent = true;
      schedule();
    },
    putPatient(item) {
      waiting.push(item);
      schedule();
    },
    settled() {
      const isSettled = !busy && waiting.length === 0;
      return isSettled ? Promise.resolve() : new Promise((resolve) => untilSettled.push(resolve));
    },
  };
}
