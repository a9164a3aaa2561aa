import type { Clock } from '../clock.ts';

/** At most so many tries in so many milliseconds. */
export interface Allowance {
  tries: number;
  perMs: number;
}

export interface Budget {
  /** Takes one try; false when there is none left. */
  take(): boolean;
  /** Whether there is none left, without taking one. */
  isSpent(): boolean;
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
  const pools = allowances.map(({ tries, perMs }) => ({ tries, perMs, left: tries }));

  function refill(): boolean {
    const passed = Math.max(0, clock.now() - at);
    at += passed;
    const share = 1 / servers();
    // In place: each message of each phone asks this twice.
    let isLeft = true;
    for (const pool of pools) {
      const tries = pool.tries * share;
      pool.left = Math.min(Math.max(1, tries), pool.left + (passed * tries) / pool.perMs);
      isLeft &&= pool.left >= 1;
    }
    return isLeft;
  }

  return {
    take() {
      const isLeft = refill();
      if (isLeft) for (const pool of pools) pool.left -= 1;
      return isLeft;
    },
    isSpent: () => !refill(),
  };
}
