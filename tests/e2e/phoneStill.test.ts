import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';

import { servedGallery } from './gallery.ts';
import { drawn } from './checks.ts';
import { openBrowser } from './support.ts';

const SIZES = [
  { width: 320, height: 568 },
  { width: 390, height: 844 },
  { width: 768, height: 1024 },
];

/** What a vote goes through: on its way, saved, with a countdown, without a line and not saved, closed, too late. */
const STATES = [
  'call',
  'call-saving',
  'call-skip',
  'call-unsure',
  'call-call',
  'call-unsaved',
  'call-closed',
  'call-closed-none',
  'call-late',
];
const LISTED = ['list', 'list-some', 'list-all', 'list-closed'];

describe.each(['nl', 'en'] as const)('in %s', (lang) => {
  it.each([
    ['a vote', STATES],
    ['a call list', LISTED],
    ['a choice of long labels', ['choice-long-none', 'choice-long']],
  ])('nothing of %s moves while its state changes', async (_, names) => {
    const gallery = await servedGallery();
    const browser = await openBrowser();
    for (const viewport of SIZES) {
      const context = await browser.newContext({ viewport, hasTouch: true, isMobile: true });
      const page = await context.newPage();
      const [first = ''] = names;
      await gallery.show(page, { role: 'phone', name: first, lang });
      await recordShifts(page);
      const moved: string[] = [];
      const still = await placesOf(page);
      for (const name of names) {
        // The same screen goes on, as it does when a new view comes.
        await gallery.turnTo(page, name);
        await drawn(page);
        const now = await placesOf(page);
        if (now !== still) moved.push(`at ${name}: from ${still} to ${now}`);
      }
      const { width } = viewport;
      expect({ width, moved, shifts: await shiftsOf(page) }).toEqual({ width, moved: [], shifts: [] });
      await context.close();
    }
  });
});

/** Where everything is that one taps or reads while choosing. */
async function placesOf(page: Page): Promise<string> {
  return page.evaluate(() =>
    [...document.querySelectorAll('header, header > *, h1, h2, legend, label, main [role=status]')]
      .map((each) => {
        const { left, top, width, height } = each.getBoundingClientRect();
        const isStill = each.matches('header > *');
        return (isStill ? [top, height] : [left, top, width, height]).map(Math.round).join(' ');
      })
      .join('; '),
  );
}

/** Notes what the browser itself calls a layout shift; the words of a state may take one another's place. */
async function recordShifts(page: Page): Promise<void> {
  await page.evaluate(() => {
    interface Shift extends PerformanceEntry {
      sources: { node: Node | null }[];
    }
    const shifts: string[] = [];
    new PerformanceObserver((list) => {
      for (const { node } of list.getEntries().flatMap((entry) => (entry as Shift).sources)) {
        const part = node instanceof Element ? node : node?.parentElement;
        if (part?.closest('[role=status], [role=timer]') === null) shifts.push(`${part.outerHTML}`);
      }
    }).observe({ type: 'layout-shift' });
    Object.assign(window, { shifts });
  });
}

async function shiftsOf(page: Page): Promise<string[]> {
  await drawn(page);
  return page.evaluate(() => (window as unknown as { shifts: string[] }).shifts);
}
