import { expect, test, vi } from 'vitest';

import type { Receipt } from '#shared/protocol.ts';
import type { SessionEvent } from '#shared/session/events.ts';
import { memoryStore } from '../../../server/log/memoryStore.ts';
import type { SessionLog } from '../../../server/log/sessionLog.ts';
import type { OnChange } from '../../../server/sessions/liveSession.ts';
import { ballot, closeTest, join, phoneOf, running, stateIn, upTo } from './running.ts';

/** The same log on a disk that takes its time: appends wait until they are let through. */
function slow(log: SessionLog) {
  const waiting: (() => void)[] = [];
  let holding = false;
  const slowLog: SessionLog = {
    ...log,
    async append(session, expectedSeq, events) {
      if (holding) await new Promise<void>((resolve) => waiting.push(resolve));
      return log.append(session, expectedSeq, events);
    },
  };
  return {
    log: slowLog,
    hold: () => {
      holding = true;
    },
    letThrough: () => {
      for (const resolve of waiting.splice(0)) resolve();
    },
    untilOneWaits: () => vi.waitFor(() => expect(waiting).toHaveLength(1), { timeout: 30_000 }),
  };
}

async function onSlowDisk() {
  const disk = slow(memoryStore().log);
  const live = await running(disk.log);
  await join(live, upTo(10));
  const heard: string[] = [];
  live.onChange((_, events) => heard.push(...events.map(({ type }) => type)));
  disk.hold();
  return { ...disk, live, heard };
}

test('nobody is told and nothing is seen of a ballot that is not on disk yet', async () => {
  const { live, heard, untilOneWaits, letThrough } = await onSlowDisk();
  const before = structuredClone(live.state);
  const receipt = vi.fn<(receipt: Receipt) => void>();
  const done = live.submit(ballot('tea'), phoneOf(1)).then(receipt);
  await untilOneWaits();
  expect(receipt).not.toHaveBeenCalled();
  expect(heard).toEqual([]);
  expect(live.state).toEqual(before);

  letThrough();
  await done;
  await live.settled();
  expect(receipt).toHaveBeenCalledWith(expect.objectContaining({ ok: true, version: before.version + 1 }));
  expect(heard).toEqual(['ballotCast']);
  expect(live.state.rounds.get('test')?.ballots.size).toBe(1);
});

test('a ballot that is sent again is not acknowledged before the first one is on disk', async () => {
  const { live, untilOneWaits, letThrough } = await onSlowDisk();
  const again = vi.fn<(receipt: Receipt) => void>();
  const first = live.submit(ballot('tea'), phoneOf(1));
  await untilOneWaits();
  const second = live.submit(ballot('tea'), phoneOf(1)).then(again);
  await new Promise(setImmediate);
  expect(again).not.toHaveBeenCalled();
  letThrough();
  await Promise.all([first, second]);
  expect(again).toHaveBeenCalledWith(expect.objectContaining({ ok: true, version: live.state.version }));
});

test('while one batch is being stored, the next one gathers and is stored as one', async () => {
  const { live, log, untilOneWaits, letThrough } = await onSlowDisk();
  const append = vi.spyOn(log, 'append');
  const first = live.submit(ballot('tea'), phoneOf(0));
  await untilOneWaits();
  const others = upTo(10)
    .slice(1)
    .map((phone) => live.submit(ballot('tea'), phoneOf(phone)));
  letThrough();
  await first;
  await untilOneWaits();
  letThrough();
  await Promise.all(others);
  expect(append.mock.calls.map(([, , events]) => events.length)).toEqual([1, 9]);
});

test('receipts are given before any screen is told', async () => {
  const live = await running(memoryStore().log);
  await join(live, upTo(3));
  const order: string[] = [];
  live.onChange(() => order.push('screens'));
  await Promise.all(
    upTo(3).map(async (phone) => {
      await live.submit(ballot('tea'), phoneOf(phone));
      order.push(`receipt ${phone}`);
    }),
  );
  await live.settled();
  expect(order).toEqual(['receipt 0', 'receipt 1', 'receipt 2', 'screens']);
});

test('screens are told of every event, in the order of the log', async () => {
  const { log } = memoryStore();
  const live = await running(log);
  const told: SessionEvent[] = [];
  live.onChange((state, events) => {
    told.push(...events);
    expect(state.version).toBe(told.length + 2);
  });
  await join(live, upTo(50));
  await Promise.all(upTo(50).map((phone) => live.submit(ballot('tea'), phoneOf(phone))));
  await closeTest(live);
  await live.settled();
  expect(told).toEqual((await log.read(live.id, 0)).slice(2));
  expect(live.state).toEqual(await stateIn(log));
});

test('a screen that fails is reported, and neither the other screens nor the session suffer', async () => {
  const bugs: unknown[] = [];
  const live = await running(memoryStore().log, { report: (bug) => bugs.push(bug) });
  const bug = new Error('a view that cannot be made');
  let told = 0;
  live.onChange(() => {
    throw bug;
  });
  live.onChange(() => {
    told += 1;
  });
  await join(live, [1]);
  await join(live, [2]);
  expect(bugs).toEqual([bug, bug]);
  expect(told).toBe(2);
});

test('a wish that changes nothing disturbs no screen', async () => {
  const live = await running(memoryStore().log);
  await join(live, [1]);
  const told = vi.fn<OnChange>();
  live.onChange(told);
  await join(live, [1]);
  await live.submit(ballot('no such choice'), phoneOf(1));
  await live.settled();
  expect(told).not.toHaveBeenCalled();
});

test('whoever no longer listens is not told', async () => {
  const live = await running(memoryStore().log);
  const told = vi.fn<OnChange>();
  live.onChange(told)();
  await join(live, [1]);
  expect(told).not.toHaveBeenCalled();
});
