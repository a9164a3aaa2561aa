import type { Page } from 'playwright-core';
import { onTestFinished } from 'vitest';

import type { Lang } from '#shared/ids.ts';
import { openGallery } from '../support/gallery.ts';
import { drawn } from './checks.ts';

/** What is shown now, by the page itself: the browser tells of it only later, and there is no way back from the last. */
function showing(page: Page): Promise<string | null> {
  return page.evaluate(() => new URLSearchParams(location.search).get('show'));
}

/** The gallery of all screens, served until the test has finished. */
export interface ServedGallery {
  show(
    page: Page,
    exhibit: { role: 'phone' | 'projector' | 'host'; name: string; lang: Lang },
  ): Promise<void>;
  /** Goes on to another exhibit of the same role by the arrow keys: what both have in common stays what it is. */
  turnTo(page: Page, name: string): Promise<void>;
}

export async function servedGallery(): Promise<ServedGallery> {
  const { url, close } = await openGallery();
  onTestFinished(close);
  return {
    show: async (page, { role, name, lang }) => {
      const asked = new URLSearchParams({ role, lang, show: name });
      await page.goto(`${url}?${asked.toString()}`);
      // All of them, also those that only a later exhibit writes with.
      await page.evaluate(() =>
        Promise.all([...document.fonts].map((font) => font.load().catch(() => null))),
      );
      await drawn(page);
    },
    turnTo: async (page, name) => {
      for (let shown = await showing(page); shown !== name; shown = await showing(page)) {
        await page.keyboard.press('ArrowRight');
        await page.waitForFunction((last) => !location.search.endsWith(last), `show=${shown}`);
      }
    },
  };
}
