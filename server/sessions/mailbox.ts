export interface Mailbox<T> {
  put(item: T): void;
  /** Resolves when nothing waits and nothing is being handled any more. */
  settled(): Promise<void>;
}

/** So many share an fsync that it costs each next to nothing, so few that the first need not wait for the last. */
const AT_ONCE = 500;

/**
 * Hands on what is put in, in order and one batch after the other: while one is being handled, the next gathers.
 * @param handle must not reject
 */
export function createMailbox<T>(handle: (batch: readonly T[]) => Promise<void>): Mailbox<T> {
  const waiting: T[] = [];
  const untilSettled: (() => void)[] = [];
  let busy = false;

  async function work(): Promise<void> {
    while (waiting.length > 0) await handle(waiting.splice(0, AT_ONCE));
    busy = false;
    for (const resolve of untilSettled.splice(0)) resolve();
  }

  return {
    put(item) {
      waiting.push(item);
      if (busy) return;
      busy = true;
      // Not at once: all that comes in during this turn of the event loop belongs to one batch.
      setImmediate(() => void work());
    },
    settled() {
      return busy ? new Promise((resolve) => untilSettled.push(resolve)) : Promise.resolve();
    },
  };
}
