import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { layDots } from '#shared/charts/dots.ts';
import { planGlides } from '#shared/charts/glides.ts';
import { FLOWS } from '../../client/gallery/fixtures/tables.ts';
import { launchChromium } from '../support/chromium.ts';
import { openGallery, type Gallery } from '../support/gallery.ts';

const VIEWPORT = { width: 1280, height: 720 };
/** Pixels at the edges of dots, where a stamp is as smooth as a drawing but not the very same. */
const EDGES = 60;

let browser: Browser;
let gallery: Gallery;

beforeAll(async () => {
  [browser, gallery] = await Promise.all([launchChromium(), openGallery()]);
});
afterAll(async () => {
  gallery.close();
  await browser.close();
});

/** The reveal, a key before the dots move, in a time that goes on by hand; only the dots are to be seen. */
async function reveal(people: number): Promise<Page> {
  const page = await browser.newPage({ viewport: VIEWPORT });
  await page.clock.install({ time: 0 });
  await page.goto(`${gallery.url}?role=projector&show=dots-${people}-pause`);
  await page.evaluate(() => document.fonts.ready);
  await page.addStyleTag({ content: 'p, h1, li, [aria-label*="één keer"] { visibility: hidden }' });
  await page.clock.pauseAt(10_000);
  return page;
}

test.each([30, 300])(
  'the dots of %i people take off from where they stand and land where they stay',
  async (people) => {
    const page = await reveal(people);
    const standing = await page.screenshot();
    const { total } = planGlides(layDots(FLOWS[people] ?? [], { width: 1000, height: 300 }, 0).dots);

    await page.keyboard.press('ArrowRight');
    await page.clock.runFor(16);
    expect(await page.locator('canvas').count()).toBe(1);
    expect(await differentPixels(page, standing, await page.screenshot())).toBeLessThan(EDGES);

    await page.clock.runFor(Math.round(total / 2));
    const under = await page.screenshot();
    expect(await differentPixels(page, standing, under)).toBeGreaterThan(50 * EDGES);

    await page.clock.runFor(Math.round(total / 2) - 20);
    expect(await page.locator('canvas').count()).toBe(1);
    const last = await page.screenshot();
    await page.clock.runFor(200);
    expect(await page.locator('canvas').count()).toBe(0);
    expect(await differentPixels(page, last, await page.screenshot())).toBeLessThan(EDGES);
    await page.close();
  },
);

/** How many pixels of two pictures are clearly of another colour. */
function differentPixels(page: Page, ...pictures: [Buffer, Buffer]): Promise<number> {
  return page.evaluate(
    async (encoded) => {
      const [one, other] = await Promise.all(
        encoded.map(async (picture) => {
          const bytes = Uint8Array.from(atob(picture), (character) => character.charCodeAt(0));
          const bitmap = await createImageBitmap(new Blob([bytes]));
          const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
          context?.drawImage(bitmap, 0, 0);
          return context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? new Uint8ClampedArray();
        }),
      );
      if (one === undefined || other?.length !== one.length) return Infinity;
      let different = 0;
      for (let at = 0; at < one.length; at += 4) {
        const apart = [0, 1, 2].map((channel) =>
          Math.abs((one[at + channel] ?? 0) - (other[at + channel] ?? 0)),
        );
        if (Math.max(...apart) > 110) different += 1;
      }
      return different;
    },
    pictures.map((picture) => picture.toString('base64')),
  );
}
