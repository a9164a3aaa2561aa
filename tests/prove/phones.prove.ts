import { setTimeout as after } from 'node:timers/promises';
import { expect, test } from 'vitest';

import { phoneOnWire } from '../e2e/badLines.ts';
import { openRoom } from '../e2e/room.ts';
import { openBrowser } from '../e2e/support.ts';
import { pocketPhone, type Fate, type Wake } from '../e2e/wakes.ts';
import { budgetOf } from '../faults/budget.ts';
import { report } from './evidence.ts';
import { minutes } from './minutes.ts';

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

interface Told {
  phone: Awaited<ReturnType<typeof phoneOnWire>>;
  counts?: Record<string, number>;
}

/** What a real page in a real browser has told its owner, beside what was stored. */
function tell(id: string, title: string, { phone, counts = {} }: Told): void {
  const wrongs = phone.wrongs();
  const failures = wrongs.falselySaved.length + Math.abs(wrongs.lostOrDouble);
  report({
    id: `${id}, page`,
    title: `${title}, for a page in Chromium`,
    unit: 'ballots',
    runs: phone.stored.length,
    failures,
    counts,
  });
  expect(wrongs).toEqual(NOTHING_WRONG);
}

const wakes = {
  id: 'F11',
  title: 'A phone in Chromium is looked at again after up to an hour, on a line that is dead, torn or whole',
  unit: 'wakes',
};

test('F11: of a hundred wakes every one ends at the right screen within two seconds, without a reload', async () => {
  const phone = await pocketPhone(await openBrowser(), await openRoom());
  const budget = budgetOf(WAKES, minutes(1.2));
  let count = 0;
  for (; budget.take(); count += 1) {
    const by: Wake['by'] = oneOf(['visibilitychange', 'pageshow']);
    const wake: Wake = { away: oneOf(AWAY), fate: oneOf(FATES), by };
    await phone.wake(wake).catch((cause: unknown) => {
      report({ ...wakes, runs: count + 1, failures: 1 });
      throw new Error(`wake ${count} was ${JSON.stringify(wake)}`, { cause });
    });
  }
  report({ ...wakes, runs: count, failures: phone.loads() - 1 });
  expect(phone.loads()).toBe(1);
});

test('F9: over half a minute of flapping and more, every ballot is stored once and none is called saved too early', async () => {
  const phone = await phoneOnWire(await openBrowser());
  const until = Date.now() + minutes(0.6) * MINUTE;
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
  tell('F9', 'The line is torn again and again', { phone, counts: { resets } });
});

test('F10: over half a minute of delay and stalls, no ballot is called saved too early', async () => {
  const phone = await phoneOnWire(await openBrowser());
  phone.room.wire.weather({ delay: 100, jitter: 400, stalls: { oneIn: 50, ms: 3_000 } });
  const until = Date.now() + minutes(0.6) * MINUTE;
  while (Date.now() < until) {
    await phone.tapOther();
    await phone.saved();
  }
  tell('F10', 'Everything takes its time, and now and then very long', { phone });
});

test('F12: of a hundred votes that wait while their page is left, each is sent by the next page, once', async () => {
  const phone = await phoneOnWire(await openBrowser());
  const { page, room } = phone;
  await phone.tapOther();
  await phone.saved();
  const budget = budgetOf(REFRESHES, minutes(0.6));
  let pages = 0;
  for (; budget.take(); pages += 1) {
    room.answer(false);
    room.wire.resetAll();
    await phone.tapOther();
    await page.goto('about:blank');
    room.answer(true);
    await page.goBack();
    await phone.saved();
  }
  tell('F12', 'A page is left while its vote waits, and comes back', { phone, counts: { pages } });
});
