import { expect, test } from 'vitest';
import { manualClock } from '../../support/clock.ts';
import { type Client, connect, joinPhone, openConsole } from '../../support/client.ts';
import { startServer } from '../../support/server.ts';

const OTHERS = 30;

/** Messages of Socket.IO among the frames, and so without the heartbeat. */
function messages({ frames }: Client, from = 0): string[] {
  return frames.slice(from).filter((frame) => frame.startsWith('2["view"') || frame.startsWith('3'));
}

async function room() {
  const clock = manualClock();
  const server = await startServer({ clock });
  const session = await server.createSession();
  const host = await openConsole(server, session);
  const screen = await connect(server.url, { ticket: session.projector });
  const phone = await joinPhone(server, session.code);
  const others = await Promise.all(Array.from({ length: OTHERS }, () => joinPhone(server, session.code)));
  await expect.poll(() => clock.waiting()).toBeGreaterThan(0);
  clock.pass(1000);
  await host.until('host', ({ present }) => present === OTHERS + 1);
  return { clock, server, session, host, screen, phone, others };
}

test('a phone gets three messages for a whole round, however many others vote', async () => {
  const { clock, host, phone, others } = await room();
  /** Sends a wish of the trainer and lets the console see what came of it. */
  const go = async (type: 'openRounds' | 'closeRounds' | 'story') => {
    clock.pass(1000);
    await host.roundTrip();
    const { turn } = host.view('host');
    const scene = 'hearing';
    const receipt = await host.send(
      type === 'story' ? { type: 'showStep', scene, step: 'story', turn } : { type, scene, turn },
    );
    expect(receipt).toMatchObject({ ok: true });
  };
  clock.pass(1000);
  await host.roundTrip();
  expect(await host.send({ type: 'closeRounds', scene: 'in', turn: host.view('host').turn })).toMatchObject({
    ok: true,
  });
  await go('story');
  await phone.until('participant', ({ screen }) => screen.kind === 'story');
  const from = phone.frames.length;

  await go('openRounds');
  await phone.until('participant', ({ screen }) => screen.kind === 'vote' && screen.open);
  expect(await phone.vote('first', 'call')).toMatchObject({ ok: true });
  await Promise.all(others.map((other) => other.vote('first', 'skip')));
  clock.pass(1000);
  await phone.roundTrip();
  await go('closeRounds');
  await phone.until('participant', ({ screen }) => screen.kind === 'vote' && !screen.open);
  await phone.roundTrip();

  const told = messages(phone, from).filter((frame) => !frame.includes('badCommand'));
  expect(told.map((frame) => frame.slice(0, 8))).toEqual([
    '2["view"',
    expect.stringMatching(/^3\d+\[/),
    '2["view"',
  ]);
  // The view is whole each time and there is nothing else: as many bytes as for a phone that is alone.
  const [opened, receipt = '', closed] = told;
  expect(receipt.length).toBeLessThan(100);
  expect(told.join('').length - receipt.length).toBe(
    JSON.stringify(['view', phone.views.at(-2)]).length +
      JSON.stringify(['view', phone.views.at(-1)]).length +
      2,
  );
  expect([opened, closed].join('')).not.toMatch(/participant":"|voted/);
});

test('joins and votes of others send a phone nothing at all', async () => {
  const { clock, server, session, phone, others } = await room();
  const from = phone.frames.length;
  await Promise.all(others.map((other) => other.vote('test', 'tea')));
  const late = await joinPhone(server, session.code);
  late.close();
  clock.pass(1000);
  await phone.roundTrip();
  expect(messages(phone, from).filter((frame) => !frame.includes('badCommand'))).toEqual([]);
});

test('console and big screen are told at once, and then at most ten times a second', async () => {
  const { clock, host, screen, others } = await room();
  clock.pass(1000);
  await Promise.all([host.roundTrip(), screen.roundTrip()]);
  const seen = () => [host.views.filter(({ role }) => role === 'host').length, screen.views.length];
  const [hostBefore = 0, screenBefore = 0] = seen();

  const [first, ...rest] = others;
  await first?.vote('test', 'tea');
  await host.until('host', ({ voting }) => voting?.voted === 1);
  await Promise.all(rest.map((other) => other.vote('test', 'tea')));
  await Promise.all([host.roundTrip(), screen.roundTrip()]);
  expect(seen(), 'within the window').toEqual([hostBefore + 1, screenBefore + 1]);

  clock.pass(99);
  await host.roundTrip();
  expect(seen()[0]).toBe(hostBefore + 1);
  clock.pass(1);
  await host.until('host', ({ voting }) => voting?.voted === OTHERS);
  clock.pass(10_000);
  await Promise.all([host.roundTrip(), screen.roundTrip()]);
  expect(seen(), 'one at the end of the window').toEqual([hostBefore + 2, screenBefore + 2]);
});

test('that everybody has voted is told at once, and what comes next no sooner for it', async () => {
  const { clock, host, phone, others } = await room();
  clock.pass(1000);
  for (const other of others) await other.vote('test', 'tea');
  await host.roundTrip();
  // A console hears what the big screen is told as well.
  const seen = () =>
    ['host', 'projector'].map((seat) => host.views.filter(({ role }) => role === seat).length);
  const [atConsole = 0, onScreen = 0] = seen();

  await phone.vote('test', 'tea');
  await host.until('host', ({ voting }) => voting?.voted === OTHERS + 1);
  await host.roundTrip();
  expect(seen(), 'within the window').toEqual([atConsole + 1, onScreen + 1]);

  await phone.vote('test', 'coffee');
  clock.pass(199);
  await host.roundTrip();
  expect(seen(), 'before the end of the next window').toEqual([atConsole + 1, onScreen + 1]);
  clock.pass(1);
  await host.roundTrip();
  expect(seen(), 'after it').toEqual([atConsole + 2, onScreen + 2]);
});

test('console and big screen hear no more than ten times a second while votes trickle in', async () => {
  const { clock, host, screen, others } = await room();
  const seconds = 3;
  const seen = (frames: string[]) => frames.filter((frame) => frame.startsWith('2["view"')).length;
  const before = [host, screen].map(({ frames }) => seen(frames));
  for (let tick = 0; tick < seconds * OTHERS; tick += 1) {
    const choice = tick % 2 === 0 ? 'tea' : 'coffee';
    expect(await others[tick % OTHERS]?.vote('test', choice)).toMatchObject({ ok: true });
    clock.pass(1000 / OTHERS);
  }
  await Promise.all([host.roundTrip(), screen.roundTrip()]);
  const heard = [host, screen].map(({ frames }, index) => seen(frames) - (before[index] ?? 0));
  // A console also hears what the big screen is told.
  expect(heard[0]).toBeLessThanOrEqual(2 * (10 * seconds + 1));
  expect(heard[1]).toBeLessThanOrEqual(10 * seconds + 1);
  expect(heard[1]).toBeGreaterThan(seconds);
});

test('who comes and who goes is seen on the console, and counts people', async () => {
  const { clock, server, host, phone } = await room();
  const second = await connect(server.url, { ticket: phone.ticket });
  phone.close();
  await host.roundTrip();
  clock.pass(1000);
  await host.roundTrip();
  expect(host.view('host')).toMatchObject({ joined: OTHERS + 1, present: OTHERS + 1 });
  second.close();
  await expect
    .poll(async () => {
      clock.pass(1000);
      await host.roundTrip();
      return host.view('host').present;
    })
    .toBe(OTHERS);
});
