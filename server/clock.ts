/** Time as the server knows it, passed to whatever needs it, so that tests can hold it still. */
export interface Clock {
  /** Milliseconds since 1970. Never goes back while the process runs. */
  now(): number;
  /** Runs once, when `now()` has reached `at` (at most 24 days from now) and never before. The answer takes it back. */
  setTimer(at: number, run: () => void): () => void;
}

interface Sources {
  /** The wall clock, which somebody may set, in ms since 1970. */
  wall: () => number;
  /** Only ever goes forward, but may stand still while the machine sleeps; ms since whenever. */
  steady: () => number;
}

/** From so many ms on the wall clock is followed: the machine has slept, or was set right. */
const SLEPT = 1000;

/** The machine's clock, but without its steps back: setting it must not lengthen a countdown. */
export function systemClock(sources: Sources = { wall: Date.now, steady: () => performance.now() }): Clock {
  const { wall, steady } = sources;
  let offset = wall() - steady();

  function now(): number {
    const passed = steady();
    const ahead = wall() - passed - offset;
    if (ahead > SLEPT) offset += ahead;
    return Math.floor(passed + offset);
  }

  return {
    now,
    setTimer(at, run) {
      let timer: NodeJS.Timeout;
      function wait(): void {
        const left = at - now();
        timer = setTimeout(left <= 0 ? run : wait, Math.max(left, 0));
        // What the server listens to keeps it alive; a countdown alone must not.
        timer.unref();
      }
      wait();
      return () => clearTimeout(timer);
    },
  };
}
