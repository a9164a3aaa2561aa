import { expect, it } from 'vitest';

import { createPressGuard } from '../../../../client/host/console/pressGuard.ts';

function guarded() {
  const clock = { now: 10_000 };
  const guard = createPressGuard(() => clock.now);
  return { clock, guard };
}

it('takes the second half of a double click for no press, however slow the click', () => {
  const { clock, guard } = guarded();
  expect(guard.isMeant()).toBe(true);
  guard.changed();
  clock.now += 499;
  expect(guard.isMeant()).toBe(false);
});

it('takes a press for one as soon as the button could be read', () => {
  const { clock, guard } = guarded();
  guard.changed();
  clock.now += 500;
  expect(guard.isMeant()).toBe(true);
});

it('counts from the last change, also when somebody else makes several', () => {
  const { clock, guard } = guarded();
  guard.changed();
  clock.now += 400;
  guard.changed();
  clock.now += 400;
  expect(guard.isMeant()).toBe(false);
});
