import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';

import { LANGS, type Lang } from '#shared/ids.ts';
import { phoneFixtures } from '../../client/gallery/fixtures/phone.ts';
import { drawn, smallTargets, tooWide } from './checks.ts';
import { servedGallery } from './gallery.ts';
import { coveredControls, held, misplacedTexts } from './phoneChecks.ts';
import { openBrowser } from './support.ts';

const THUMB = 48;
const MOST_HELD = 0.7;

interface Form {
  width: number;
  height: number;
  /** In percent. 320 px are also what 640 px are at a zoom of 200 %, and 1280 px at 400 %. */
  text: number;
}

/** The page that asks, weeks later. */
const FOLLOW_UP = ['words', 'kept', 'form', 'saved', 'early', 'none', 'unreachable'].map(
  (state) => `follow-up-${state}`,
);

const FORMS: Form[] = [
  { width: 320, height: 568, text: 100 },
  { width: 390, height: 844, text: 100 },
  { width: 768, height: 1024, text: 100 },
  { width: 844, height: 390, text: 100 },
  { width: 568, height: 320, text: 100 },
  { width: 320, height: 568, text: 200 },
];

it('every state of a phone keeps its form at every width and size of text', async () => {
  const gallery = await servedGallery();
  const browser = await openBrowser();
  const problems: string[] = [];

  async function lookAtAll(lang: Lang): Promise<void> {
    const page = await browser.newPage({ hasTouch: true, isMobile: true, reducedMotion: 'reduce' });
    for (const name of [...phoneFixtures(lang).map((each) => each.name), ...FOLLOW_UP]) {
      await gallery.show(page, { role: 'phone', name, lang });
      for (const form of FORMS) {
        await dress(page, form);
        const found = [...(await tooWide(page)), ...(await coveredControls(page))];
        const part = await held(page);
        if (part > MOST_HELD) found.push(`holds ${Math.round(part * 100)} % of the window`);
        await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
        found.push(...(await smallTargets(page, THUMB)), ...(await misplacedTexts(page)));
        const { width, height, text } = form;
        problems.push(...found.map((each) => `${name} ${lang} ${width}x${height} at ${text} %: ${each}`));
      }
    }
  }

  // Most of it is waiting for the next frame.
  await Promise.all(LANGS.map(lookAtAll));
  expect(problems).toEqual([]);
});

it('a vote needs no scrolling on a phone, and a call list of three hardly any', async () => {
  const gallery = await servedGallery();
  const browser = await openBrowser();
  const page = await browser.newPage({ hasTouch: true, isMobile: true, reducedMotion: 'reduce' });
  const beyond = async (selector: string): Promise<number> =>
    page.evaluate((what) => {
      const bottoms = [...document.querySelectorAll(what)].map((each) => each.getBoundingClientRect().bottom);
      return Math.max(...bottoms) - window.innerHeight;
    }, selector);

  const cut: string[] = [];
  for (const lang of LANGS) {
    for (const form of FORMS.slice(0, 3)) {
      for (const name of ['call', 'call-unsaved', 'call-late', 'call-told', 'test-vote', 'scale-ends']) {
        await gallery.show(page, { role: 'phone', name, lang });
        await dress(page, form);
        if ((await beyond('label, main [role=status] p')) > 0) cut.push(`${name} ${lang} ${form.width}`);
      }
      await gallery.show(page, { role: 'phone', name: 'list', lang });
      await dress(page, form);
      if ((await beyond('label')) > 8) cut.push(`list ${lang} ${form.width}`);
    }
  }
  expect(cut).toEqual([]);
});

async function dress(page: Page, { width, height, text }: Form): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.evaluate((percent) => {
    document.documentElement.style.fontSize = `${percent}%`;
    window.scrollTo(0, 0);
  }, text);
  await drawn(page);
}
