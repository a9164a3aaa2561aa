/** How often something is tried at most, and for how long. */
export interface Budget {
  /** Takes one try; false when there is none left, or no time. */
  take(): boolean;
  /** Whether there would be one. */
  goesOn(): boolean;
}

/** So many tries, and none after so many minutes. */
export function budgetOf(tries: number, minutes = Infinity): Budget {
  const end = performance.now() + minutes * 60_000;
  let left = tries;
  const goesOn = () => left > 0 && performance.now() < end;
  return {
    goesOn,
    take() {
      const may = goesOn();
      if (may) left -= 1;
      return may;
    },
  };
}
