import { setTimeout as after } from 'node:timers/promises';
import { expect, test } from 'vitest';

import { phoneOnWire } from '../e2e/badLines.ts';
import { openRoom } from '../e2e/room.ts';
import { openBrowser } from '../e2e/support.ts';
import { pocketPhone, type Fate, type Wake } from '../e2e/wakes.ts';

const WAKES = 100;
const REFRESHES = 100;
const MINUTE = 60_000;
/** In ms of the phone's own time. */
const AWAY = [0, 2_000, 10_000, MINUTE, 6 * MINUTE, 60 * MINUTE];
const FATES: Fate[] = ['silent', 'reset', 'whole'];
const NOTHING_WRONG = { falselySaved: [], lostOrDouble: 0 };

function oneOf<T>(all: readonly T[]): T {
  const found = all[Math.floor(Math.random() * all.length)];
  if (found === undefined) throw new Error('there is something to choose from');
  return found;
}

test('F11: of a hundred wakes every one ends at the right screen within two seconds, without a reload', async () => {
  const phone = await pocketPhone(await openBrowser(), await openRoom());
  for (let count = 0; count < WAKES; count += 1) {
    const by: Wake['by'] = oneOf(['visibilitychange', 'pageshow']);
    const wake: Wake = { away: oneOf(AWAY), fate: oneOf(FATES), by };
    await phone.wake(wake).catch((cause: unknown) => {
      throw new Error(`wake ${count} was ${JSON.stringify(wake)}`, { cause });
    });
  }
  expect(phone.loads()).toBe(1);
});

test('F9: over a minute of flapping, every ballot is stored once and none is called saved too early', async () => {
  const phone = await phoneOnWire(await openBrowser());
  const until = Date.now() + MINUTE;
  let resets = 0;
  const flapping = (async () => {
    while (Date.now() < until) {
      await after(1_000 + Math.random() * 4_000);
      phone.room.wire.resetAll();
      resets += 1;
    }
  })();
  while (Date.now() < until) {
    await phone.tapOther();
    await phone.saved();
  }
  await flapping;
  expect(phone.wrongs()).toEqual(NOTHING_WRONG);
  process.stdout.write(`${resets} resets, ${phone.stored.length} ballots\n`);
});

test('F10: over a minute of delay and stalls, no ballot is called saved too early', async () => {
  const phone = await phoneOnWire(await openBrowser());
  phone.room.wire.weather({ delay: 100, jitter: 400, stalls: { oneIn: 50, ms: 3_000 } });
  const until = Date.now() + MINUTE;
  while (Date.now() < until) {
    await phone.tapOther();
    await phone.saved();
  }
  expect(phone.wrongs()).toEqual(NOTHING_WRONG);
  process.stdout.write(`${phone.stored.length} ballots\n`);
});

test('F12: of a hundred votes that wait while their page is left, each is sent by the next page, once', async () => {
  const phone = await phoneOnWire(await openBrowser());
  const { page, room } = phone;
  await phone.tapOther();
  await phone.saved();
  for (let count = 0; count < REFRESHES; count += 1) {
    room.answer(false);
    room.wire.resetAll();
    await phone.tapOther();
    await page.goto('about:blank');
    room.answer(true);
    await page.goBack();
    await phone.saved();
  }
  expect(phone.wrongs()).toEqual(NOTHING_WRONG);
});
