import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';

import type { SessionTickets } from '#shared/api.ts';
import { consoleWording } from '#shared/wording/console.ts';
import { sessionWording } from '#shared/wording/consoleSession.ts';
import { phoneWording } from '#shared/wording/phone.ts';
import { joinPhone, openConsole, type Phone as Scripted } from '../support/client.ts';
import { zeger } from '../support/scenarios.ts';
import { startServer } from '../support/server.ts';
import { drawn, followViews, smallTargets, tooWide, violations, type Asked } from './checks.ts';
import { openTrainer } from './pages/console.ts';
import { openPhone } from './pages/phone.ts';
import { openBrowser } from './support.ts';

const CROWD = 7;
/** In CSS px: what can be pressed on a desk, and what a thumb needs. */
const DESK = 44;
const THUMB = 48;
/** The big screen is a picture on a wall: it has nothing to press, and no parts to jump to. */
const ON_A_WALL: Asked = { all: true, without: ['page-has-heading-one', 'region'] };
const ALL: Asked = { all: true };
/** Another theme changes nothing else. */
const COLOURS: Asked = { only: ['color-contrast'] };

interface Dress {
  width: number;
  height: number;
  dark: boolean;
  least: number;
  asked: Asked;
}

// 320 px is also what 640 px are at 200 %.
const PHONES: Dress[] = [
  { width: 390, height: 844, dark: false, least: THUMB, asked: ALL },
  { width: 390, height: 844, dark: true, least: THUMB, asked: COLOURS },
  { width: 320, height: 568, dark: true, least: THUMB, asked: ALL },
  { width: 320, height: 568, dark: false, least: THUMB, asked: COLOURS },
];
const REMOTES: Dress[] = [
  { width: 390, height: 844, dark: false, least: THUMB, asked: ALL },
  { width: 390, height: 844, dark: true, least: THUMB, asked: COLOURS },
];
const CONSOLES: Dress[] = [
  ...REMOTES,
  { width: 1440, height: 900, dark: true, least: DESK, asked: COLOURS },
  { width: 1440, height: 900, dark: false, least: DESK, asked: ALL },
];

/** Each state of phone and console is looked at in other sizes and themes where it stands in the gallery. */
const AT_A_MOMENT = {
  phone: PHONES.slice(0, 1),
  console: CONSOLES.slice(-1),
};

it('nobody is kept out of any moment of a session', { timeout: 240_000 }, async () => {
  const server = await startServer({ scenarios: [zeger()], clientFolder: 'dist/client' });
  const browser = await openBrowser();
  const problems = new Set<string>();

  const look = async (page: Page, moment: string, dresses: readonly Dress[]): Promise<void> => {
    for (const { width, height, dark, least, asked } of dresses) {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce' });
      await drawn(page);
      const found = [
        ...(await violations(page, asked)),
        ...(await smallTargets(page, least)),
        ...(await tooWide(page)),
      ];
      for (const each of found) problems.add(`${moment}, ${width} ${dark ? 'dark' : 'light'}: ${each}`);
    }
  };

  const trainer = await openTrainer(browser, `${server.url}/trainer#${server.app.signInSecret()}`);
  const atConsole = followViews(trainer.page);
  await trainer.page.getByRole('textbox').first().waitFor();
  await trainer.page.locator('summary').first().click();
  await look(trainer.page, 'home', CONSOLES);
  await trainer.startSession();
  const session = new URL(trainer.page.url()).pathname.split('/').pop() ?? '';
  const tickets = await server.ask(`/api/sessions/${session}/tickets`, {
    method: 'POST',
    ticket: server.trainer,
  });
  const code = await trainer.joinCode();
  const screen = await trainer.openScreen();
  await screen.emulateMedia({ reducedMotion: 'reduce' });
  const desk = await openConsole(server, { id: session, ...(tickets.body as SessionTickets) });
  const crowd: Scripted[] = [];
  for (let index = 0; index < CROWD; index += 1) crowd.push(await joinPhone(server, code));

  const phone = await openPhone(browser, { url: server.url });
  const onPhone = followViews(phone.page);
  await look(phone.page, 'door', PHONES);
  await phone.page.goto(`${server.url}/${code}`);

  /** Waits until real screens show what scripted ones have been told. */
  const allShown = async (): Promise<void> => {
    const [first] = crowd;
    await first?.send({ type: 'join' });
    await expect.poll(onPhone).toBeGreaterThanOrEqual(first?.view('participant').version ?? 0);
    await expect.poll(atConsole).toBeGreaterThanOrEqual(desk.view('host').version);
    await Promise.all([phone.page, trainer.page, screen].map(drawn));
  };

  let seen = '';
  const lookAtPhone = async (moment: string): Promise<void> => {
    const shown = await phone.page.locator('body').innerHTML();
    if (shown !== seen) await look(phone.page, `phone at ${moment}`, AT_A_MOMENT.phone);
    seen = shown;
  };

  const lookAround = async (moment: string): Promise<void> => {
    await allShown();
    await lookAtPhone(moment);
    await Promise.all(crowd.map(voteEverywhere));
    if (await phone.voteOnAll()) await lookAtPhone(`${moment}, voted`);
    await look(trainer.page, `console at ${moment}`, AT_A_MOMENT.console);
    const found = await violations(screen, ON_A_WALL);
    for (const each of found) problems.add(`screen at ${moment}: ${each}`);
  };

  const stepsSeen = new Set<string>();
  const momentNow = (): string => {
    const { position, voting } = desk.view('host');
    return `${position.scene} ${position.step} ${voting?.status ?? ''}`.trim();
  };
  while (desk.view('host').next !== null) {
    stepsSeen.add(momentNow());
    await lookAround(momentNow());
    await desk.next();
  }
  await lookAround(momentNow());
  expect(stepsSeen.size).toBeGreaterThan(25);

  const { nl: words } = sessionWording;
  for (const [button, title] of [
    [consoleWording.nl.header.keys, words.keys.title],
    [words.session.remote, words.remote.title],
    [words.session.end, words.end.title],
    [/rode pen terug/, /De rode pen terug/],
  ] as const) {
    await trainer.page.getByRole('button', { name: button }).first().click();
    await trainer.page.getByRole('dialog', { name: title }).waitFor();
    await look(trainer.page, `dialog ${title.toString()}`, CONSOLES);
    await trainer.page.keyboard.press('Escape');
  }
  for (const pane of [consoleWording.nl.panes.sheet, consoleWording.nl.panes.room]) {
    await trainer.page.setViewportSize({ width: 390, height: 844 });
    await trainer.page.getByRole('button', { name: pane, exact: true }).click();
    await look(trainer.page, `remote at ${pane}`, REMOTES);
  }
  await desk.send({ type: 'endSession' });
  await phone.page.getByText(phoneWording.nl.close.ended).waitFor();
  await lookAround('ended');

  await phone.page.getByRole('button', { name: phoneWording.nl.door.otherLanguage }).tap();
  await phone.page.getByText(phoneWording.en.close.ended).waitFor();
  expect(await phone.page.locator('html').getAttribute('lang')).toBe('en');
  expect([...problems]).toEqual([]);
});

async function voteEverywhere(phone: Scripted, index: number): Promise<void> {
  const { screen } = phone.view('participant');
  if (screen.kind === 'plan' && screen.open) await phone.vote(screen.round, 'made');
  if (screen.kind !== 'vote' || !screen.open) return;
  for (const { round, options } of screen.polls) {
    await phone.vote(round, options[index % options.length]?.id ?? '');
  }
}
