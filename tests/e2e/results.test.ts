import { readFile } from 'node:fs/promises';

import { parse } from 'csv-parse/sync';
import type { Browser, Page } from 'playwright-core';
import { expect, it } from 'vitest';

import type { SessionTickets } from '#shared/api.ts';
import type { ParticipantView } from '#shared/views/participantScreen.ts';
import { sessionWording } from '#shared/wording/consoleSession.ts';
import { managingWording } from '#shared/wording/managing.ts';
import { resultsWording } from '#shared/wording/results.ts';
import { joinPhone, openConsole, type Console, type Phone } from '../support/client.ts';
import { zeger } from '../support/scenarios.ts';
import { startServer, type TestServer, type TestSession } from '../support/server.ts';
import { drawn, smallTargets, tooWide, violations, type Asked } from './checks.ts';
import { chartNumbers } from './pages/bigScreen.ts';
import { openTrainer } from './pages/console.ts';
import { hasFocus, tabTo } from './pages/keyboard.ts';
import { openBrowser } from './support.ts';

const OPTIONS = ['Niet bellen', 'Weet ik nog niet', 'Bellen'] as const;
const CROWD = 16;
const words = managingWording.nl;
const page = resultsWording.nl;

/** Towards calling as the story goes on, and some the other way. */
function chosen(round: string, phone: number, options: readonly string[]): string {
  const late = round === 'twist' || round.startsWith('again');
  const wished = late ? (phone % 5 === 0 ? 'skip' : 'call') : phone % 4 === 0 ? 'call' : 'skip';
  return options.includes(wished) ? wished : (options[phone % options.length] ?? '');
}

const roundsIn = ({ screen }: ParticipantView): string[] => {
  if (screen.kind === 'plan') return screen.open ? [screen.round] : [];
  return screen.kind === 'vote' && screen.open ? screen.polls.map(({ round }) => round) : [];
};

/** Votes in the rounds that are open now, of which `before` was none. Answers which they are. */
async function voteIn(phone: Phone, index: number, before: ReadonlySet<string>): Promise<string[]> {
  const view = await phone.until('participant', (each) => roundsIn(each).some((round) => !before.has(round)));
  const { screen } = view;
  if (screen.kind === 'plan') await phone.vote(screen.round, 'made');
  for (const { round, options } of screen.kind === 'vote' ? screen.polls : []) {
    const ids = options.map(({ id }) => id);
    await phone.vote(round, chosen(round, index, ids));
  }
  return roundsIn(view);
}

/** Plays a session from its first step to its last, and ends it. */
async function play(server: TestServer, session: TestSession, onStep: (desk: Console) => Promise<void>) {
  const desk = await openConsole(server, session);
  const phones: Phone[] = [];
  for (let index = 0; index < CROWD; index += 1) phones.push(await joinPhone(server, session.code));
  const voted = new Set<string>();
  while (desk.view('host').next !== null) {
    if (desk.view('host').voting?.status === 'open') {
      const rounds = await Promise.all(phones.map((phone, index) => voteIn(phone, index, voted)));
      for (const round of rounds.flat()) voted.add(round);
    }
    await onStep(desk);
    await desk.next();
  }
  await desk.send({ type: 'endSession' });
}

const withResults = async () => startServer({ scenarios: [zeger()], clientFolder: 'dist/client' });

/** Of a page with results: for each option how many chose it after the stairs, and after the twist. */
async function countsOn(results: Page): Promise<Record<string, string[]>> {
  const table = results.getByRole('table', { name: /mocht kiezen/ }).first();
  const row = async (moment: string) =>
    (await table.getByRole('row', { name: moment }).getByRole('cell').allTextContents()).map(
      (cell) => cell.split(' ')[0] ?? '',
    );
  const [before, after] = [await row('na de trap'), await row('na de draai')];
  return Object.fromEntries(
    OPTIONS.map((option, place) => [option, [before[place] ?? '', after[place] ?? '']]),
  );
}

async function csvFrom(results: Page): Promise<Record<string, string>[]> {
  const started = results.waitForEvent('download');
  await results.getByRole('button', { name: page.as('CSV') }).click();
  const file = await readFile(await (await started).path(), 'utf8');
  return parse<Record<string, string>>(file, { bom: true, columns: true, delimiter: ';' });
}

async function openCompany(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'nl-NL', acceptDownloads: true });
  const company = await context.newPage();
  await company.goto(url);
  return company;
}

it(
  'a company reads what the room saw, by a link of a trainer without a mouse',
  { timeout: 240_000 },
  async () => {
    const server = await withResults();
    const browser = await openBrowser();
    const opened = await openTrainer(browser, `${server.url}/trainer#${server.app.signInSecret()}`);
    await opened.startSession();
    const { page: trainer } = opened;
    const id = new URL(trainer.url()).pathname.split('/').pop() ?? '';
    const { body } = await server.ask(`/api/sessions/${id}/tickets`, {
      method: 'POST',
      ticket: server.trainer,
    });
    const screen = await opened.openScreen();
    let seen: Record<string, string[]> = {};
    const session = { id, ...(body as SessionTickets) };
    await play(server, session, async (desk) => {
      const { position } = desk.view('host');
      if (position.scene !== 'onthulling' || position.step !== 'move') return;
      const isThere = async () => {
        seen = await chartNumbers(screen);
        return seen['Bellen']?.length;
      };
      await expect.poll(isThere).toBeGreaterThan(1);
    });
    const onScreen = Object.fromEntries(OPTIONS.map((option) => [option, seen[option]?.slice(0, 2)]));

    // From the console to the results, and a link.
    await tabTo(
      trainer.getByRole('main').getByRole('link', { name: sessionWording.nl.session.results }).first(),
    );
    await trainer.keyboard.press('Enter');
    await trainer.getByRole('article').waitFor();
    expect(await countsOn(trainer)).toEqual(onScreen);
    await tabTo(trainer.getByRole('textbox', { name: words.links.label }));
    await trainer.keyboard.type('Anja');
    await trainer.keyboard.press('Enter');
    const copy = trainer.getByRole('button', { name: words.links.copy });
    await copy.waitFor();
    expect(await hasFocus(copy)).toBe(true);
    await trainer.keyboard.press('Enter');
    await trainer.getByText(new RegExp(`${words.links.copied}|${words.links.copyByHand}`)).waitFor();
    const line = trainer.getByRole('textbox', { name: words.links.url });
    // Its address is the one for phones, which this machine need not have.
    const { hash } = new URL(await line.inputValue());
    const url = `${server.url}/results${hash}`;

    // Elsewhere, without an account.
    const company = await openCompany(browser, url);
    await company.getByRole('article').waitFor();
    expect(await countsOn(company)).toEqual(onScreen);
    const rows = await csvFrom(company);
    for (const [place, moment] of ['na de trap', 'na de draai'].entries()) {
      const round = rows.filter((row) => row['Onderdeel'] === 'Stemronde' && row['Moment'] === moment);
      const inFile = OPTIONS.map((option) => round.find((row) => row['Kenmerk'] === option)?.['Aantal']);
      expect(inFile).toEqual(OPTIONS.map((option) => onScreen[option]?.[place]));
    }

    // Taken back: from then on it is words.
    await trainer.reload();
    await trainer.getByText(/^Geldig tot .* Eén keer geopend, op /).waitFor();
    await tabTo(trainer.getByRole('button', { name: words.links.revokeNamed('Anja') }));
    await trainer.keyboard.press('Enter');
    const asking = trainer.getByRole('dialog');
    await tabTo(asking.getByRole('button', { name: words.links.revoke }));
    await trainer.keyboard.press('Enter');
    await trainer.getByText(/^Ingetrokken op /).waitFor();
    await company.reload();
    await company.getByRole('heading', { name: page.refusals.expiredLink?.what ?? '' }).waitFor();

    // Sealed: the votes are gone, the numbers stay.
    await tabTo(trainer.getByRole('button', { name: words.seal.action }));
    await trainer.keyboard.press('Enter');
    expect(await hasFocus(asking.getByRole('button', { name: words.cancel }))).toBe(true);
    await tabTo(asking.getByRole('button', { name: words.seal.yes }));
    await trainer.keyboard.press('Enter');
    await trainer.getByText(/^Verzegeld op /).waitFor();
    await trainer.reload();
    await trainer.getByRole('article').waitFor();
    expect(await countsOn(trainer)).toEqual(onScreen);
    await trainer.goto(`${server.url}/trainer/s/${id}`);
    await trainer.getByRole('link', { name: sessionWording.nl.session.results }).click();
    await trainer.getByRole('article').waitFor();
  },
);

interface Dress {
  width: number;
  dark: boolean;
  asked: Asked;
}
const DRESSES = [320, 390, 1440].flatMap((width): Dress[] => [
  { width, dark: false, asked: { all: true } },
  { width, dark: true, asked: { only: ['color-contrast'] } },
]);

it(
  'nobody is kept out of the results, nor of what is managed beside them',
  { timeout: 240_000 },
  async () => {
    const server = await withResults();
    const browser = await openBrowser();
    const session = await server.createSession();
    await play(server, session, async () => {});
    const problems: string[] = [];
    const look = async (shown: Page, moment: string): Promise<void> => {
      for (const { width, dark, asked } of DRESSES) {
        await shown.setViewportSize({ width, height: 844 });
        await shown.emulateMedia({ colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce' });
        await drawn(shown);
        const targets = await smallTargets(shown, width > 700 ? 44 : 48);
        const found = [...(await violations(shown, asked)), ...targets, ...(await tooWide(shown))];
        problems.push(...found.map((each) => `${moment}, ${width} ${dark ? 'dark' : 'light'}: ${each}`));
      }
    };

    const { page: trainer } = await openTrainer(
      browser,
      `${server.url}/trainer#${server.app.signInSecret()}`,
    );
    await trainer.getByRole('link', { name: /^Uitslag van/ }).waitFor();
    await look(trainer, 'home');
    await trainer.getByRole('link', { name: /^Uitslag van/ }).click();
    await trainer.getByRole('heading', { name: words.journal.title }).waitFor();
    await trainer.getByRole('textbox', { name: words.links.label }).fill('Anja');
    await trainer.getByRole('button', { name: words.links.make }).click();
    await trainer.getByRole('button', { name: words.links.copy }).click();
    await look(trainer, 'management');
    for (const [button, dialog] of [
      [words.links.revokeNamed('Anja'), words.links.revokeTitle('Anja')],
      [words.seal.action, words.seal.title],
      [words.delete.action, words.delete.title],
    ] as const) {
      await trainer.getByRole('button', { name: button }).click();
      await trainer.getByRole('dialog', { name: dialog }).waitFor();
      await look(trainer, dialog);
      await trainer.keyboard.press('Escape');
    }
    const line = trainer.getByRole('textbox', { name: words.links.url });
    const { hash } = new URL(await line.inputValue());
    const company = await openCompany(browser, `${server.url}/results${hash}`);
    await company.getByRole('article').waitFor();
    await look(company, 'results');
    await company.getByRole('button', { name: 'English' }).click();
    await company.getByRole('heading', { name: 'How the view of one client shifted' }).waitFor();
    await look(company, 'results in English');
    await company.goto(`${server.url}/results#no-ticket`);
    await company.reload();
    await company.getByRole('heading', { name: resultsWording.en.refusals.badTicket?.what ?? '' }).waitFor();
    await look(company, 'a wrong link');
    expect(problems).toEqual([]);
  },
);

it('prints on white paper, whatever the theme, without what is only for the screen', async () => {
  const server = await withResults();
  const browser = await openBrowser();
  const session = await server.createSession();
  await play(server, session, async () => {});
  const { page: trainer } = await openTrainer(browser, `${server.url}/trainer#${server.app.signInSecret()}`);
  await trainer.getByRole('link', { name: /^Uitslag van/ }).click();
  await trainer.getByRole('heading', { name: words.journal.title }).waitFor();
  await trainer.emulateMedia({ media: 'print', colorScheme: 'dark' });
  expect(await trainer.getByRole('button').count()).toBe(0);
  const { ink, grounds } = await trainer.evaluate(() => ({
    ink: getComputedStyle(document.querySelector('h1') ?? document.body).color,
    grounds: [...document.querySelectorAll('html, body, article')].map(
      (each) => getComputedStyle(each).backgroundColor,
    ),
  }));
  expect(ink).toBe('rgb(22, 24, 29)');
  expect(new Set(grounds)).toEqual(new Set(['rgba(0, 0, 0, 0)']));
  const pdf = await trainer.pdf({ preferCSSPageSize: true });
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? [];
  expect(pages.length).toBeGreaterThanOrEqual(2);
  expect(pages.length).toBeLessThanOrEqual(5);
});
