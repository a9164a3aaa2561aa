import { expect, it } from 'vitest';

import { LANGS } from '#shared/ids.ts';
import { smallTargets, tooWide, violations } from './checks.ts';
import { servedGallery } from './gallery.ts';
import { openBrowser } from './support.ts';

/** In CSS px: what a thumb needs, and what can be pressed on a desk. */
const THUMB = 48;
const DESK = 44;
const PHONE = ['write', 'write-saved', 'rewrite', 'marks-some', 'marks-closed', 'marks-none'];
const CONSOLE = ['texts', 'texts-many', 'texts-none', 'texts-wall'];

const dresses = [
  { role: 'phone', width: 390, height: 844, least: THUMB, shows: PHONE },
  { role: 'phone', width: 320, height: 568, least: THUMB, shows: PHONE },
  { role: 'host', width: 1440, height: 900, least: DESK, shows: CONSOLE },
  { role: 'host', width: 390, height: 844, least: THUMB, shows: CONSOLE },
] as const;

it.each(dresses)('nobody is kept out of writing and moderating on a $role of $width px', async (dress) => {
  const { role, width, height, least, shows } = dress;
  const gallery = await servedGallery();
  const browser = await openBrowser();
  const problems: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({ viewport: { width, height }, colorScheme });
    const page = await context.newPage();
    for (const name of shows) {
      for (const lang of LANGS) {
        await gallery.show(page, { role, name, lang });
        const found = [
          ...(await violations(page, { all: true })),
          ...(await smallTargets(page, least)),
          ...(await tooWide(page)),
        ];
        problems.push(...found.map((each) => `${name}, ${lang}, ${colorScheme}: ${each}`));
      }
    }
    await context.close();
  }
  expect(problems).toEqual([]);
});
