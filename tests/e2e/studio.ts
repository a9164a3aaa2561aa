import type { Browser, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';

import type { Lang } from '#shared/ids.ts';
import { launchChromium } from '../support/chromium.ts';
import { openGallery, settled, stopClock, type Gallery } from '../support/gallery.ts';
import { shrunk, type Seen } from '../support/pictures.ts';
import { LOCALES } from './pages/locales.ts';
import type { Device } from './pictureStates.ts';

/** Where pictures are taken: a browser, the gallery, and an empty page to work on. */
export interface Studio {
  gallery: Gallery;
  /** A page on this device, gone after the test. */
  open: (device: Device, lang: Lang) => Promise<Page>;
  take: (page: Page, device: Device) => Promise<{ screenshot: Buffer; seen: Seen }>;
  shrunk: (screenshot: Buffer, device: Device) => Promise<Seen>;
  close: () => Promise<void>;
}

export async function openStudio(): Promise<Studio> {
  const browser: Browser = await launchChromium();
  const gallery = await openGallery();
  const paper = await browser.newPage();
  return {
    gallery,
    open: async (device, lang) => {
      const place = { locale: LOCALES[lang], timezoneId: 'Europe/Amsterdam' };
      const context = await browser.newContext({ ...device.context, ...place });
      onTestFinished(() => context.close());
      const page = await context.newPage();
      await stopClock(page);
      return page;
    },
    take: async (page, { whole, shrink }) => {
      await settled(page);
      const screenshot = await page.screenshot({ fullPage: whole, animations: 'disabled' });
      return { screenshot, seen: await shrunk(paper, screenshot, shrink) };
    },
    shrunk: (screenshot, { shrink }) => shrunk(paper, screenshot, shrink),
    close: async () => {
      await browser.close();
      gallery.close();
    },
  };
}
