/** In ms: as long as the slowest double click that systems allow for by default. */
const SETTLED = 500;

export interface PressGuard {
  /** To be told whenever the buttons come to stand for something else, through whomever. */
  changed: () => void;
  /** Whether somebody who presses now can have seen what the buttons stand for. */
  isMeant: () => boolean;
}

/**
 * The server makes a command that is sent twice do nothing. What it cannot know is that the second half of a double
 * click fell on a button that had just become another: without this it would close the voting that the first half
 * opened.
 * @param now any clock in ms that only goes forward
 */
export function createPressGuard(now: () => number): PressGuard {
  let changedAt = -Infinity;
  return {
    changed: () => {
      changedAt = now();
    },
    isMeant: () => now() - changedAt >= SETTLED,
  };
}
