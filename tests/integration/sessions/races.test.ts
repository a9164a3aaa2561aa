import { expect, test } from 'vitest';
import { evolve, fold } from '#shared/session/evolve.ts';
import { allPositions } from '#shared/session/steps.ts';
import { commandFor } from '#shared/views/hostPanel.ts';
import { hostView } from '#shared/views/hostView.ts';
import { memoryLog } from '../../../server/log/memoryLog.ts';
import { host, phoneOf, running, SESSION } from './running.ts';

const RACES = 300;
const CLICKS = 1000;

test('T-LATE-1: whatever comes in the same moment as the closing counts before it, or is refused; nothing comes after', async () => {
  const log = memoryLog();
  const live = await running(log);
  for (let phone = 0; phone < 8; phone += 1) await live.submit({ type: 'join' }, phoneOf(phone));
  for (let race = 1; race <= RACES; race += 1) {
    const { turn } = live.state;
    const cast = (phone: number) =>
      live.submit(
        { type: 'castBallot', round: 'test', choice: race % 2 ? 'tea' : 'coffee', seq: race },
        phoneOf(phone),
      );
    const before = Array.from({ length: race % 8 }, (_, phone) => cast(phone));
    const closing = live.submit({ type: 'closeRounds', scene: 'in', turn }, host);
    const after = Array.from({ length: 8 - (race % 8) }, (_, phone) => cast(phone + (race % 8)));
    expect((await Promise.all(before)).every(({ ok }) => ok)).toBe(true);
    expect(await closing).toMatchObject({ ok: true });
    expect((await Promise.all(after)).map((receipt) => (receipt.ok ? 'ok' : receipt.refusal))).toEqual(
      after.map(() => 'roundClosed'),
    );
    await live.submit({ type: 'reopenRounds', scene: 'in', turn: live.state.turn }, host);
  }
  const [first, ...events] = await log.read(SESSION, 0);
  const state = fold(first === undefined ? [] : [first]);
  for (const event of events) {
    if (event.type === 'ballotCast') expect(state.rounds.get('test')?.status).toBe('open');
    evolve(state, event);
  }
});

test('a thousand double clicks of the trainer, on two consoles at once, skip not one step', async () => {
  let seen: string[] = [];
  for (let clicks = 0; clicks < CLICKS;) {
    const log = memoryLog();
    const live = await running(log);
    seen = [];
    for (;;) {
      const { next } = hostView(live.state, {
        epoch: 1,
        now: 0,
        present: 0,
        daysKept: 90,
        saved: { why: null, at: 0 },
        wokeAt: null,
      });
      if (next === null) break;
      const command = commandFor(next, live.state.turn);
      const receipts = await Promise.all([1, 2, 3, 4].map(() => live.submit(command, host)));
      expect(receipts[0]).toMatchObject({ ok: true });
      clicks += receipts.length / 2;
    }
    for (const event of await log.read(SESSION, 0))
      if (event.type === 'stepShown') seen.push(`${event.scene}/${event.step}`);
    const all = allPositions(live.state.scenario).map(({ scene, step }) => `${scene}/${step}`);
    expect(seen).toEqual(all.filter((position) => position !== 'in/join'));
  }
  expect(new Set(seen).size).toBe(seen.length);
});
