import type { Browser, Page } from 'playwright-core';
import type { SessionSummary, SessionTickets } from '#shared/api.ts';
import { LANGS } from '#shared/ids.ts';
import type { Console, Phone } from '../support/client.ts';
import { everyPart } from '../support/everyPart.ts';
import type { TestServer, TestSession } from '../support/server.ts';

/** A scenario of every part with these for its texts, each in its turn, from this one on. */
function scenarioWith(texts: readonly string[], from: number) {
  let next = from;
  const spoil = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(spoil);
    if (typeof value !== 'object' || value === null) return value;
    if ('nl' in value) return Object.fromEntries(LANGS.map((lang) => [lang, texts[next++ % texts.length]]));
    return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, spoil(inside)]));
  };
  const scenario = spoil(everyPart()) as ReturnType<typeof everyPart>;
  return { scenario: { ...scenario, id: `hostile-${from}` }, next };
}

/** All scenarios that it takes to say every one of these. */
export function scenariosWith(texts: readonly string[]) {
  const all = [];
  for (let from = 0; from < texts.length;) {
    const { scenario, next } = scenarioWith(texts, from);
    all.push(scenario);
    from = next;
  }
  return all;
}

/** A page that keeps account of all that it should not have done. */
export async function watchedPage(browser: Browser, width: number, address: string) {
  const context = await browser.newContext({ locale: 'nl-NL', viewport: { width, height: 800 } });
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
export async function harmTo(page: Page): Promise<unknown> {
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

export async function created(server: TestServer, scenario: string, named: string): Promise<TestSession> {
  const clip = named.slice(0, 40);
  const wish = { scenario, lang: 'nl', floor: 5, seats: 60, group: clip, company: clip };
  const answer = await server.ask('/api/sessions', { method: 'POST', ticket: server.trainer, body: wish });
  const { id } = answer.body as SessionSummary;
  const tickets = await server.ask(`/api/sessions/${id}/tickets`, { method: 'POST', ticket: server.trainer });
  return { id, ...(tickets.body as SessionTickets) };
}

/** From the first screen to the last, with a vote in every round. */
export async function playAll(
  host: Console,
  vote: () => Promise<void>,
  look: () => Promise<void>,
): Promise<void> {
  for (; host.view('host').next !== null;) {
    await host.next();
    if (host.view('host').voting?.status === 'open') await vote();
    await look();
  }
}

/** Each phone votes in all that it is asked now, not all for the same. */
export async function voteAll(phones: readonly Phone[]): Promise<void> {
  const { screen } = phones[0]?.view('participant') ?? {};
  const polls = screen?.kind === 'vote' ? screen.polls : [];
  for (const { round, options } of polls)
    for (const [phone, one] of phones.entries())
      await one.vote(round, options[phone % options.length]?.id ?? '');
}
