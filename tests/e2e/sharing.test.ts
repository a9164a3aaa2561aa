import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';

import type { Lang } from '#shared/ids.ts';
import { phoneSharingWording } from '#shared/wording/phoneSharing.ts';
import { pictureWording } from '#shared/wording/picture.ts';
import { sharingWording } from '#shared/wording/sharing.ts';
import { trainerWording } from '#shared/wording/trainer.ts';
import { joinPhone, openConsole } from '../support/client.ts';
import { startServer } from '../support/server.ts';
import { ballotsBy, sharingScenario, upwards } from '../support/shifted.ts';
import { drawn, smallTargets, tooWide, violations } from './checks.ts';
import { openTrainer } from './pages/console.ts';
import { openPhone } from './pages/phone.ts';
import { openBrowser } from './support.ts';

/** How many different colours a canvas has: a blank one has one. */
const coloursOn = (page: Page) =>
  page.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
    const { data } = canvas.getContext('2d')?.getImageData(0, 0, 1200, 630) ?? { data: [] };
    const pixels = new Uint32Array(Uint8ClampedArray.from(data).buffer);
    return new Set(pixels).size;
  });

async function checked(page: Page, where: string): Promise<string[]> {
  await drawn(page);
  const found = [
    ...(await violations(page, { all: true })),
    ...(await smallTargets(page, 44)),
    ...(await tooWide(page)),
  ];
  return found.map((problem) => `${where}: ${problem}`);
}

it.each<Lang>(['nl', 'en'])(
  'a trainer looks at the picture, lets it go, and everybody can take it along, in %s',
  async (lang) => {
    const server = await startServer({ scenarios: [sharingScenario()], clientFolder: 'dist/client' });
    const browser = await openBrowser();
    const session = await server.createSession({ lang, seats: 40 });
    const desk = await openConsole(server, session);
    const { first, twist } = ballotsBy(upwards(2));
    const crowd = await Promise.all(first.map(() => joinPhone(server, session.code)));
    await desk.goTo('hearing', 'vote');
    await Promise.all(crowd.map((phone, place) => phone.vote('first', first[place] ?? '')));
    await desk.goTo('turn', 'vote');
    await Promise.all(crowd.map((phone, place) => phone.vote('twist', twist[place] ?? '')));
    await desk.goTo('end', 'lessons');

    const words = sharingWording[lang];
    const own = phoneSharingWording[lang];
    const phone = await openPhone(browser, { url: `${server.url}/${session.code}`, lang, width: 320 });
    const trainer = await openTrainer(browser, `${server.url}/trainer#${server.app.signInSecret()}`, lang);
    await trainer.page.getByRole('button', { name: trainerWording[lang].sessions.start }).waitFor();
    await trainer.page.goto(`${server.url}/trainer/s/${session.id}`);
    await trainer.page.getByRole('button', { name: words.look }).click();
    const dialog = trainer.page.getByRole('dialog');
    await dialog.getByRole('img', { name: /tien|ten/ }).waitFor();
    await expect.poll(() => coloursOn(trainer.page)).toBeGreaterThan(20);
    expect(await phone.page.getByText(own.share).count()).toBe(0);
    const problems = await checked(trainer.page, 'before');
    await dialog.getByRole('button', { name: words.allow }).click();
    await dialog.getByText(words.nearby).waitFor();
    problems.push(...(await checked(trainer.page, 'allowed')));
    const saved = trainer.page.waitForEvent('download');
    await dialog.getByRole('button', { name: words.download }).click();
    expect((await saved).suggestedFilename()).toBe('aanname.png');

    await phone.shows(own.share);
    await phone.page.getByRole('link', { name: own.share }).scrollIntoViewIfNeeded();
    await expect
      .poll(() => phone.page.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBe(1200);
    problems.push(...(await checked(phone.page, 'phone')));

    const opened = phone.context.waitForEvent('page');
    await phone.page.getByRole('link', { name: own.share }).tap();
    const page = await opened;
    const image = page.getByRole('img', { name: lang === 'nl' ? /^Eerst zouden drie/ : /^At first three/ });
    await image.waitFor();
    await expect.poll(() => image.evaluate((each: HTMLImageElement) => each.naturalHeight)).toBe(630);
    // It says nothing else.
    expect((await page.locator('body').innerText()).trim()).toBe(pictureWording[lang].page.download);
    problems.push(...(await checked(page, 'page')));
    const taken = page.waitForEvent('download');
    await page.getByRole('link', { name: pictureWording[lang].page.download }).tap();
    expect((await taken).suggestedFilename()).toBe('aanname.png');

    await dialog.getByRole('button', { name: words.withdraw }).click();
    await dialog.getByRole('button', { name: words.allow }).waitFor();
    await expect.poll(() => phone.page.getByText(own.share).count()).toBe(0);
    expect((await page.reload())?.status()).toBe(404);
    expect(problems).toEqual([]);
  },
);
