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
  const left = allowances.map(({ tries }) => tries);

  function refill(): boolean {
    const passed = Math.max(0, clock.now() - at);
    at += passed;
    const share = 1 / servers();
    // In place: each message of each phone asks this twice.
    let isLeft = true;
    for (const [index, { tries, perMs }] of allowances.entries()) {
      const most = Math.max(1, tries * share);
      const refilled = Math.min(most, (left[index] ?? tries) + (passed * tries * share) / perMs);
      left[index] = refilled;
      isLeft &&= refilled >= 1;
    }
    return isLeft;
  }

  return {
    take() {
      const isLeft = refill();
      if (isLeft) for (const index of left.keys()) left[index] = (left[index] ?? 1) - 1;
      return isLeft;
    },
    isSpent: () => !refill(),
  };
}
