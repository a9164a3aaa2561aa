import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { Lang } from '#shared/ids.ts';
import { manualClock } from '../support/clock.ts';
import { connect, joinPhone, type Phone, openConsole } from '../support/client.ts';
import { endlessTexts, hostileTexts } from '../support/hostileTexts.ts';
import { startServer } from '../support/server.ts';
import { created, harmTo, playAll, scenariosWith, voteAll, watchedPage } from './hostilePages.ts';
import { openBrowser } from './support.ts';

const clientFolder = fileURLToPath(new URL('../../dist/client', import.meta.url));
const PHONES = 6;

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
    await playAll(
      host,
      async () => voteAll(phones),
      async () => {
        for (const { page, found } of watched) {
          const [url] = page.url().split('#');
          // The big screen is set to its size once it has been measured.
          await expect
            .poll(async () => ({ url, found, harm: await harmTo(page) }))
            .toEqual({ url, found: [], harm: { ran: false, wider: 0, at: null } });
        }
      },
    );
    host.close();
    for (const phone of phones) phone.close();
    for (const { page } of watched) await page.context().close();
  }
}

test('threat 8, T-XSS-1: whatever anybody types is text on every screen: nothing runs, nothing is fetched, nothing is pushed aside', async () => {
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
