import { expect, it } from 'vitest';

import type { SessionId } from '#shared/ids.ts';
import { manualClock } from '../support/clock.ts';
import { openPhone, type Phone } from './pages/phone.ts';
import { openRoom } from './room.ts';
import { openBrowser } from './support.ts';

const HOUR = 3_600_000;
const WRONG_BY = [HOUR, -HOUR, 24 * HOUR, -24 * HOUR];

it('F16: a phone whose clock is wrong by an hour or a day counts down with the others, and stores nothing else', async () => {
  const clock = manualClock();
  const room = await openRoom({ clock });
  const browser = await openBrowser();
  const right = await openPhone(browser, { url: room.url });
  const wrong: Phone[] = [];
  for (const by of WRONG_BY) {
    const phone = await openPhone(browser, { url: 'about:blank' });
    await phone.page.clock.install({ time: Date.now() + by });
    await phone.page.goto(room.url);
    wrong.push(phone);
  }
  const seconds = async ({ page }: Phone): Promise<number> => {
    const said = await page.getByRole('timer').innerText();
    return Number(/\d+/.exec(said)?.[0]);
  };

  for (const phone of [right, ...wrong]) await phone.shows('Koffie');
  await room.desk.send({ type: 'startCountdown', scene: 'in', seconds: 60 });
  for (const phone of [right, ...wrong]) await phone.shows(/seconden/);
  for (const [index, phone] of wrong.entries()) {
    const atMost = await seconds(right);
    const shown = await seconds(phone);
    const atLeast = await seconds(right);
    expect(shown, `${WRONG_BY[index]} ms`).toBeLessThanOrEqual(atMost + 1);
    expect(shown, `${WRONG_BY[index]} ms`).toBeGreaterThanOrEqual(atLeast - 1);
    await phone.vote('Thee');
  }
  await right.vote('Thee');

  const events = await room.server.store.log.read(room.session.id as SessionId, 0);
  const ballots = events.filter((event) => event.type === 'ballotCast');
  const same = { type: 'ballotCast', round: 'test', choice: 'tea', at: clock.now(), seq: 1 };
  expect(ballots).toEqual(ballots.map(({ participant }) => ({ ...same, participant })));
  expect(ballots).toHaveLength(1 + WRONG_BY.length);
});
