import { expect, test } from 'vitest';
import { manualClock } from '../../support/clock.ts';
import { joinPhone, openConsole } from '../../support/client.ts';
import { rawSocket } from '../../support/rawSocket.ts';
import { tinyScenario } from '../../support/scenarios.ts';
import { startServer } from '../../support/server.ts';

const VIEWS = 300;

/** A scenario whose close is so long that a line which has stalled is soon full. */
function longWinded() {
  const line = 'x'.repeat(2000);
  const lessons = Array.from({ length: 50 }, () => ({ nl: line, en: line }));
  return { ...tinyScenario(), lessons };
}

test('a phone whose line has stalled is spared what is out of date, and gets the newest when it is back', async () => {
  const clock = manualClock();
  const server = await startServer({ clock, scenarios: [longWinded()] });
  const session = await server.createSession();
  const host = await openConsole(server, session);
  const good = await joinPhone(server, session.code);
  const slow = await rawSocket(server);
  await slow.enter((await joinPhone(server, session.code)).ticket);
  await host.send({ type: 'endSession' });
  await slow.next(/"ended":true/);
  await good.until('participant', ({ screen }) => screen.kind === 'close');

  slow.ws.pause();
  const { length: before } = good.views;
  for (let turn = 1; turn <= VIEWS; turn += 1) {
    clock.pass(200);
    expect(await host.send({ type: turn % 2 === 1 ? 'resumeSession' : 'endSession' })).toMatchObject({
      ok: true,
    });
  }
  await good.until('participant', () => good.views.length >= before + VIEWS);
  const newest = good.view('participant').version;
  slow.ws.resume();
  const last = await slow.next(new RegExp(`"version":${newest}[,}]`));
  expect(last).toContain('"role":"participant"');
  expect(slow.received.length).toBeLessThan(VIEWS / 2);

  // It is told of what comes next again, like everybody else.
  await host.send({ type: 'resumeSession' });
  expect(await slow.next(new RegExp(`"version":${newest + 1}[,}]`))).toContain('"role":"participant"');
}, 30_000);
