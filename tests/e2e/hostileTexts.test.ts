import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { SessionSummary, SessionTickets } from '#shared/api.ts';
import { LANGS, type Lang } from '#shared/ids.ts';
import { manualClock } from '../support/clock.ts';
import { connect, type Console, joinPhone, type Phone, openConsole } from '../support/client.ts';
import { endlessTexts, hostileTexts } from '../support/hostileTexts.ts';
import { tinyScenario } from '../support/scenarios.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { openBrowser } from './support.ts';

const clientFolder = fileURLToPath(new URL('../../dist/client', import.meta.url));
const PHONES = 6;

/** The smallest scenario with these for its texts, each in its turn, from this one on. */
function scenarioWith(texts: readonly string[], from: number) {
  let next = from;
  const spoil = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(spoil);
    if (typeof value !== 'object' || value === null) return value;
    if ('nl' in value) return Object.fromEntries(LANGS.map((lang) => [lang, texts[next++ % texts.length]]));
    return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, spoil(inside)]));
  };
  const scenario = spoil(tinyScenario()) as ReturnType<typeof tinyScenario>;
  return { scenario: { ...scenario, id: `hostile-${from}` }, next };
}

/** All scenarios that it takes to say every one of these. */
function scenariosWith(texts: readonly string[]) {
  const all = [];
  for (let from = 0; from < texts.length;) {
    const { scenario, next } = scenarioWith(texts, from);
    all.push(scenario);
    from = next;
  }
  return all;
}

/** A page that keeps account of all that it should not have done. */
async function watchedPage(browser: Browser, width: number, address: string) {
  const context = await browser.newContext({ viewport: { width, height: 800 } });
  const page = await context.newPage();
  const found: string[] = [];
  page.on('dialog', (dialog) => {
    found.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => found.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(new URL(address).origin) && !request.url().startsWith('data:'))
      found.push(request.url());
  });
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) found.push(message.text());
  });
  await page.goto(address);
  return { page, found };
}

/** Whether a script has run, and how much wider than its window the page is. */
async function harmTo(page: Page): Promise<unknown> {
  return page.evaluate(async () => {
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    const { scrollWidth, clientWidth } = document.documentElement;
    const wider = Math.max(0, scrollWidth - clientWidth);
    const widest = [...document.querySelectorAll('body *')].find(
      (each) => each.getBoundingClientRect().right > clientWidth + 1,
    );
    return { ran: 'harmed' in window, wider, at: wider === 0 ? null : widest?.outerHTML.slice(0, 120) };
  });
}

async function created(server: TestServer, scenario: string, named: string) {
  const clip = named.slice(0, 40);
  const wish = { scenario, lang: 'nl', floor: 5, seats: 60, group: clip, company: clip };
  const answer = await server.ask('/api/sessions', { method: 'POST', ticket: server.trainer, body: wish });
  const { id } = answer.body as SessionSummary;
  const tickets = await server.ask(`/api/sessions/${id}/tickets`, { method: 'POST', ticket: server.trainer });
  return { id, ...(tickets.body as SessionTickets) };
}

/** From the first screen to the last, with a vote in every round. */
async function playAll(host: Console, vote: () => Promise<void>, look: () => Promise<void>): Promise<void> {
  for (; host.view('host').next !== null;) {
    await host.next();
    if (host.view('host').voting?.status === 'open') await vote();
    await look();
  }
}

async function tryTexts(texts: readonly string[], lang: Lang): Promise<void> {
  const scenarios = scenariosWith(texts);
  const server = await startServer({ scenarios, clientFolder });
  const browser = await openBrowser();
  for (const [index, scenario] of scenarios.entries()) {
    const contact = {
      name: texts[index]?.slice(0, 60),
      company: texts[index + 1]?.slice(0, 60),
      email: '',
      phone: texts[index + 2]?.slice(0, 60),
      web: '',
    };
    expect(
      await server.ask('/api/profile', { method: 'PUT', ticket: server.trainer, body: contact }),
    ).toMatchObject({ status: 200 });
    const session = await created(server, scenario.id, texts[index + 3] ?? '');
    const host = await openConsole(server, session);
    const phones: Phone[] = [];
    for (let phone = 0; phone < PHONES; phone += 1) phones.push(await joinPhone(server, session.code, lang));
    const vote = async () => {
      const { screen } = phones[0]?.view('participant') ?? {};
      const polls = screen?.kind === 'vote' ? screen.polls : [];
      for (const { round, options } of polls)
        for (const [phone, one] of phones.entries())
          await one.vote(round, options[phone % options.length]?.id ?? '');
    };
    const watched = [
      await watchedPage(browser, 320, `${server.url}/${session.code}`),
      await watchedPage(browser, 1280, `${server.url}/screen#${session.projector}`),
      await watchedPage(browser, 1280, `${server.url}/trainer#${server.app.signInSecret()}`),
    ];
    const [, , trainer] = watched;
    await trainer?.page
      .getByRole('link', { name: session.code })
      .or(trainer.page.locator(`a[href*="${session.id}"]`))
      .first()
      .waitFor();
    await trainer?.page.goto(`${server.url}/trainer/s/${session.id}`);
    await playAll(host, vote, async () => {
      for (const { page, found } of watched) {
        const [url] = page.url().split('#');
        // The big screen is set to its size once it has been measured.
        await expect
          .poll(async () => ({ url, found, harm: await harmTo(page) }))
          .toEqual({ url, found: [], harm: { ran: false, wider: 0, at: null } });
      }
    });
    host.close();
    for (const phone of phones) phone.close();
    for (const { page } of watched) await page.context().close();
  }
}

test('T-XSS-1: whatever anybody types is text on every screen: nothing runs, nothing is fetched, nothing is pushed aside', async () => {
  await expect(tryTexts(hostileTexts, 'nl')).resolves.toBeUndefined();
});

test('texts without an end stay within their page', async () => {
  await expect(
    tryTexts(
      endlessTexts.map((text) => text.slice(0, 2000)),
      'en',
    ),
  ).resolves.toBeUndefined();
});

test('whatever stands in the address of the page is a code that was mistyped', async () => {
  const server = await startServer({ clientFolder, clock: manualClock() });
  const browser = await openBrowser();
  const { page, found } = await watchedPage(browser, 320, server.url);
  for (const text of hostileTexts.filter((_, index) => index % 5 === 0)) {
    await page.goto(`${server.url}/${encodeURIComponent(text.toWellFormed())}`);
    expect({ text, found, harm: await harmTo(page) }).toEqual({
      text,
      found: [],
      harm: { ran: false, wider: 0, at: null },
    });
  }
  await expect(connect(server.url, { ticket: hostileTexts[0] ?? '' })).rejects.toThrow('badTicket');
});
