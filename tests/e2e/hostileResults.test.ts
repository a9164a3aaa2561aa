import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { managingWording } from '#shared/wording/managing.ts';
import { joinPhone, openConsole, type Phone } from '../support/client.ts';
import { hostileTexts } from '../support/hostileTexts.ts';
import { asTrainer } from '../support/results.ts';
import { startServer, type TestServer, type TestSession } from '../support/server.ts';
import { created, harmTo, playAll, scenariosWith, voteAll, watchedPage } from './hostilePages.ts';
import { openBrowser } from './support.ts';

const PHONES = 6;
const LABELS = 30;
const UNHARMED = { ran: false, wider: 0, at: null };
const words = managingWording.nl;

/** Such a session, played to its end by a few phones. */
async function played(server: TestServer, scenario: string, named: string): Promise<TestSession> {
  const session = await created(server, scenario, named);
  const host = await openConsole(server, session);
  const phones: Phone[] = [];
  for (let phone = 0; phone < PHONES; phone += 1) phones.push(await joinPhone(server, session.code));
  await playAll(
    host,
    async () => voteAll(phones),
    async () => {},
  );
  await host.send({ type: 'endSession' });
  for (const each of [host, ...phones]) each.close();
  return session;
}

test('T-XSS-1: what a trainer types about results is text on every page that shows them', async () => {
  const scenarios = scenariosWith(hostileTexts);
  const clientFolder = 'dist/client';
  const server = await startServer({ scenarios, clientFolder });
  const browser = await openBrowser();
  const secret = server.app.signInSecret();
  const { page, found } = await watchedPage(browser, 1280, `${server.url}/trainer#${secret}`);
  const company = await watchedPage(browser, 320, server.url);
  await page.getByRole('heading', { level: 1 }).waitFor();
  const isUnharmed = async (seen: Page) => {
    // A page that is still being drawn is no page that was looked at.
    await seen.getByRole('heading', { level: 1 }).waitFor();
    expect({ found, others: company.found, harm: await harmTo(seen) }).toEqual({
      found: [],
      others: [],
      harm: UNHARMED,
    });
  };

  const sessions: [TestSession, TestSession][] = [];
  for (const { id } of scenarios) {
    const [one = '', other = ''] = hostileTexts.slice(sessions.length * 2);
    sessions.push([await played(server, id, one), await played(server, id, other)]);
  }
  for (let index = 0; index * LABELS < hostileTexts.length; index += 1) {
    const [one, other] = sessions[index % sessions.length] ?? [];
    if (one === undefined || other === undefined) throw new Error('every scenario was played twice');
    const texts = Array.from({ length: LABELS }, (_, place) => hostileTexts[index * LABELS + place] ?? '');
    const said = texts.filter((text) => text !== '');
    const { noted, settle, share } = asTrainer(server, one);
    expect(await settle({ remark: said.join('\n').slice(0, 1000) })).toMatchObject({ status: 200 });
    const labels = said.map((text) => `x ${text}`.slice(0, 80));
    const links = [];
    for (const label of labels) links.push(await share(label, 30));

    await page.goto(`${server.url}/results/${one.id}`);
    await page.getByRole('heading', { name: words.journal.title }).waitFor();
    const all = page.getByRole('button', { name: words.journal.more((await noted()).length) });
    if (await all.isVisible()) await all.click();
    await isUnharmed(page);
    await page.getByRole('button', { name: /^Trek/ }).first().click();
    await isUnharmed(page);
    await page.goto(`${server.url}/results/compare?s=${one.id},${other.id}`);
    await isUnharmed(page);
    await company.page.goto(links[0]?.url.replace(/^https?:\/\/[^/]+/, server.url) ?? '');
    await isUnharmed(company.page);
    await page.goto(`${server.url}/trainer`);
    await page.locator(`a[href*="${one.id}"]`).first().waitFor();
    await isUnharmed(page);
  }
});
