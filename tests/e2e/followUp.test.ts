import { readFile } from 'node:fs/promises';

import type { Browser, Page } from 'playwright-core';
import { expect, it } from 'vitest';

import type { Lang } from '#shared/ids.ts';
import { followUpWording } from '#shared/wording/followUp.ts';
import { phoneFollowUpWording } from '#shared/wording/phoneFollowUp.ts';
import { entryIn } from '../support/calendar.ts';
import { joinPhone, openConsole } from '../support/client.ts';
import { leapingClock } from '../support/clock.ts';
import { followUpScenario, pageAt, recallOf } from '../support/followUp.ts';
import { asTrainer, DAY } from '../support/results.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { drawn, smallTargets, tooWide, violations } from './checks.ts';
import { openTrainer } from './pages/console.ts';
import { LOCALES } from './pages/locales.ts';
import { openPhone, type Phone } from './pages/phone.ts';
import { openBrowser } from './support.ts';

const { nl, en } = phoneFollowUpWording;
const trainerWords = followUpWording.nl;
const OTHERS = 5;

/** What a phone shows as its two words. */
async function wordsOn({ page }: Phone, lang: Lang): Promise<string> {
  const { title } = phoneFollowUpWording[lang].recall;
  const sheet = page.locator('section').filter({ has: page.getByRole('heading', { name: title }) });
  const words = sheet.getByText(/^[a-z]+ [a-z]+$/);
  await words.waitFor();
  return words.innerText();
}

async function calendarOf({ page }: Phone, lang: Lang): Promise<Map<string, string>> {
  const started = page.waitForEvent('download');
  await page.getByRole('button', { name: phoneFollowUpWording[lang].recall.calendar }).tap();
  return entryIn(await readFile(await (await started).path(), 'utf8'));
}

/** The same page where this test can reach it: its address is one for phones, which this machine need not have. */
function nearby(server: TestServer, url: string): string {
  const { pathname, hash } = new URL(url);
  return `${server.url}${pathname}${hash}`;
}

/** A page on another device, which has kept nothing. */
async function elsewhere(browser: Browser, lang: Lang): Promise<Page> {
  const size = { viewport: { width: 320, height: 568 }, isMobile: true, hasTouch: true };
  return (await browser.newContext({ ...size, locale: LOCALES[lang] })).newPage();
}

async function speakEnglish(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^EN/ }).tap();
}

/** What keeps somebody out of a page of the follow-up, in light and dark. */
async function problemsOn(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await drawn(page);
    const all = [...(await violations(page, { all: true })), ...(await smallTargets(page, 48))];
    found.push(...[...all, ...(await tooWide(page))].map((each) => `${colorScheme}: ${each}`));
  }
  return found;
}

it('two words at the close, an answer weeks later, and what became of it', { timeout: 240_000 }, async () => {
  const clock = leapingClock();
  const server = await startServer({ clientFolder: 'dist/client', scenarios: [followUpScenario()], clock });
  const browser = await openBrowser();
  const session = await server.createSession();
  const desk = await openConsole(server, session);
  const url = `${server.url}/${session.code}`;
  const dutch = await openPhone(browser, { url });
  const english = await openPhone(browser, { url, lang: 'en', width: 320, height: 568 });
  const crowd = [];
  for (let other = 0; other < OTHERS; other += 1) crowd.push(await joinPhone(server, session.code));
  for (const phone of [dutch, english]) await phone.page.getByRole('radio').first().waitFor();
  await speakEnglish(english.page);

  // At the close each has its own, in its own language, and keeps them: no server is asked after a refresh.
  await desk.goTo('end', 'lessons');
  const words = { nl: await wordsOn(dutch, 'nl'), en: await wordsOn(english, 'en') };
  expect(words.nl).not.toBe(words.en);
  await dutch.page.route('**/api/follow-up/**', (route) => route.abort());
  await dutch.page.reload();
  expect(await wordsOn(dutch, 'nl')).toBe(words.nl);
  await dutch.page.unroute('**/api/follow-up/**');
  expect([...(await problemsOn(dutch.page)), ...(await problemsOn(english.page))]).toEqual([]);

  // The calendar has day, hour, words and page, and is the same entry the second time.
  const entry = await calendarOf(dutch, 'nl');
  const recall = await Promise.all(crowd.map((phone) => recallOf(server, phone)));
  expect(entry.get('DTSTART')).toBe(`${recall[0]?.invited.replaceAll('-', '')}T090000`);
  expect(entry.get('UID')).toMatch(/^[0-9a-f]{32}@aanname$/);
  expect(entry.get('DESCRIPTION')).toContain(words.nl);
  expect(entry.get('DESCRIPTION')).toContain(entry.get('URL'));
  expect((await calendarOf(dutch, 'nl')).get('UID')).toBe(entry.get('UID'));
  const inEnglish = await calendarOf(english, 'en');
  expect(inEnglish.get('SUMMARY')).toBe(en.recall.eventTitle);

  // Sealed: nobody is let in any more, and the phone still has its words.
  await desk.send({ type: 'endSession' });
  expect((await asTrainer(server, session).seal()).status).toBe(200);
  await dutch.page.goto(url);
  expect(await wordsOn(dutch, 'nl')).toBe(words.nl);

  // Weeks later, on the phone that has them: it fills them in by itself.
  const link = nearby(server, entry.get('URL') ?? '');
  await dutch.page.goto(link);
  await dutch.page.getByText(/^Je bent vroeg\./).waitFor();
  clock.leap(14 * DAY);
  await dutch.page.reload();
  expect(await dutch.page.getByRole('textbox', { name: nl.page.words }).inputValue()).toBe(words.nl);
  await dutch.page.getByRole('button', { name: nl.page.go }).tap();
  await dutch.page.getByRole('button', { name: nl.page.send }).tap();
  await dutch.page.getByText(nl.page.choose).waitFor();
  await dutch.page.getByRole('radio', { name: nl.called.yes }).tap();
  await dutch.page.getByRole('textbox', { name: nl.page.heard }).fill('Dat hij al een jaar wachtte.');
  const asking = (legend: string) => dutch.page.getByRole('group', { name: legend });
  await asking(nl.page.now).getByRole('radio', { name: nl.asking.mostly }).tap();
  await asking(nl.page.before).getByRole('radio', { name: nl.asking.seldom }).tap();
  expect(await problemsOn(dutch.page)).toEqual([]);
  await dutch.page.getByRole('button', { name: nl.page.send }).tap();
  await dutch.page.getByText(nl.page.saved, { exact: true }).waitFor();
  await dutch.page.reload();
  await dutch.page.getByRole('button', { name: nl.page.go }).tap();
  await dutch.page.getByText(nl.page.answered).waitFor();

  // On another device, with the trainer's link and by hand: wrong words first, then the right ones, written anyhow.
  const managed = await server.ask(`/api/sessions/${session.id}/follow-up`, { ticket: server.trainer });
  const other = await elsewhere(browser, 'en');
  await other.goto(nearby(server, (managed.body as { url: string }).url));
  await speakEnglish(other);
  const field = other.getByRole('textbox', { name: en.page.words });
  await field.fill('lighthouse curtains');
  await other.getByRole('button', { name: en.page.go }).tap();
  await other.getByText(en.page.wrongWords).waitFor();
  expect(await problemsOn(other)).toEqual([]);
  await field.fill(` ${words.en.toUpperCase().replace(' ', '-')} `);
  await other.getByRole('button', { name: en.page.go }).tap();
  await other.getByRole('radio', { name: en.called.planned }).tap();
  expect(await problemsOn(other)).toEqual([]);
  await other.getByRole('button', { name: en.page.send }).tap();
  await other.getByText(en.page.saved, { exact: true }).waitFor();
  for (const one of recall.slice(1)) {
    expect((await pageAt(server, one).answer(one.words.join(' '))).status).toBe(200);
  }

  // The trainer sees them coming in, has something to send, and closes.
  const { page: trainer } = await openTrainer(browser, `${server.url}/trainer#${server.app.signInSecret()}`);
  await trainer.getByRole('link', { name: /^Uitslag van/ }).click();
  await trainer.getByText(trainerWords.manage.answers(OTHERS + 1)).waitFor();
  await trainer.getByRole('link', { name: trainerWords.manage.sheet }).click();
  const mail = trainer.getByRole('textbox', { name: trainerWords.sheet.mail });
  expect(await mail.inputValue()).toContain('/follow-up#');
  await trainer.getByRole('button', { name: 'English', exact: true }).click();
  expect(await trainer.getByRole('textbox', { name: followUpWording.en.sheet.mail }).inputValue()).toContain(
    'Dear colleague',
  );
  await trainer.getByRole('link', { name: followUpWording.en.sheet.back }).click();
  await trainer.getByRole('button', { name: trainerWords.manage.close }).click();
  await trainer.getByRole('button', { name: trainerWords.manage.yes }).click();
  await trainer.getByRole('heading', { name: trainerWords.report.heading }).waitFor();
  await trainer.getByText(trainerWords.manage.closed).waitFor();
  expect(await trainer.getByText('Dat hij al een jaar wachtte.').count()).toBe(0);
  await dutch.page.reload();
  await dutch.page.getByText(nl.page.closed).waitFor();
});
