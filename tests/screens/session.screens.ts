import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import type { SessionTickets } from '#shared/api.ts';
import { LANGS, type Lang } from '#shared/ids.ts';
import { consoleWording } from '#shared/wording/console.ts';
import { sessionWording } from '#shared/wording/consoleSession.ts';
import { trainerWording } from '#shared/wording/trainer.ts';
import { followViews } from '../e2e/checks.ts';
import { openTrainer } from '../e2e/pages/console.ts';
import { LOCALES } from '../e2e/pages/locales.ts';
import { openPhone } from '../e2e/pages/phone.ts';
import { openBrowser } from '../e2e/support.ts';
import { joinPhone, openConsole, type Phone as Scripted } from '../support/client.ts';
import { openGallery } from '../support/gallery.ts';
import { builtIn } from '../support/scenarios.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { openAlbum, type Album } from './album.ts';
import { voteEverywhere } from './crowd.ts';
import { GALLERY } from './galleryShots.ts';

const CROWD = 28;
const STATES = 'states';
const REMOTE = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
};

/** The story whose screens are taken: the built-in scenario with the id in `SCREENS_SCENARIO`. */
const told = builtIn().get(process.env['SCREENS_SCENARIO'] ?? 'zeger');

let album: Album;
beforeAll(async () => {
  album = await openAlbum(process.env['SCREENS_DIR'] ?? 'screens', [...LANGS, STATES]);
});
afterAll(() => album.close());

async function openServer(): Promise<TestServer> {
  if (told === undefined) throw new Error('SCREENS_SCENARIO is the id of no built-in scenario');
  return startServer({ scenarios: [told], clientFolder: 'dist/client' });
}

/** Another device on which the same trainer is signed in. */
async function deviceOf(context: BrowserContext, options: BrowserContextOptions): Promise<Page> {
  const browser = context.browser();
  if (browser === null) throw new Error('the browser is gone');
  const other = await browser.newContext({ ...options, storageState: await context.storageState() });
  return other.newPage();
}

test.each(LANGS)('every screen of a session in %s', async (lang: Lang) => {
  const server = await openServer();
  const browser = await openBrowser();
  const trainer = await openTrainer(browser, `${server.url}/trainer#${server.app.signInSecret()}`, lang);
  const words = { ...consoleWording[lang], ...sessionWording[lang], home: trainerWording[lang] };
  const shootConsole = (page: Page, moment: string): Promise<void> =>
    inBothThemes(page, (theme) => album.shoot(page, { chapter: lang, moment, window: `console-${theme}` }));
  const consoleAt = followViews(trainer.page);
  await trainer.page.getByRole('textbox').first().waitFor();
  await trainer.page.getByRole('img').first().waitFor();
  await shootConsole(trainer.page, '00-home');
  await trainer.page.getByRole('button', { name: words.home.sessions.rehearse }).click();
  await shootConsole(trainer.page, '00-home-rehearse');
  await trainer.page.reload();
  await trainer.startSession();
  const id = new URL(trainer.page.url()).pathname.split('/').pop() ?? '';
  const code = await trainer.joinCode();
  const asked = { method: 'POST' as const, ticket: server.trainer };
  const tickets = (await server.ask(`/api/sessions/${id}/tickets`, asked)).body as SessionTickets;
  const desk = await openConsole(server, { id, ...tickets });

  const screen = await trainer.context.newPage();
  await screen.setViewportSize({ width: 1920, height: 1080 });
  const old = await trainer.context.newPage();
  await old.setViewportSize({ width: 1024, height: 768 });
  const screensAt = [screen, old].map(followViews);
  for (const page of [screen, old]) await page.goto(`${server.url}/screen#${tickets.projector}`);
  const remote = await deviceOf(trainer.context, { ...REMOTE, locale: LOCALES[lang] });
  const remoteAt = followViews(remote);
  await remote.goto(trainer.page.url());
  // Before the real phones: of a view that is new to these, a real one hears as well.
  const crowd: Scripted[] = [];
  for (let index = 0; index < CROWD; index += 1) crowd.push(await joinPhone(server, code, lang));
  const phone = await openPhone(browser, { url: server.url, lang });
  const small = await openPhone(browser, { url: server.url, lang, width: 320, height: 568, dark: true });
  await album.shoot(phone.page, { chapter: lang, moment: '00-door', window: 'phone390', whole: true });
  await album.shoot(small.page, { chapter: lang, moment: '00-door', window: 'phone320', whole: true });
  const phoneAt = [phone, small].map(({ page }) => followViews(page));
  await Promise.all([phone, small].map(({ page }) => page.goto(`${server.url}/${code}`)));

  /** Waits until the real windows have been told what the scripted ones have. */
  const allTold = async (): Promise<void> => {
    const [first] = crowd;
    await first?.send({ type: 'join' });
    const told = first?.view('participant').version ?? 0;
    for (const at of phoneAt) await expect.poll(at).toBeGreaterThanOrEqual(told);
    for (const at of [consoleAt, remoteAt]) {
      await expect.poll(at).toBeGreaterThanOrEqual(desk.view('host').version);
    }
    for (const at of screensAt) {
      await expect.poll(at).toBeGreaterThanOrEqual(desk.view('projector').version);
    }
  };
  const shootAll = async (moment: string): Promise<void> => {
    await allTold();
    const shot = { chapter: lang, moment };
    await Promise.all([
      album.shoot(screen, { ...shot, window: 'screen' }),
      album.shoot(old, { ...shot, window: 'screen-4x3' }),
      album.shoot(trainer.page, { ...shot, window: 'console-light' }),
      inBothThemes(remote, (theme) => album.shoot(remote, { ...shot, window: `remote-${theme}` })),
      album.shoot(phone.page, { ...shot, window: 'phone390' }),
      album.shoot(small.page, { ...shot, window: 'phone320', whole: true }),
    ]);
  };
  const scenes = told?.scenes ?? [];
  const momentNow = (): string => {
    const { position, voting } = desk.view('host');
    const place = `${scenes.findIndex((scene) => scene.id === position.scene) + 1}`.padStart(2, '0');
    const closed = voting?.status === 'closed' && position.step === 'vote' ? '-closed' : '';
    return `${place}-${position.scene}-${position.step}${closed}`;
  };

  for (;;) {
    await shootAll(momentNow());
    const open = desk.view('host').voting?.status === 'open';
    if (open) {
      const byHand = await Promise.all([phone.voteOnAll(), small.voteOnAll()]);
      const voted = (await voteEverywhere(crowd)) + byHand.filter((did) => did).length;
      await expect.poll(() => desk.view('host').voting?.voted).toBe(voted);
      await shootAll(`${momentNow()}-voted`);
    }
    if (desk.view('host').next === null) break;
    await desk.next();
  }

  for (const [name, button] of [
    ['keys', words.header.keys],
    ['remote', words.session.remote],
    ['end', words.session.end],
    ['go-to', new RegExp(scenes[5]?.title[lang] ?? '')],
  ] as const) {
    await trainer.page.getByRole('button', { name: button }).first().click();
    await trainer.page.getByRole('dialog').getByRole('button').first().waitFor();
    await shootConsole(trainer.page, `11-dialog-${name}`);
    await trainer.page.keyboard.press('Escape');
  }
  for (const pane of ['sheet', 'room'] as const) {
    await remote.getByRole('button', { name: words.panes[pane], exact: true }).click();
    await inBothThemes(remote, (theme) =>
      album.shoot(remote, { chapter: lang, moment: `11-${pane}`, window: `remote-${theme}` }),
    );
  }
  await remote.getByRole('button', { name: words.panes.now, exact: true }).click();
  for (const cover of ['black', 'code', 'none'] as const) {
    await desk.send({ type: 'coverScreen', cover });
    if (cover !== 'none') await shootAll(`11-cover-${cover}`);
  }
  await desk.send({ type: 'endSession' });
  await desk.until('host', ({ ended }) => ended);
  await shootAll('12-ended');
  await shootConsole(trainer.page, '12-ended');
  await trainer.page.goto(`${server.url}/trainer`);
  await trainer.page.getByRole('button', { name: words.home.sessions.start }).waitFor();
  await trainer.page.getByRole('img').first().waitFor();
  await shootConsole(trainer.page, '13-home');
});

test('a rehearsal, on all three', async () => {
  const server = await openServer();
  const browser = await openBrowser();
  for (const lang of LANGS) {
    const session = await server.createSession({ rehearsal: 12, lang });
    const trainer = await openTrainer(browser, `${server.url}/trainer#${server.app.signInSecret()}`, lang);
    await trainer.page.getByText(trainerWording[lang].sessions.rehearsal).first().waitFor();
    await trainer.page.goto(`${server.url}/trainer/s/${session.id}`);
    await trainer.page.getByText(consoleWording[lang].header.rehearsal).first().waitFor();
    const screen = await trainer.context.newPage();
    await screen.setViewportSize({ width: 1920, height: 1080 });
    await screen.goto(`${server.url}/screen#${session.projector}`);
    await screen.getByText(session.code.slice(0, 3)).first().waitFor();
    const phone = await openPhone(browser, { url: `${server.url}/${session.code}`, lang });
    await phone.page.getByRole('radio').first().waitFor();
    for (const { page } of [trainer, phone, { page: screen }]) {
      expect(await page.getByText(consoleWording[lang].header.rehearsal).count()).toBeGreaterThan(0);
    }
    const shot = { chapter: lang, moment: '14-rehearsal' };
    await album.shoot(screen, { ...shot, window: 'screen' });
    await album.shoot(trainer.page, { ...shot, window: 'console-light' });
    await album.shoot(phone.page, { ...shot, window: 'phone390' });
  }
});

test('what a session does not come to, and other windows', async () => {
  const browser: Browser = await openBrowser();
  const gallery = await openGallery();
  const errors: string[] = [];
  for (const { window, context: options, exhibits } of GALLERY) {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    page.on('pageerror', ({ message }) => errors.push(message));
    for (const exhibit of exhibits) {
      await gallery.open(page, exhibit);
      const moment = `${exhibit.role}-${exhibit.show}-${exhibit.lang}`;
      await album.shoot(page, { chapter: STATES, moment, window, whole: exhibit.role === 'phone' });
    }
    await context.close();
  }
  gallery.close();
  expect(errors).toEqual([]);
});

async function inBothThemes(page: Page, look: (theme: 'light' | 'dark') => Promise<void>): Promise<void> {
  for (const theme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    await look(theme);
  }
}
