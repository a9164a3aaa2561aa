import type { Clock } from '../clock.ts';

export interface Coalesced {
  /** Runs at once, or at the end of the window if it has run within it already. */
  poke(): void;
  cancel(): void;
}

/** Lets something happen at once, but at most once in every window of so many ms. */
export function coalesce(clock: Clock, window: number, run: () => void): Coalesced {
  let endWindow: (() => void) | null = null;
  let poked = false;

  function open(): void {
    poked = false;
    endWindow = clock.setTimer(clock.now() + window, () => {
      endWindow = null;
      if (poked) open();
    });
    run();
  }

  return {
    poke() {
      if (endWindow === null) open();
      else poked = true;
    },
    cancel() {
      endWindow?.();
      endWindow = null;
      poked = false;
    },
  };
}
