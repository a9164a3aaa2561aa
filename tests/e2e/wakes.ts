import type { Browser } from 'playwright-core';
import { expect } from 'vitest';

import { phoneWording } from '#shared/wording/phone.ts';
import { openPhone } from './pages/phone.ts';
import { pocketFor } from './pocket.ts';
import type { Room } from './room.ts';

/** What became of the line while nobody looked. */
export type Fate = 'silent' | 'reset' | 'whole';

export interface Wake {
  /** In ms of the phone's own time. */
  away: number;
  fate: Fate;
  by: 'visibilitychange' | 'pageshow';
}

const words = phoneWording.nl;
/** In ms of the phone's own time, from the moment that somebody looks. */
const SOON = 2_000;

/** A phone that is put away and taken out again as often as wanted, and that is never loaded anew. */
export async function pocketPhone(browser: Browser, { desk, url, wire }: Room) {
  const phone = await openPhone(browser, { url: 'about:blank' });
  const pocket = await pocketFor(phone.page);
  let loads = 0;
  phone.page.on('load', () => (loads += 1));
  await phone.page.goto(url);
  await phone.vote('Koffie');
  await desk.goTo('hearing', 'vote');
  await desk.next();
  await phone.shows(words.vote.closed);
  await pocket.stopTime();
  let isBack = false;

  /** Shows the other one of two scenes, and answers what phones then have on their screen. */
  const showOther = async (): Promise<string> => {
    isBack = !isBack;
    const { turn } = desk.view('host');
    const to = isBack
      ? ({ scene: 'in', step: 'tally' } as const)
      : ({ scene: 'hearing', step: 'vote' } as const);
    const receipt = await desk.send({ type: 'showStep', ...to, turn });
    if (!receipt.ok) throw new Error(receipt.refusal);
    await desk.until('host', ({ version }) => version >= receipt.version);
    return isBack ? words.wait.text : words.vote.closed;
  };

  return {
    ...phone,
    loads: () => loads,
    /** Away, while the line meets its fate and the trainer goes on; then the right screen is there soon. */
    wake: async ({ away, fate, by }: Wake): Promise<void> => {
      await pocket.putAway();
      if (fate === 'silent') wire.goSilent();
      if (fate === 'reset') wire.resetAll();
      const text = await showOther();
      await pocket.takeOut(away, by);
      const shown = phone.page.getByText(text).first();
      const link = phone.page.getByText(words.link.connected, { exact: true });
      await pocket.within(SOON, async () => (await shown.isVisible()) && (await link.count()) === 1);
      expect(loads).toBe(1);
    },
  };
}
