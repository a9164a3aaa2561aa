import type { Clock } from '../clock.ts';

/** At most so many tries in so many milliseconds. */
export interface Allowance {
  tries: number;
  perMs: number;
}

export interface Budget {
  /** Takes one try; false when there is none left. */
  take(): boolean;
}

/**
 * Counts tries of everybody together, never by address: a whole workshop shares one.
 * Refills evenly, so that nobody has to wait for the end of a window.
 */
export function createBudget(allowances: readonly Allowance[], clock: Clock): Budget {
  let at = clock.now();
  let left = allowances.map(({ tries }) => tries);

  return {
    take() {
      const passed = Math.max(0, clock.now() - at);
      at += passed;
      left = allowances.map(({ tries, perMs }, index) =>
        Math.min(tries, (left[index] ?? tries) + (passed * tries) / perMs),
      );
      if (left.some((tries) => tries < 1)) return false;
      left = left.map((tries) => tries - 1);
      return true;
    },
  };
}
