import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { isSameEverywhere } from '../support/chromium.ts';
import { differenceOf } from '../support/pictures.ts';
import { CONSOLE, PHONE, SCREEN, type Device } from './pictureStates.ts';
import { openStudio, type Studio } from './studio.ts';

type Change = (page: Page) => Promise<unknown>;

interface Case {
  device: Device;
  show: string;
  change: Change;
}

const styled =
  (content: string): Change =>
  (page) =>
    page.addStyleTag({ content });

/** Takes the last word of the first text that matches. */
const withoutWord =
  (selector: string): Change =>
  (page) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => {
        const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        const text = texts.nextNode();
        if (text?.textContent) text.textContent = text.textContent.replace(/\s\S+\s*$/, '');
      });

/** Takes the last of the full dots. */
const withoutDot: Change = (page) =>
  page
    .locator('svg path')
    .first()
    .evaluate((path) => path.setAttribute('d', path.getAttribute('d')?.replace(/M[^M]*$/, '') ?? ''));

const SEEN: [what: string, Case][] = [
  [
    'a button of a phone stands 5 px lower',
    { device: PHONE, show: 'call-skip', change: styled('label:last-of-type { translate: 0 5px }') },
  ],
  [
    'an option of a phone has a slightly other colour',
    { device: PHONE, show: 'call-call', change: styled(':root { --call: #1a6391 }') },
  ],
  [
    'a phone lies on white instead of paper',
    { device: PHONE, show: 'wait', change: styled(':root, body { background: #fff !important }') },
  ],
  ['the story of a phone has lost a word', { device: PHONE, show: 'call', change: withoutWord('main p') }],
  [
    'the ink of a phone is paler',
    { device: PHONE, show: 'call-skip', change: styled(':root { --ink: #4a4f5a }') },
  ],
  [
    'the title of a phone is not in the red of the pen',
    { device: PHONE, show: 'call-skip', change: styled(':root { --pen: var(--ink) }') },
  ],
  [
    'the big screen has lost a word of its question',
    { device: SCREEN, show: 'dots-30-before', change: withoutWord('h1') },
  ],
  [
    'the big screen has lost a dot',
    {
      device: SCREEN,
      show: 'progress-28-24',
      change: withoutDot,
    },
  ],
  [
    'the console has lost a word of the script',
    { device: CONSOLE, show: 'vote', change: withoutWord('main blockquote, [data-part=now] p') },
  ],
  [
    'a button of the console stands 5 px further',
    { device: CONSOLE, show: 'vote', change: styled('section button { translate: 5px 0 }') },
  ],
];

describe.runIf(isSameEverywhere)('compared with the accepted picture', () => {
  let studio: Studio;
  beforeAll(async () => {
    studio = await openStudio();
  });
  afterAll(() => studio.close());

  async function differenceAfter({ device, show, change }: Case): Promise<string | null> {
    const page = await studio.open(device, 'nl');
    await studio.gallery.open(page, { role: device.role, show, lang: 'nl' });
    const { seen: before } = await studio.take(page, device);
    await change(page);
    const { seen: after } = await studio.take(page, device);
    return (await differenceOf(before.picture, after))?.what ?? null;
  }

  it.each(SEEN)('one sees that %s', async (_what, seen) => {
    expect(await differenceAfter(seen)).not.toBeNull();
  });

  it.each([PHONE, SCREEN, CONSOLE])(
    'on $name nothing is made of a px or a stroke of letters',
    async (device) => {
      const show = { phone: 'call-skip', projector: 'dots-30-sentence', host: 'reveal-bars' }[device.role];
      const window = { ...device, whole: false };
      const found: (string | null)[] = [];
      for (const move of ['1px, 1px', '-1px, 0', '0.4px, 0.3px']) {
        const change = styled(`#root { transform: translate(${move}) }`);
        found.push(await differenceAfter({ device: window, show, change }));
      }
      expect(found).toEqual([null, null, null]);
    },
  );

  it('nothing is made of noise', async () => {
    const page = await studio.open(PHONE, 'nl');
    await studio.gallery.open(page, { role: 'phone', show: 'call-skip', lang: 'nl' });
    const { screenshot, seen } = await studio.take(page, PHONE);
    const noisy = PNG.sync.read(screenshot);
    // The same pattern at each run.
    for (const [at, value] of noisy.data.entries()) {
      noisy.data[at] = Math.min(255, Math.max(0, value + ((at * 7919) % 13) - 6));
    }
    const after = await studio.shrunk(PNG.sync.write(noisy), PHONE);
    expect(await differenceOf(seen.picture, after)).toBeNull();
  });
});
