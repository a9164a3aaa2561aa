import { expect, test } from 'vitest';
import { commandFor, type HostAction } from '#shared/views/hostPanel.ts';
import { manualClock } from '../../support/clock.ts';
import { type Console, openConsole } from '../../support/client.ts';
import { startServer } from '../../support/server.ts';

const PRESSES = 1000;
/** Longer than it takes until a console may send its fill of commands again. */
const PACE = 2000;

test('threat 15: a thousand times two consoles press the same button twice, and the session goes one step each time', async () => {
  const clock = manualClock();
  const server = await startServer({ clock });
  const session = await server.createSession();
  const consoles: [Console, Console] = [
    await openConsole(server, session),
    await openConsole(server, session),
  ];
  const [desk] = consoles;
  let forth = true;
  const skipped: unknown[] = [];
  for (let press = 0; press < PRESSES; press += 1) {
    const { next, back, position, turn } = desk.view('host');
    const action: HostAction | null = forth ? (next ?? back) : (back ?? next);
    if (action === null) throw new Error('there is always somewhere to go');
    forth = action === next;
    const command = commandFor(action, turn);
    const sent = consoles.flatMap((each) => [each.send(command), each.send(command)]);
    const receipts = await Promise.all(sent);
    clock.pass(PACE);
    const version = Math.max(...receipts.map((receipt) => (receipt.ok ? receipt.version : 0)));
    await Promise.all(consoles.map((each) => each.until('host', (view) => view.version >= version)));
    const now = desk.view('host').position;
    if (now.scene !== action.scene || now.step !== action.step) skipped.push({ position, action, now });
  }
  expect(skipped).toEqual([]);
});
