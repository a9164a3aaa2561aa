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
 * @param servers how many there are at this moment, which have the allowances together
 */
export function createBudget(
  allowances: readonly Allowance[],
  clock: Clock,
  servers: () => number = () => 1,
): Budget {
  let at = clock.now();
  let left = allowances.map(({ tries }) => tries);

  return {
    take() {
      const passed = Math.max(0, clock.now() - at);
      at += passed;
      const share = 1 / servers();
      left = allowances.map(({ tries, perMs }, index) =>
        Math.min(Math.max(1, tries * share), (left[index] ?? tries) + (passed * tries * share) / perMs),
      );
      if (left.some((tries) => tries < 1)) return false;
      left = left.map((tries) => tries - 1);
      return true;
    },
  };
}
