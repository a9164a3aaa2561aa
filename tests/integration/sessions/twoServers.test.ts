import { describe, expect, onTestFinished, test, vi } from 'vitest';

import { memoryStore } from '../../../server/log/memoryStore.ts';
import type { SessionLog } from '../../../server/log/sessionLog.ts';
import type { LiveSession } from '../../../server/sessions/liveSession.ts';
import { manualClock } from '../../support/clock.ts';
import { opened, temporaryFile } from '../../support/logs.ts';
import {
  ballot,
  closeTest,
  host,
  join,
  participantOf,
  phoneOf,
  running,
  SESSION,
  stateIn,
  upTo,
} from './running.ts';

const stores = [
  { name: 'in memory', open: () => memoryStore() },
  { name: 'in SQLite', open: () => opened(temporaryFile()) },
];
const phones = upTo(200);

describe.each(stores)('one session on two servers, its log $name', ({ open }) => {
  async function pair() {
    const { log, close } = open();
    const one = await running(log);
    const two = await running(log);
    onTestFinished(close);
    return { log, one, two, both: [one, two] };
  }

  async function settledAsInLog(both: readonly LiveSession[], log: SessionLog): Promise<void> {
    const told = await stateIn(log);
    for (const live of both) {
      await vi.waitFor(() => expect(live.state.version).toBe(told.version), { timeout: 30_000 });
      expect(live.state).toEqual(told);
    }
  }

  test('T-RACE-2: all ballots are stored once, and both know them all', async () => {
    const { log, one, two, both } = await pair();
    await join(one, phones);
    await vi.waitFor(() => expect(two.state.participants.size).toBe(200), { timeout: 30_000 });
    const receipts = await Promise.all(
      phones.flatMap((phone) => {
        const here = phone % 2 === 0 ? one : two;
        return [here.submit(ballot('tea'), phoneOf(phone)), here.submit(ballot('coffee', 2), phoneOf(phone))];
      }),
    );
    expect(receipts.every(({ ok }) => ok)).toBe(true);
    await settledAsInLog(both, log);
    expect(one.state.rounds.get('test')?.ballots.size).toBe(200);
  });

  test('a phone that moves from one to the other keeps its latest choice', async () => {
    const { log, one, two, both } = await pair();
    await join(one, [1]);
    await Promise.all([
      two.submit({ type: 'join' }, phoneOf(1)),
      one.submit(ballot('tea', 1), phoneOf(1)),
      two.submit(ballot('coffee', 2), phoneOf(1)),
    ]);
    await settledAsInLog(both, log);
    const events = await log.read(SESSION, 0);
    expect(events.filter(({ type }) => type === 'participantJoined')).toHaveLength(1);
    expect(two.state.rounds.get('test')?.ballots.get(participantOf(1))).toEqual({ choice: 'coffee', seq: 2 });
  });

  test('the last seat is taken once', async () => {
    const { log, one, two, both } = await pair();
    await join(one, upTo(4999));
    const [here, there] = await Promise.all([
      one.submit({ type: 'join' }, phoneOf(6001)),
      two.submit({ type: 'join' }, phoneOf(6002)),
    ]);
    expect([here, there].filter(({ ok }) => ok)).toHaveLength(1);
    await settledAsInLog(both, log);
    expect(one.state.participants.size).toBe(5000);
  });

  test('no ballot is stored after the closing, whichever server it came to', async () => {
    const { log, one, two, both } = await pair();
    await join(one, phones);
    await vi.waitFor(() => expect(two.state.participants.size).toBe(200), { timeout: 30_000 });
    const { turn } = one.state;
    const receipts = await Promise.all(
      phones.map((phone) =>
        phone === 100
          ? one.submit({ type: 'closeRounds', scene: 'in', turn }, host)
          : (phone % 2 === 0 ? one : two).submit(ballot('tea'), phoneOf(phone)),
      ),
    );
    await settledAsInLog(both, log);
    const types = (await log.read(SESSION, 0)).map(({ type }) => type);
    expect(types.lastIndexOf('ballotCast')).toBeLessThan(types.indexOf('roundClosed'));
    const saved = receipts.filter(({ ok, stored }) => ok && stored !== undefined);
    expect(saved).toHaveLength(types.filter((type) => type === 'ballotCast').length);
    expect(one.state.rounds.get('test')?.table).toMatchObject({ n: saved.length });
  });

  test('the trainer moves on once, however many consoles ask for it', async () => {
    const { log, one, two, both } = await pair();
    const receipts = await Promise.all([closeTest(one), closeTest(two)]);
    expect(receipts.every(({ ok }) => ok)).toBe(true);
    await settledAsInLog(both, log);
    const types = (await log.read(SESSION, 0)).map(({ type }) => type);
    expect(types.filter((type) => type === 'roundClosed')).toHaveLength(1);
  });

  test('a server where nobody does anything tells its screens what happens on the other', async () => {
    const { one, two } = await pair();
    const told: string[] = [];
    two.onChange((_, events) => told.push(...events.map(({ type }) => type)));
    await join(one, [1]);
    await one.submit(ballot('tea'), phoneOf(1));
    await vi.waitFor(() => expect(told).toEqual(['participantJoined', 'ballotCast']), { timeout: 30_000 });
  });

  test('a server that has stopped hears nothing any more', async () => {
    const { one, two } = await pair();
    two.stop();
    await join(one, [1]);
    await two.settled();
    expect(two.state.participants.size).toBe(0);
  });
});

test('a server that always comes second gives up, says that nothing was saved, and goes on afterwards', async () => {
  const { log } = memoryStore();
  let rival = 0;
  let first = true;
  const contested: SessionLog = {
    ...log,
    async append(session, expectedSeq, events) {
      if (first && expectedSeq > 0) {
        rival += 1;
        await log.append(session, expectedSeq, [
          { type: 'participantJoined', participant: participantOf(9000 + rival), at: 0 },
        ]);
      }
      return log.append(session, expectedSeq, events);
    },
  };
  const clock = manualClock();
  const live = await running(contested, { clock });
  expect(await live.submit({ type: 'join' }, phoneOf(1))).toEqual({ ok: false, refusal: 'notSaved' });
  await live.settled();
  expect(live.state).toEqual(await stateIn(log));
  expect(live.state.participants.size).toBe(rival);
  expect(live.saving.why).toBe('unknown');

  first = false;
  expect(await live.submit({ type: 'join' }, phoneOf(1))).toMatchObject({ ok: true });
  expect(live.saving.why).toBeNull();
});
