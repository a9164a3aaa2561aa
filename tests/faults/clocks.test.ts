import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { SessionEvent } from '#shared/session/events.ts';
import { mintActor } from '../../server/auth/actors.ts';
import { systemClock } from '../../server/clock.ts';
import { memoryStore } from '../../server/log/memoryStore.ts';
import { keepDeadlines } from '../../server/sessions/deadlines.ts';
import { ballot, host, join, phoneOf, running, SESSION, upTo } from '../integration/sessions/running.ts';
import { joinPhone, openConsole } from '../support/client.ts';
import { manualClock } from '../support/clock.ts';
import { startServer } from '../support/server.ts';

const HOUR = 3_600_000;
const actor = mintActor({ role: 'server', session: SESSION });

describe('F16: when somebody sets the clock of the computer in the middle of a round', () => {
  beforeEach(() => {
    // Time goes on by itself too: newcomers wait a moment for each other.
    vi.useFakeTimers({
      toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'],
      shouldAdvanceTime: true,
    });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** Ten people vote before and after the clock is set, in a round that closes by itself. */
  async function playedWithJump(ms: number): Promise<Omit<SessionEvent, 'at'>[]> {
    const { log } = memoryStore();
    const clock = systemClock();
    const live = await running(log, { clock });
    await join(live, upTo(10));
    onTestFinished(
      keepDeadlines(live, {
        clock,
        actor,
        report: (error) => {
          throw error;
        },
      }),
    );
    await live.submit({ type: 'startCountdown', scene: 'in', seconds: 30 }, host);
    for (const phone of upTo(5)) await live.submit(ballot('tea'), phoneOf(phone));
    await vi.advanceTimersByTimeAsync(10_000);
    vi.setSystemTime(Date.now() + ms);
    for (const phone of upTo(10)) await live.submit(ballot('coffee', 2), phoneOf(phone));
    await vi.advanceTimersByTimeAsync(21_000);
    await live.settled();
    return (await log.read(SESSION, 0)).map((event) =>
      event.type === 'countdownStarted' ? { ...event, at: 0, endsAt: 0 } : { ...event, at: 0 },
    );
  }

  test.each([
    ['an hour', HOUR],
    ['a day', 24 * HOUR],
  ])('back by %s, the log tells the same as if nobody had', async (_, ms) => {
    const undisturbed = await playedWithJump(0);
    expect(undisturbed.map(({ type }) => type)).toContain('roundClosed');
    expect(await playedWithJump(-ms)).toEqual(undisturbed);
  });

  test('forward by an hour, the countdown is dropped as after a sleep, and every ballot is there', async () => {
    const types = (await playedWithJump(HOUR)).map(({ type }) => type);
    expect(types).not.toContain('roundClosed');
    expect(types).toContain('countdownStopped');
    expect(types.filter((type) => type === 'ballotCast')).toHaveLength(15);
  });
});

test('F18: a computer that has slept through a countdown closes nothing, and its console says so within two seconds', async () => {
  const clock = manualClock();
  const server = await startServer({ clock });
  const session = await server.createSession();
  const console = await openConsole(server, session);
  const phone = await joinPhone(server, session.code);
  await console.send({ type: 'startCountdown', scene: 'in', seconds: 30 });
  clock.pass(200);
  await console.until('host', ({ voting }) => voting?.endsAt !== undefined);

  clock.sleep(60_000);
  clock.pass(1000);
  // What happens by itself is on its way now; the window of the console's views is another 100 ms.
  const seen = await phone.until('participant', ({ screen, version }) => {
    return version > 3 && screen.kind === 'vote' && screen.endsIn === null && screen.open;
  });
  clock.pass(1000);
  const told = await console.until('host', ({ version }) => version >= seen.version);
  expect(told.voting).toMatchObject({ status: 'open' });
  expect(told.voting).not.toHaveProperty('endsAt');
  expect(await phone.vote('test', 'tea')).toMatchObject({ ok: true });
});
