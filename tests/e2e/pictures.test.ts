import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { langNames } from '#shared/wording/langNames.ts';
import { trainerWording } from '#shared/wording/trainer.ts';
import { isSameEverywhere } from '../support/chromium.ts';
import { manualClock } from '../support/clock.ts';
import { NOW } from '../support/gallery.ts';
import { differenceOf } from '../support/pictures.ts';
import { builtIn } from '../support/scenarios.ts';
import { startServer } from '../support/server.ts';
import { CONSOLE, STATES, type Device } from './pictureStates.ts';
import { openStudio, type Studio } from './studio.ts';

const ACCEPTED = 'tests/e2e/pictures';
const DIFFERENT = 'screens/different';
const HOMES = { first: 'home-nl-first', later: 'home-en-sessions' };

// A Chrome that was found on a machine sets letters in its own way.
describe.runIf(isSameEverywhere)('as it was accepted', () => {
  let studio: Studio;

  beforeAll(async () => {
    await rm(DIFFERENT, { recursive: true, force: true });
    studio = await openStudio();
  });
  afterAll(() => studio.close());

  /** What is different, and what to do; `null` where nothing is. Where pictures are accepted, this one is. */
  async function strangeness(page: Page, name: string, device: Device): Promise<string | null> {
    const { screenshot, seen } = await studio.take(page, device);
    const file = join(ACCEPTED, `${name}.png`);
    const accepted = await readFile(file).then(
      (png) => PNG.sync.read(png),
      () => null,
    );
    const difference =
      accepted === null
        ? { what: 'there is no accepted picture', picture: null }
        : await differenceOf(accepted, seen);
    if (difference === null) return null;
    if (inject('acceptPictures')) {
      await mkdir(ACCEPTED, { recursive: true });
      await writeFile(file, PNG.sync.write(seen.picture, { colorType: 2 }));
      return null;
    }
    const { what, picture } = difference;
    await mkdir(DIFFERENT, { recursive: true });
    await writeFile(join(DIFFERENT, `${name}.seen.png`), screenshot);
    if (picture !== null) await writeFile(join(DIFFERENT, `${name}.where.png`), PNG.sync.write(picture));
    return `${file}: ${what}. Look at ${DIFFERENT}/${name}.*; if it is right, run: npm run screens:accept`;
  }

  it.each(STATES)('$name looks', async ({ device, name, ...exhibit }) => {
    const page = await studio.open(device, exhibit.lang);
    await studio.gallery.open(page, exhibit);
    expect(await strangeness(page, name, device)).toBeNull();
  });

  it('the home page looks, without and with sessions', async () => {
    const server = await startServer({
      clock: manualClock(NOW),
      scenarios: [...builtIn().values()],
      clientFolder: 'dist/client',
      publicUrl: new URL('https://workshop.example.org'),
      joinCodes: ['KRM7QX', 'HBD4TN'],
    });
    const page = await studio.open(CONSOLE, 'nl');
    await page.goto(`${server.url}/trainer#${server.app.signInSecret()}`);
    const { nl: words, en } = trainerWording;
    await page.getByRole('button', { name: words.sessions.start }).waitFor();
    await page.getByRole('img', { name: words.address.qr('workshop.example.org') }).waitFor();
    await page.getByRole('textbox', { name: words.profile.email }).waitFor();
    expect(await strangeness(page, HOMES.first, CONSOLE)).toBeNull();

    await server.createSession();
    await server.createSession({ rehearsal: 12 });
    await page.getByRole('button', { name: langNames.en }).click();
    await page.reload();
    await page.getByText('KRM 7QX').waitFor();
    await page.getByRole('img', { name: en.address.qr('workshop.example.org') }).waitFor();
    await page.getByRole('textbox', { name: en.profile.email }).waitFor();
    expect(await strangeness(page, HOMES.later, CONSOLE)).toBeNull();
  });

  it('no picture is kept of a state that is no longer looked at', async () => {
    const known = [...STATES.map(({ name }) => name), ...Object.values(HOMES)].map((name) => `${name}.png`);
    const kept = await readdir(ACCEPTED);
    const left = kept.filter((file) => !known.includes(file));
    if (inject('acceptPictures')) await Promise.all(left.map((file) => rm(join(ACCEPTED, file))));
    else expect(left).toEqual([]);
    expect(new Set(known).size).toBe(known.length);
  });
});
