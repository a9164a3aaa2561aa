import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';

import { consoleWording } from '#shared/wording/console.ts';
import { roomWording } from '#shared/wording/consoleRoom.ts';
import { projectorWording } from '#shared/wording/projector.ts';
import { refusalWords } from '#shared/wording/refusals.ts';
import { trainerWording } from '#shared/wording/trainer.ts';
import { connections } from './counting.ts';
import { openTrainer } from './pages/console.ts';
import { pocketFor } from './pocket.ts';
import { openRoom, type Room } from './room.ts';
import { openBrowser } from './support.ts';

const words = { console: roomWording.nl.link, screen: projectorWording.nl.link };
const SECOND = 1_000;
const TIME = Date.UTC(2026, 10, 24, 13, 12, 8);
/** In ms. By then Socket.IO, which hears from the server every ten seconds, gives up a line on which it hears nothing. */
const HEARTBEAT = 18 * SECOND;

/** A trainer at the console of a room's session, over the wire. */
async function atConsole({ session, server, wire }: Room) {
  const browser = await openBrowser();
  const trainer = await openTrainer(browser, `${wire.url}/trainer#${server.app.signInSecret()}`);
  await trainer.page.getByRole('button', { name: trainerWording.nl.sessions.start }).waitFor();
  const address = `${wire.url}/trainer/s/${session.id}`;
  await trainer.page.goto(address);
  return { ...trainer, address };
}

const nextButton = (page: Page) => page.getByRole('button', { name: consoleWording.nl.actions.space });

/** Resolves when a big screen shows its session. */
async function shown(screen: Page): Promise<void> {
  await expect.poll(() => screen.title()).toBe('De kleine klant');
}

/** A double press of which the second half falls on the button at the very moment that it has become another. */
async function pressDoubly(page: Page): Promise<void> {
  await nextButton(page).evaluate(async (button: HTMLElement) => {
    await new Promise<void>((done) => {
      const pressing = setInterval(() => button.click(), 300);
      new MutationObserver((_, seen) => {
        seen.disconnect();
        clearInterval(pressing);
        button.click();
        done();
      }).observe(button, { subtree: true, childList: true, characterData: true });
    });
  });
}

it('console and big screen say in words that the line is gone and from when their picture is, until it is back', async () => {
  const room = await openRoom();
  const trainer = await atConsole(room);
  const screen = await trainer.openScreen();
  await shown(screen);

  room.answer(false);
  room.wire.resetAll();
  const [complaint, mark] = [trainer.page.getByText(words.console.away), screen.getByText(words.screen.away)];
  await complaint.waitFor();
  await mark.waitFor();
  expect(await complaint.locator('..').innerText()).toMatch(/Kijk of .* is van \d{1,2}:\d{2}:\d{2}\.$/);
  expect(await mark.innerText()).toMatch(/is van \d{2}:\d{2}\.$/);

  await room.desk.goTo('hearing', 'story');
  room.answer(true);
  for (const page of [trainer.page, screen]) await page.getByText('Het oordeel').first().waitFor();
  await complaint.waitFor({ state: 'detached' });
  await mark.waitFor({ state: 'detached' });
});

it('a press on a line that only says that it is open is answered in words, and the line is made anew', async () => {
  const room = await openRoom();
  const { page, address } = await atConsole(room);
  const pocket = await pocketFor(page);
  await page.goto(address);
  await nextButton(page).waitFor();
  await pocket.stopTime();
  const before = await nextButton(page).innerText();
  const { turn } = room.desk.view('host');
  room.wire.goSilent();
  await nextButton(page).click();
  const refused = page.getByText(refusalWords.nl.unreachable.what);
  await pocket.within(3 * SECOND + SECOND, async () => refused.isVisible());
  expect(room.desk.view('host').turn).toBe(turn);

  await room.desk.next();
  await expect.poll(() => nextButton(page).innerText()).not.toBe(before);
  expect(await refused.count()).toBe(0);
});

it('a big screen on a dead line that nobody touches is right again after a missed heartbeat, or says since when it is not', async () => {
  const room = await openRoom();
  const { context } = await atConsole(room);
  const page = await context.newPage();
  const pocket = await pocketFor(page, TIME);
  await page.goto(`${room.wire.url}/screen#${room.session.projector}`);
  await shown(page);
  await pocket.stopTime();

  room.wire.goSilent();
  await room.desk.goTo('hearing', 'story');
  await pocket.within(HEARTBEAT + SECOND, async () => page.getByText('Het oordeel').first().isVisible());

  room.answer(false);
  room.wire.goSilent();
  const mark = page.getByText(words.screen.away);
  await pocket.pass(HEARTBEAT);
  await pocket.within(2 * SECOND, async () => mark.isVisible());
  expect(await mark.innerText()).toMatch(/is van 13:1\d\.$/);
  room.answer(true);
  await pocket.within(5 * SECOND, async () => (await mark.count()) === 0);
});

it('a second console, and a console that is left and found again, are one line each and go on where the room is', async () => {
  const room = await openRoom();
  const { context, page, address } = await atConsole(room);
  await nextButton(page).waitFor();
  const second = await context.newPage();
  await second.goto(address);
  await nextButton(second).waitFor();
  await expect.poll(() => connections(room.server)).toBe(3);
  for (const each of [page, second]) {
    await each.goto('about:blank');
    await each.goBack();
    await nextButton(each).waitFor();
    await each.reload();
    await nextButton(each).waitFor();
  }
  await expect.poll(() => connections(room.server)).toBe(3);

  for (let press = 0; press < 3; press += 1) {
    const { next } = room.desk.view('host');
    await pressDoubly(page);
    const button = nextButton(second);
    await expect.poll(() => button.innerText()).toBe(await nextButton(page).innerText());
    expect(room.desk.view('host').position).toEqual(next && { scene: next.scene, step: next.step });
  }
});
