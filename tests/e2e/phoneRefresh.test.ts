import type { BrowserContext, Page } from 'playwright-core';
import { expect, it } from 'vitest';

import { phoneWording } from '#shared/wording/phone.ts';
import { openConsole } from '../support/client.ts';
import { tinyScenario } from '../support/scenarios.ts';
import { startServer } from '../support/server.ts';
import { openPhone, type Phone } from './pages/phone.ts';
import { openBrowser } from './support.ts';

const words = phoneWording.nl;

it('a refreshed phone shows nothing but where it is, from the first paint on', async () => {
  const server = await startServer({ scenarios: [tinyScenario()], clientFolder: 'dist/client' });
  const session = await server.createSession();
  const desk = await openConsole(server, session);
  const browser = await openBrowser();
  const phone = await openPhone(browser, { url: `${server.url}/${session.code}` });
  await recordWhatIsShown(phone.context);
  const line = await holdableLine(phone.page);
  await phone.page.reload();

  /** Refreshes on a slow line: nothing from the server comes before the test lets it. */
  const refreshed = async (moment: string): Promise<void> => {
    const before = await shownNow(phone.page);
    line.hold();
    await phone.page.reload();
    await phone.shows(words.link.settling);
    await line.dialled();
    line.release();
    await expect.poll(() => shownNow(phone.page), { message: moment }).toBe(before);
    const shown = await everShown(phone.page);
    expect({ moment, shown }).toEqual({ moment, shown: [words.link.settling, before] });
  };

  await desk.goTo('in', 'tally');
  await phone.shows(words.wait.text);
  await refreshed('waiting');

  await desk.goTo('hearing', 'vote');
  await phone.vote('Weet ik nog niet');
  await refreshed('in the middle of a vote, saved');
  expect(await shownNow(phone.page)).toMatch(/Bewaard.*chosen: unsure/s);

  await desk.next();
  await phone.shows(words.vote.closed);
  await refreshed('after the voting has closed');
  expect(await shownNow(phone.page)).toMatch(/gesloten.*chosen: unsure/s);

  await desk.goTo('promise', 'vote');
  await makePlan(phone);
  await refreshed('with a plan made');
  expect(await shownNow(phone.page)).toContain(words.plan.counted);

  await desk.goTo('end', 'lessons');
  await phone.shows('Tot de volgende keer.');
  await refreshed('at the close');
  await desk.send({ type: 'endSession' });
  await phone.shows(words.close.ended);
  await refreshed('after the end');
});

it('a choice in one tab is the choice of the other, saved there on the server’s own word', async () => {
  const server = await startServer({ scenarios: [tinyScenario()], clientFolder: 'dist/client' });
  const session = await server.createSession();
  const desk = await openConsole(server, session);
  const browser = await openBrowser();
  const url = `${server.url}/${session.code}`;
  const phone = await openPhone(browser, { url });
  const older = phone.page;
  await recordWhatIsShown(phone.context);
  await older.reload();
  const newer = await phone.context.newPage();
  await older.getByRole('radio', { name: 'Koffie' }).waitFor();
  await newer.goto(url);
  for (const [page, other, option] of [
    [newer, older, 'Koffie'],
    [older, newer, 'Thee'],
  ] as const) {
    await page.getByRole('radio', { name: option, exact: true }).tap();
    for (const each of [page, other]) {
      await expect.poll(() => shownNow(each)).toMatch(option === 'Thee' ? /chosen: tea/ : /chosen: coffee/);
      await each.getByText(words.vote.saved, { exact: true }).waitFor();
    }
  }
  expect(desk.view('host').voting).toMatchObject({ voted: 1 });
});

/** Notes whatever stands in a page's main part after each change of it, before it is painted. */
async function recordWhatIsShown(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const record = { shown: [] as string[], now: () => '' };
    record.now = () => {
      const main = document.querySelector('main');
      if (main === null) return '';
      const chosen = [...main.querySelectorAll<HTMLInputElement>('input:checked')].map(({ value }) => value);
      return chosen.length === 0 ? main.innerText : `${main.innerText} chosen: ${chosen.join(', ')}`;
    };
    Object.assign(window, { record });
    new MutationObserver(() => {
      const now = record.now();
      if (now !== '' && record.shown.at(-1) !== now) record.shown.push(now);
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
}

interface Recorded {
  record: { shown: string[]; now: () => string };
}

async function everShown(page: Page): Promise<string[]> {
  return page.evaluate(() => (window as unknown as Recorded).record.shown);
}

async function shownNow(page: Page): Promise<string> {
  return page.evaluate(() => (window as unknown as Recorded).record.now());
}

/** A line to the server on which what the server says can be held back. */
async function holdableLine(page: Page) {
  let held: (() => void)[] | null = null;
  let asked = Promise.withResolvers<void>();
  await page.routeWebSocket(/socket\.io/, (line) => {
    const server = line.connectToServer();
    asked.resolve();
    server.onMessage((message) => {
      const deliver = () => line.send(message);
      if (held === null) deliver();
      else held.push(deliver);
    });
  });
  return {
    hold: () => {
      held = [];
      asked = Promise.withResolvers<void>();
    },
    /** Resolves when the page has asked for the server since the line is held. */
    dialled: () => asked.promise,
    release: () => {
      for (const deliver of held ?? []) deliver();
      held = null;
    },
  };
}

async function makePlan({ page }: Phone): Promise<void> {
  await page.getByRole('radio', { name: 'Als ik een oordeel hoor' }).tap();
  await page.getByRole('radio', { name: 'dan vraag ik naar het feit' }).tap();
  await page.getByRole('button', { name: words.plan.keep }).tap();
  await page.getByText(words.plan.counted).waitFor();
}
