import { expect, test } from 'vitest';

import type { PictureAnswer } from '#shared/api.ts';
import { lengthOf } from '#shared/graphemes.ts';
import { plainLine } from '#shared/text.ts';
import { joinPhone, openConsole } from '../support/client.ts';
import { leapingClock } from '../support/clock.ts';
import { followUpOf, followUpScenario, pageAt, recallOf } from '../support/followUp.ts';
import { hostileTexts } from '../support/hostileTexts.ts';
import { DAY } from '../support/results.ts';
import { ballotsBy, upwards } from '../support/shifted.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { created, harmTo, watchedPage } from './hostilePages.ts';
import { openBrowser } from './support.ts';

const AT_ONCE = 41;
const HEARD_MOST = 140;
const UNHARMED = { ran: false, wider: 0, at: null };

/** As many scenarios as it takes to be called by every one of the texts, many at a time, and to invite with them. */
function scenarios() {
  const all = [];
  for (let from = 0; from < hostileTexts.length; from += AT_ONCE) {
    const said = hostileTexts.slice(from, from + AT_ONCE).join(' ');
    const text = { nl: said, en: said };
    const { followUp, ...tiny } = followUpScenario();
    all.push({
      ...tiny,
      id: `hostile-${from}`,
      title: text,
      parts: ['followUp' as const, 'sharing' as const],
      ...(followUp && { followUp: { ...followUp, invite: text } }),
    });
  }
  return all;
}

/** A session that has moved enough people for a picture, which is shared; and what they were given for later. */
async function over(server: TestServer, scenario: string) {
  const session = await created(server, scenario, 'een');
  const desk = await openConsole(server, session);
  const { first, twist } = ballotsBy(upwards(2));
  const phones = await Promise.all(first.map(() => joinPhone(server, session.code)));
  await desk.goTo('hearing', 'vote');
  await Promise.all(phones.map((phone, place) => phone.vote('first', first[place] ?? '')));
  await desk.goTo('turn', 'vote');
  await Promise.all(phones.map((phone, place) => phone.vote('twist', twist[place] ?? '')));
  await desk.goTo('end', 'lessons');
  const path = `/api/sessions/${session.id}/picture`;
  const put = { method: 'PUT' as const, ticket: server.trainer, body: { shared: true } };
  const { url } = (await server.ask(path, put)).body as PictureAnswer;
  const recalls = [];
  for (const phone of phones) recalls.push(await recallOf(server, phone));
  for (const client of [desk, ...phones]) client.close();
  return { session, recalls, picture: new URL(url ?? '').pathname };
}

test('T-XSS-1: a shared picture, the page that asks weeks later and what people then wrote are text as well', async () => {
  const clock = leapingClock();
  const told = scenarios();
  const server = await startServer({ scenarios: told, clientFolder: 'dist/client', clock });
  const browser = await openBrowser();
  const sessions = [];
  for (const { id } of told) sessions.push(await over(server, id));
  clock.leap(14 * DAY);
  const wide = await watchedPage(browser, 1280, server.url);
  const phone = await watchedPage(browser, 320, server.url);
  const look = async ({ page, found }: typeof wide, address: string) => {
    await page.goto('about:blank');
    const answer = await page.goto(`${server.url}${address}`);
    expect(answer?.status()).toBe(200);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect({ address, found, harm: await harmTo(page) }).toEqual({ address, found: [], harm: UNHARMED });
  };
  for (const { picture, recalls } of sessions) {
    for (const lang of ['', '?lang=en']) await look(phone, picture + lang);
    await look(wide, picture);
    const { pathname, hash } = new URL(recalls[0]?.url ?? '');
    await look(phone, pathname + hash);
  }

  const lines = hostileTexts.map(plainLine).filter((text) => text !== '' && lengthOf(text) <= HEARD_MOST);
  for (const [place, { session, recalls }] of sessions.entries()) {
    for (const [index, recall] of recalls.entries()) {
      const heard = lines[(place * recalls.length + index) % lines.length] ?? '';
      const answer = await pageAt(server, recall).answer(recall.words.join(' '), { heard });
      expect(answer.body).toEqual({ saved: true });
    }
    expect((await followUpOf(server, session).close()).status).toBe(200);
  }
  await wide.page.goto(`${server.url}/trainer#${server.app.signInSecret()}`);
  await wide.page.getByRole('heading', { level: 1 }).waitFor();
  for (const { session } of sessions) await look(wide, `/results/${session.id}`);
});
