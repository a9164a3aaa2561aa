import { expect, test } from 'vitest';

import { memoryStore } from '../../../server/log/memoryStore.ts';
import { commitsIn, counted, opened, temporaryFile } from '../../support/logs.ts';
import { tinyScenario } from '../../support/scenarios.ts';
import {
  ballot,
  closeTest,
  firstEvents,
  host,
  join,
  participantOf,
  phoneOf,
  running,
  SESSION,
  stateIn,
  upTo,
} from './running.ts';

const phones = upTo(300);

test('T-RACE-1: three hundred ballots in one moment are three hundred ballots on disk, in a few transactions', async () => {
  const file = temporaryFile();
  const { log, close } = opened(file);
  const live = await running(log);
  await join(live, phones);
  const before = commitsIn(file);

  const receipts = await Promise.all(
    phones.map((phone) => live.submit(ballot(phone % 3 === 0 ? 'tea' : 'coffee'), phoneOf(phone))),
  );

  expect(commitsIn(file) - before).toBeLessThanOrEqual(3);
  expect(receipts).toEqual(
    phones.map((phone) => ({
      ok: true,
      version: live.state.version,
      stored: { round: 'test', choice: phone % 3 === 0 ? 'tea' : 'coffee', seq: 1 },
    })),
  );
  await live.settled();
  await close();
  const { log: again, close: closeAgain } = opened(file);
  const { ballots } = (await stateIn(again)).rounds.get('test') ?? {};
  expect(ballots?.size).toBe(300);
  expect([...(ballots?.values() ?? [])].filter(({ choice }) => choice === 'tea')).toHaveLength(100);
  await closeAgain();
});

test('a ballot that is sent again, at once or later, is one event and gets the same answer', async () => {
  const { log } = memoryStore();
  const live = await running(log);
  await join(live, [1]);
  const atOnce = await Promise.all(upTo(10).map(() => live.submit(ballot('tea'), phoneOf(1))));
  const later = await live.submit(ballot('tea'), phoneOf(1));
  const events = await log.read(SESSION, 0);
  expect(events.filter(({ type }) => type === 'ballotCast')).toHaveLength(1);
  expect(new Set([...atOnce, later].map((receipt) => JSON.stringify(receipt)))).toEqual(
    new Set([
      JSON.stringify({ stored: { round: 'test', choice: 'tea', seq: 1 }, ok: true, version: events.length }),
    ]),
  );
});

test('of two taps that change places on their way, the later tap stands and both are told so', async () => {
  const live = await running(memoryStore().log);
  await join(live, [1]);
  const [late, early] = await Promise.all([
    live.submit(ballot('coffee', 2), phoneOf(1)),
    live.submit(ballot('tea', 1), phoneOf(1)),
  ]);
  expect(late).toMatchObject({ ok: true, stored: { choice: 'coffee', seq: 2 } });
  expect(early).toMatchObject({ ok: true, stored: { choice: 'coffee', seq: 2 } });
});

test('a refused ballot is told what stands instead', async () => {
  const live = await running(memoryStore().log);
  await join(live, [1, 2]);
  await live.submit(ballot('tea'), phoneOf(1));
  await closeTest(live);
  expect(await live.submit(ballot('coffee', 2), phoneOf(1))).toEqual({
    ok: false,
    refusal: 'roundClosed',
    stored: { round: 'test', choice: 'tea', seq: 1 },
  });
  expect(await live.submit(ballot('coffee'), phoneOf(2))).toEqual({ ok: false, refusal: 'roundClosed' });
});

test('what arrives together is decided in the order of arrival: the closing parts the ballots', async () => {
  const { log } = memoryStore();
  const live = await running(log);
  await join(live, phones);
  const turn = live.state.turn;
  const receipts = await Promise.all(
    phones.map((phone) =>
      phone === 200
        ? live.submit({ type: 'closeRounds', scene: 'in', turn }, host)
        : live.submit(ballot('tea'), phoneOf(phone)),
    ),
  );
  expect(receipts.slice(0, 201).every(({ ok }) => ok)).toBe(true);
  expect(receipts.slice(201)).toEqual(Array(99).fill({ ok: false, refusal: 'roundClosed' }));
  expect(live.state.rounds.get('test')?.table).toMatchObject({ n: 200 });
  const types = (await log.read(SESSION, 0)).map(({ type }) => type);
  expect(types.lastIndexOf('ballotCast')).toBeLessThan(types.indexOf('roundClosed'));
  expect(types.at(-1)).toBe('published');
});

test('what follows from one wish is stored as one, so that no closed round is ever without its table', async () => {
  const { log, counts } = counted(memoryStore().log);
  const live = await running(log);
  await join(live, upTo(5));
  const before = counts.appends;
  await closeTest(live);
  expect(counts.appends - before).toBe(1);
});

test('a wish for another session is refused', async () => {
  const live = await running(memoryStore().log);
  const other = phoneOf(1, participantOf(7) as unknown as typeof SESSION);
  expect(await live.submit({ type: 'join' }, other)).toEqual({ ok: false, refusal: 'notAllowed' });
});

test('a rule that throws fails one wish; all that came with it is stored', async () => {
  const { log } = memoryStore();
  const scenario = tinyScenario();
  const [inScene, ...rest] = scenario.scenes;
  if (inScene === undefined) throw new Error('the scenario has a first scene');
  // No checked scenario has a moment without a poll: this is what a bug of ours would look like.
  const moments = [...(inScene.moments ?? []), { id: 'broken', poll: 'nowhere' }];
  await log.append(SESSION, 0, firstEvents({ ...scenario, scenes: [{ ...inScene, moments }, ...rest] }));
  const live = await running(log);
  await join(live, [1, 2]);

  const [before, broken, closing, after] = await Promise.allSettled([
    live.submit(ballot('tea'), phoneOf(1)),
    live.submit(ballot('tea', 1, 'broken'), phoneOf(1)),
    closeTest(live),
    live.submit(ballot('coffee'), phoneOf(2)),
  ]);

  expect(broken.status === 'rejected' && String(broken.reason)).toContain('nowhere');
  expect(closing.status).toBe('rejected');
  expect([before.status, after.status]).toEqual(['fulfilled', 'fulfilled']);
  expect((await stateIn(log)).rounds.get('test')?.ballots.size).toBe(2);
  expect(live.state).toEqual(await stateIn(log));
});
