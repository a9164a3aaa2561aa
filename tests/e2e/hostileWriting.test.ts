import { expect, test } from 'vitest';

import { lengthOf } from '#shared/graphemes.ts';
import { plainLine } from '#shared/text.ts';
import { joinPhone, openConsole, type Phone } from '../support/client.ts';
import { hostileTexts } from '../support/hostileTexts.ts';
import { startServer } from '../support/server.ts';
import { writingScenario } from '../support/writing.ts';
import { created, harmTo, watchedPage } from './hostilePages.ts';
import { openBrowser } from './support.ts';

const PHONES = 40;
const AT_ONCE = 15;
const UNHARMED = { ran: false, wider: 0, at: null };

/** So many of them, one a phone, none longer than may be written. */
function textsFor(most: number, from: number): string[] {
  const lines = hostileTexts.map(plainLine).filter((text) => text !== '' && lengthOf(text) <= most);
  return Array.from({ length: PHONES }, (_, place) => lines[(from + place) % lines.length] ?? '');
}

test('T-XSS-1: whatever a participant writes is text in the console, on the wall, and on phones that mark it', async () => {
  const server = await startServer({ scenarios: [writingScenario()], clientFolder: 'dist/client' });
  const browser = await openBrowser();
  const session = await created(server, 'tiny', 'een');
  const host = await openConsole(server, session);
  const phones: Phone[] = [];
  for (let phone = 0; phone < PHONES; phone += 1) phones.push(await joinPhone(server, session.code));
  const trainer = await watchedPage(browser, 1280, `${server.url}/trainer#${server.app.signInSecret()}`);
  const watched = [
    trainer,
    await watchedPage(browser, 320, `${server.url}/${session.code}`),
    await watchedPage(browser, 1280, `${server.url}/screen#${session.projector}`),
  ];
  await trainer.page.getByRole('heading', { level: 1 }).waitFor();
  await trainer.page.goto(`${server.url}/trainer/s/${session.id}`);
  const look = async () => {
    for (const { page, found } of watched) {
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await expect
        .poll(async () => ({ found, harm: await harmTo(page) }))
        .toEqual({ found: [], harm: UNHARMED });
    }
  };

  for (const [round, most, from] of [
    ['why', 60, 0],
    ['anew', 120, PHONES],
    ['last', 140, 2 * PHONES],
  ] as const) {
    await host.goTo(round, 'vote');
    for (const [place, text] of textsFor(most, from).entries()) {
      expect(await phones[place]?.send({ type: 'writeText', round, text, seq: from + 1 })).toMatchObject({
        ok: true,
        stored: { choice: text },
      });
    }
    const { texts } = await host.until(
      'host',
      (view) => view.texts?.round === round && view.texts.waiting === PHONES,
    );
    await look();
    const ids = texts?.stacks.map(({ id }) => id) ?? [];
    for (let first = 0; first < ids.length; first += AT_ONCE) {
      // As many hands as it takes: one console may not go on this fast.
      const hand = await openConsole(server, session);
      for (const text of ids.slice(first, first + AT_ONCE)) {
        expect(await hand.send({ type: 'moderateText', round, text, as: 'shown' })).toMatchObject({
          ok: true,
        });
      }
      hand.close();
    }
    if (round === 'anew') {
      await host.goTo('useful', 'vote');
      await phones[0]?.until('participant', ({ screen }) => screen.kind === 'marks' && screen.open);
      await look();
      continue;
    }
    await host.goTo(round, 'wall');
    while (host.view('host').next?.label === 'nextPage') {
      await look();
      await host.next();
    }
    await look();
  }
});
