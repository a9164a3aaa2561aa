import { expect, it } from 'vitest';

import { phoneWording } from '#shared/wording/phone.ts';
import { phoneOnWire } from './badLines.ts';
import { openBrowser } from './support.ts';

const words = phoneWording.nl;
const NOTHING_WRONG = { falselySaved: [], lostOrDouble: 0 };

for (const loses of ['everything', 'answers'] as const) {
  it(`F8: a phone on a line that silently loses ${loses} says in three seconds that it does not know, and drops it in eight`, async () => {
    const phone = await phoneOnWire(await openBrowser(), 'stoppable');
    const { pocket, page, room } = phone;
    if (pocket === null) throw new Error('its time can be stopped');
    await phone.tapOther();
    await phone.saved();
    await pocket.stopTime();

    room.wire.goSilent(loses);
    await phone.tapOther();
    await phone.shows(words.vote.saving);
    await pocket.within(3_000, async () => page.getByText(words.vote.unsaved).isVisible());
    expect(phone.claims.map(({ choice }) => choice)).toEqual(['coffee']);
    await pocket.within(5_000, async () => page.getByText(words.vote.saved, { exact: true }).isVisible());
    expect(phone.wrongs()).toEqual(NOTHING_WRONG);
    expect(phone.stored.map(({ choice }) => choice)).toEqual(['coffee', 'tea']);
  });
}

it('F9: a phone whose line is torn before, during and after each tap has every ballot stored once', async () => {
  const phone = await phoneOnWire(await openBrowser());
  const { wire } = phone.room;
  for (const tearsAt of ['before', 'during', 'after', 'twice', 'during', 'before'] as const) {
    if (tearsAt === 'before' || tearsAt === 'twice') wire.resetAll();
    await phone.tapOther();
    if (tearsAt === 'during' || tearsAt === 'twice') wire.resetAll();
    await phone.saved();
    if (tearsAt === 'after') wire.resetAll();
  }
  expect(phone.wrongs()).toEqual(NOTHING_WRONG);
});

it('F10: a phone on a slow line that stalls never says that a ballot is saved before it is', async () => {
  const phone = await phoneOnWire(await openBrowser());
  phone.room.wire.weather({ delay: 100, jitter: 400, stalls: { oneIn: 10, ms: 3_000 } });
  for (let turn = 0; turn < 4; turn += 1) {
    await phone.tapOther();
    await phone.saved();
  }
  expect(phone.claims).toHaveLength(4);
  expect(phone.wrongs()).toEqual(NOTHING_WRONG);
});
