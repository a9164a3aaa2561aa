import { expect, it } from 'vitest';

import { openRoom } from './room.ts';
import { openBrowser } from './support.ts';
import { pocketPhone, type Wake } from './wakes.ts';

const MINUTE = 60_000;

const WAKES: Wake[] = [
  { away: 0, fate: 'silent', by: 'visibilitychange' },
  { away: 0, fate: 'silent', by: 'pageshow' },
  { away: 5_000, fate: 'silent', by: 'visibilitychange' },
  { away: MINUTE, fate: 'silent', by: 'visibilitychange' },
  { away: MINUTE, fate: 'reset', by: 'pageshow' },
  { away: 6 * MINUTE, fate: 'reset', by: 'visibilitychange' },
  { away: 6 * MINUTE, fate: 'silent', by: 'pageshow' },
  { away: 60 * MINUTE, fate: 'silent', by: 'visibilitychange' },
  { away: 60 * MINUTE, fate: 'whole', by: 'visibilitychange' },
];

it('F11: a phone that was put away shows the right screen within two seconds of being looked at, without a reload', async () => {
  const room = await openRoom();
  const browser = await openBrowser();
  const phone = await pocketPhone(browser, room);
  for (const wake of WAKES) await phone.wake(wake);
  expect(phone.loads()).toBe(1);
});
