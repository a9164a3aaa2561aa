import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';

import { phoneWording } from '#shared/wording/phone.ts';
import { connections, listenersOf } from './counting.ts';
import { phoneOnWire } from './badLines.ts';
import { openPhone } from './pages/phone.ts';
import { openRoom } from './room.ts';
import { openBrowser } from './support.ts';

const words = phoneWording.nl;
/** The trainer's own, at the desk. */
const DESK = 1;

it('F12: a vote that waits while its page is left is sent by the next page, once', async () => {
  const phone = await phoneOnWire(await openBrowser());
  const { page, room } = phone;
  await phone.tapOther();
  await phone.saved();
  for (let turn = 0; turn < 3; turn += 1) {
    room.answer(false);
    room.wire.resetAll();
    await phone.shows(words.link.away);
    await phone.tapOther();
    await phone.shows(words.vote.unsaved);
    await page.goto('about:blank');
    room.answer(true);
    await page.goBack();
    await phone.saved();
  }
  expect(phone.wrongs()).toEqual({ falselySaved: [], lostOrDouble: 0 });
});

it('F12: going back and forth and refreshing leaves a phone with one socket and its choice', async () => {
  const room = await openRoom();
  const phone = await openPhone(await openBrowser(), { url: room.url });
  await phone.vote('Thee');
  const { page } = phone;
  for (const turn of ['back', 'refresh', 'forward', 'back'] as const) {
    if (turn === 'refresh') await page.reload();
    if (turn === 'back') {
      await page.goto('about:blank');
      await page.goBack();
    }
    if (turn === 'forward') {
      await page.goBack();
      await page.goForward();
    }
    await phone.saved();
    expect(await page.getByRole('radio', { name: 'Thee', exact: true }).isChecked()).toBe(true);
    await expect.poll(() => connections(room.server), { message: turn }).toBe(DESK + 1);
  }
  expect(room.desk.view('host').joined).toBe(1);
});

it('F12: a second tab is the same person, each tab has one socket, and a closed one leaves none', async () => {
  const room = await openRoom();
  const phone = await openPhone(await openBrowser(), { url: room.url });
  await phone.vote('Thee');
  const second = await phone.context.newPage();
  await second.goto(room.url);
  await second.getByText(words.vote.saved, { exact: true }).waitFor();
  expect(await connections(room.server)).toBe(DESK + 2);
  expect(room.desk.view('host')).toMatchObject({ joined: 1, voting: { voted: 1 } });
  await second.close();
  await expect.poll(() => connections(room.server)).toBe(DESK + 1);
});

it('F12: however often its line is torn and the page put away, a phone has one socket and one set of listeners', async () => {
  const room = await openRoom();
  const phone = await openPhone(await openBrowser(), { url: room.url });
  await phone.vote('Koffie');
  const atFirst = await listenersOf(phone.page);
  expect(atFirst).toMatchObject({
    'document visibilitychange': 1,
    'window pageshow': 1,
    'window storage': 1,
  });
  for (let turn = 0; turn < 4; turn += 1) {
    room.wire.resetAll();
    await wakeOften(phone.page);
    await phone.vote(turn % 2 === 0 ? 'Thee' : 'Koffie');
    await expect.poll(() => connections(room.server)).toBe(DESK + 1);
  }
  expect(await listenersOf(phone.page)).toEqual(atFirst);
});

/** All that a browser may tell a page that comes back, at once and again. */
async function wakeOften(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (let time = 0; time < 5; time += 1) {
      document.dispatchEvent(new Event('visibilitychange'));
      window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      window.dispatchEvent(new Event('online'));
    }
  });
}
