import type { Clock } from '../clock.ts';

/** All times in ms. */
export interface TurnsWish {
  /** So many are served without waiting, if nobody came for a while. */
  atOnce: number;
  /** From one turn to the next, beyond those. */
  every: number;
  /** Whoever would have to wait longer is sent away. */
  longest: number;
}

export interface Turns {
  /** How long, in ms, the one who asks has to wait for a turn, which is taken then; `null` when the line is full. */
  next(): number | null;
}

/** Lets people in one after the other, in the order in which they ask. */
export function createTurns({ atOnce, every, longest }: TurnsWish, clock: Clock): Turns {
  /** When the next turn would be if nobody had ever been served at once. */
  let due = 0;

  return {
    next() {
      const now = clock.now();
      const turn = Math.max(due, now - (atOnce - 1) * every);
      if (turn - now > longest) return null;
      due = turn + every;
      return Math.max(0, turn - now);
    },
  };
}
