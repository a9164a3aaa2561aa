import type { Browser } from 'playwright-core';

import { claimsOf, falseClaims, watchedStore, type Moment } from './claims.ts';
import { openPhone, type Phone } from './pages/phone.ts';
import { pocketFor, type Pocket } from './pocket.ts';
import { openRoom, type Room } from './room.ts';

/** A phone on a wire of ours, with everything that it claims and everything that is stored. */
export interface PhoneOnWire extends Phone {
  room: Room;
  /** Where its time can be stopped. */
  pocket: Pocket | null;
  stored: readonly Moment[];
  claims: readonly Moment[];
  /** Taps the other option. */
  tapOther: () => Promise<void>;
  /** Choices that were called saved and were not, and by how many the stored ballots differ from the taps. */
  wrongs: () => { falselySaved: Moment[]; lostOrDouble: number };
}

export async function phoneOnWire(
  browser: Browser,
  time: 'stoppable' | 'real' = 'real',
): Promise<PhoneOnWire> {
  const { store, stored } = watchedStore();
  const room = await openRoom({ store });
  const phone = await openPhone(browser, { url: 'about:blank' });
  const claims = await claimsOf(phone.page);
  const pocket = time === 'real' ? null : await pocketFor(phone.page);
  await phone.page.goto(room.url);
  let taps = 0;
  return {
    ...phone,
    room,
    pocket,
    stored,
    claims,
    tapOther: async () => {
      await phone.tap(taps % 2 === 0 ? 'Koffie' : 'Thee');
      taps += 1;
    },
    wrongs: () => ({
      falselySaved: falseClaims(claims, stored),
      lostOrDouble: stored.length - taps,
    }),
  };
}
