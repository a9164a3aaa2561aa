import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, test } from 'vitest';

import { LANGS } from '#shared/ids.ts';
import { projectorFixtures } from '../../client/gallery/fixtures/projector.ts';
import { differentBigScreens } from '../support/bigScreens.ts';
import { launchChromium } from '../support/chromium.ts';
import { openGallery, type Gallery } from '../support/gallery.ts';
import { builtIn } from '../support/scenarios.ts';
import { walkAndCheck } from './projectorChecks.ts';

/** A projector of a meeting room, a good one, a screen of twice as many points, and an old one of 4 : 3. */
const SIZES = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
  { width: 1024, height: 768 },
];
/** Where a scenario's own texts are looked at: the usual shape, and the one in which the least fits on a line. */
const SHAPES = SIZES.filter(({ width }) => width === 1920 || width === 1024);

let browser: Browser;
let gallery: Gallery;

beforeAll(async () => {
  [browser, gallery] = await Promise.all([launchChromium(), openGallery()]);
});
afterAll(async () => {
  gallery.close();
  await browser.close();
});

const CASES = SIZES.flatMap((size) => LANGS.map((lang) => ({ ...size, lang })));

test.concurrent.for(CASES)(
  'every screen is read from the last row, whole and uncrowded: $width × $height, $lang',
  // Of its own: an assertion of a test that runs beside this one would be taken for this one's.
  async ({ width, height, lang }, { expect }) => {
    const names = projectorFixtures(lang).map(({ name }) => name);
    const page = await browser.newPage({ viewport: { width, height } });
    await page.goto(`${gallery.url}?role=projector&lang=${lang}&show=${names[0] ?? ''}`);
    expect(await page.evaluate(walkAndCheck)).toEqual(Object.fromEntries(names.map((name) => [name, []])));
    await page.close();
  },
);

const STORIES = SHAPES.flatMap((size) => LANGS.map((lang) => ({ ...size, lang })));

test.concurrent.for(STORIES)(
  'so is every screen of every scenario that comes with the product: $width × $height, $lang',
  async ({ width, height, lang }, { expect }) => {
    const screens = differentBigScreens([...builtIn().values()], lang);
    const names = screens.map(({ name }) => name);
    const page = await browser.newPage({ viewport: { width, height } });
    await page.addInitScript((shownInstead) => Object.assign(window, { shownInstead }), screens);
    await page.goto(`${gallery.url}?role=projector&lang=${lang}&show=${names[0] ?? ''}`);
    expect(await page.evaluate(walkAndCheck)).toEqual(Object.fromEntries(names.map((name) => [name, []])));
    await page.close();
  },
);
