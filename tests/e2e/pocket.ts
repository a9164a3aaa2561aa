import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** A page that can be put away, as a phone in a pocket, and whose time passes only as the test says. */
export interface Pocket {
  /** From here on the page's time stands still. */
  stopTime: () => Promise<void>;
  /** Lets so much of the page's time pass, in ms, with each timer at its own moment. */
  pass: (ms: number) => Promise<void>;
  putAway: () => Promise<void>;
  /** So many ms later it is looked at again; timers that came due meanwhile run once, as after a sleep. */
  takeOut: (afterMs: number, by?: 'visibilitychange' | 'pageshow') => Promise<void>;
  /** Waits until this is so, for which the page gets so many ms of its own time and no more. */
  within: (ms: number, isSo: () => Promise<boolean>) => Promise<void>;
}

interface Hideable {
  putAway: (isAway: boolean) => void;
}

const STEP = 50;
/** In ms: what the page's time jumps as it is stopped; longer than asking for the time takes. */
const JUMP = 2_000;

/**
 * To be called before the page is opened. Headless Chromium hides no page and freezes none, so the page is told that it
 * is hidden, and its timers stand still.
 */
export async function pocketFor(page: Page, time?: number): Promise<Pocket> {
  await page.clock.install(time === undefined ? {} : { time });
  await page.addInitScript(() => {
    let hidden = false;
    Object.defineProperty(document, 'visibilityState', { get: () => (hidden ? 'hidden' : 'visible') });
    Object.defineProperty(document, 'hidden', { get: () => hidden });
    const putAway = (isAway: boolean) => {
      hidden = isAway;
    };
    Object.assign(window, { putAway });
  });

  /** What the browser tells the page; from its back/forward cache it may say no more than `pageshow`. */
  const tell = async (isAway: boolean, by: 'visibilitychange' | 'pageshow'): Promise<void> => {
    await page.evaluate(
      ([away, name]) => {
        (window as unknown as Hideable).putAway(away);
        if (name === 'visibilitychange') document.dispatchEvent(new Event(name));
        else window.dispatchEvent(new PageTransitionEvent(name, { persisted: true }));
      },
      [isAway, by] as const,
    );
  };

  return {
    stopTime: async () => page.clock.pauseAt((await page.evaluate(() => Date.now())) + JUMP),
    pass: async (ms) => page.clock.runFor(ms),
    putAway: async () => tell(true, 'visibilitychange'),
    takeOut: async (afterMs, by = 'visibilitychange') => {
      if (afterMs > 0) await page.clock.fastForward(afterMs);
      await tell(false, by);
    },
    within: async (ms, isSo) => {
      for (let left = ms; left > 0 && !(await isSo()); left -= STEP) await page.clock.runFor(STEP);
      await expect.poll(isSo).toBe(true);
    },
  };
}
