import { systemClock, type Clock } from '../../server/clock.ts';

export interface ManualClock extends Clock {
  /** Lets time pass, in ms, and runs each timer at its own moment, in order. */
  pass(ms: number): void;
  /** The machine sleeps: time goes on, but timers stand still and run as much later, as Node's do. */
  sleep(ms: number): void;
  /** How many timers are set. */
  waiting(): number;
}

/** A clock that stands still until it is told to go on. */
export function manualClock(startAt = Date.UTC(2026, 0, 5, 9)): ManualClock {
  let time = startAt;
  const timers = new Set<{ at: number; run: () => void }>();

  function nextBefore(end: number) {
    return [...timers].filter(({ at }) => at <= end).toSorted((one, other) => one.at - other.at)[0];
  }

  return {
    now: () => time,
    setTimer(at, run) {
      const timer = { at, run };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    pass(ms) {
      const end = time + ms;
      for (let timer = nextBefore(end); timer !== undefined; timer = nextBefore(end)) {
        timers.delete(timer);
        time = Math.max(time, timer.at);
        timer.run();
      }
      time = end;
    },
    sleep(ms) {
      time += ms;
      for (const timer of timers) timer.at += ms;
    },
    waiting: () => timers.size,
  };
}

export interface LeapingClock extends Clock {
  /** From here on it is so many ms later. */
  leap(ms: number): void;
}

/** The machine's clock, which can be sent days ahead while real browsers wait in front of it. */
export function leapingClock(): LeapingClock {
  const clock = systemClock();
  let ahead = 0;
  return {
    now: () => clock.now() + ahead,
    setTimer: (at, run) => clock.setTimer(at - ahead, run),
    leap: (ms) => {
      ahead += ms;
    },
  };
}
