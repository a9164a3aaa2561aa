import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';

import { hostFixtures } from '../../client/gallery/fixtures/host.ts';
import { phoneFixtures } from '../../client/gallery/fixtures/phone.ts';
import { drawn, smallTargets, tooWide, violations, type Asked } from './checks.ts';
import { servedGallery } from './gallery.ts';
import { openBrowser } from './support.ts';

/** In CSS px: what a thumb needs, and what can be pressed on a desk. */
const THUMB = 48;
const DESK = 44;

interface Dress {
  width: number;
  height: number;
  colorScheme: 'light' | 'dark';
  least: number;
  asked: Asked;
}

/** Another theme changes nothing but the colours. */
const COLOURS: Asked = { only: ['color-contrast'] };
const SEATS: { role: 'phone' | 'host'; names: string[]; dresses: Dress[] }[] = [
  {
    role: 'phone',
    names: phoneFixtures('nl').map(({ name }) => name),
    dresses: [
      { width: 320, height: 568, colorScheme: 'light', least: THUMB, asked: { all: true } },
      { width: 390, height: 844, colorScheme: 'dark', least: THUMB, asked: COLOURS },
    ],
  },
  {
    role: 'host',
    names: hostFixtures('nl').map(({ name }) => name),
    dresses: [
      { width: 1440, height: 900, colorScheme: 'light', least: DESK, asked: { all: true } },
      { width: 390, height: 844, colorScheme: 'dark', least: THUMB, asked: COLOURS },
    ],
  },
];

it.each(SEATS)('nobody is kept out of any state of a $role', async ({ role, names, dresses }) => {
  const [gallery, browser] = await Promise.all([servedGallery(), openBrowser()]);
  const page = await browser.newPage({ reducedMotion: 'reduce' });
  const problems: string[] = [];
  for (const name of names) {
    await gallery.show(page, { role, name, lang: 'nl' });
    for (const dress of dresses) {
      const found = await troublesIn(page, dress);
      problems.push(...found.map((each) => `${name}, ${dress.width} ${dress.colorScheme}: ${each}`));
    }
  }
  expect(problems).toEqual([]);
});

async function troublesIn(page: Page, { colorScheme, least, asked, ...viewport }: Dress): Promise<string[]> {
  await page.setViewportSize(viewport);
  await page.emulateMedia({ colorScheme });
  await drawn(page);
  return [...(await violations(page, asked)), ...(await smallTargets(page, least)), ...(await tooWide(page))];
}
