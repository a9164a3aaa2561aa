import type { Clock } from '../clock.ts';

export interface Coalesced {
  /** Runs at once, or at the end of the window if it has run within it already. */
  poke(): void;
  /** Runs at once: what the window's end would have brought is brought forward, and the next is no sooner for it. */
  hurry(): void;
  cancel(): void;
}

/** Lets something happen at once, but on average at most once in every window of so many ms. */
export function coalesce(clock: Clock, window: number, run: () => void): Coalesced {
  let endWindow: (() => void) | null = null;
  let endsAt = 0;
  let poked = false;
  let hurried = false;

  function open(until: number): void {
    poked = false;
    endsAt = until;
    endWindow = clock.setTimer(until, () => {
      endWindow = null;
      hurried = false;
      if (poked) open(clock.now() + window);
    });
    run();
  }

  function poke(): void {
    if (endWindow === null) open(clock.now() + window);
    else poked = true;
  }

  return {
    poke,
    hurry() {
      if (endWindow === null || hurried) return poke();
      endWindow();
      hurried = true;
      open(endsAt + window);
    },
    cancel() {
      endWindow?.();
      endWindow = null;
      poked = false;
      hurried = false;
    },
  };
}
