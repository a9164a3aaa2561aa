import type { Clock } from '../clock.ts';

/** Whether this computer has slept, with its lid closed for instance, while the server was running. */
export interface Sleeping {
  /** When it last woke, in ms since 1970; `null` where it has not slept. */
  wokeAt(): number | null;
  /** Hears that it has woken. */
  onWake(listener: () => void): void;
  close(): void;
}

const LOOK_EVERY = 1000;
/** In ms: so much later than it was asked for, and a timer was not late but asleep. */
const ASLEEP = 3000;

/** Timers stand still while a computer sleeps and time does not: by that it is noticed, within a second of waking. */
export function watchSleep(clock: Clock): Sleeping {
  const listeners = new Set<() => void>();
  let woke: number | null = null;
  let expected = clock.now() + LOOK_EVERY;
  let cancel = clock.setTimer(expected, look);

  function look(): void {
    const now = clock.now();
    const slept = now - expected > ASLEEP;
    expected = now + LOOK_EVERY;
    cancel = clock.setTimer(expected, look);
    if (!slept) return;
    woke = now;
    for (const listener of listeners) listener();
  }

  return {
    wokeAt: () => woke,
    onWake: (listener) => listeners.add(listener),
    close: () => cancel(),
  };
}
