import { expect, onTestFinished, test } from 'vitest';

import { joinCodeFrom } from '#shared/ids.ts';
import { mintActor } from '../../../server/auth/actors.ts';
import { memoryStore } from '../../../server/log/memoryStore.ts';
import type { SessionLog } from '../../../server/log/sessionLog.ts';
import type { Store } from '../../../server/log/store.ts';
import { type Ids, randomIds } from '../../../server/sessions/ids.ts';
import { createLiveSessions, type SessionWish } from '../../../server/sessions/liveSessions.ts';
import { createPresence } from '../../../server/sessions/presence.ts';
import { manualClock } from '../../support/clock.ts';
import { counted, opened, temporaryFile } from '../../support/logs.ts';
import { tinyScenario } from '../../support/scenarios.ts';
import { ballot, NO_CONTACT, participantOf, phoneOf, SESSION, SETTINGS, upTo } from './running.ts';

const MINUTE = 60_000;
const wish: SessionWish = { scenario: tinyScenario(), settings: SETTINGS, contact: NO_CONTACT };

interface Options {
  ids?: Ids;
  clock?: ReturnType<typeof manualClock>;
}

/** The sessions of one server over this store. */
function serve({ log, records }: Pick<Store, 'log' | 'records'>, options: Options = {}) {
  const clock = options.clock ?? manualClock();
  const presence = createPresence();
  const errors: unknown[] = [];
  const { log: countedLog, counts } = counted(log);
  const sessions = createLiveSessions({
    log: countedLog,
    records,
    clock,
    presence,
    ids: options.ids ?? randomIds,
    backOff: async () => {},
    report: (error) => errors.push(error),
    serverActor: (session) => mintActor({ role: 'server', session }),
  });
  onTestFinished(() => sessions.close());
  return { sessions, clock, presence, counts, errors };
}

test('a session that was created is found by its code and by its id, and nothing else is', async () => {
  const { sessions } = serve(memoryStore());
  const live = await sessions.create(wish);
  expect(await sessions.find(live.state.code)).toBe(live);
  expect(await sessions.byId(live.id)).toBe(live);
  expect(await sessions.find(joinCodeFrom([0, 0, 0, 0, 0, 0]))).toBeNull();
  expect(await sessions.byId(SESSION)).toBeNull();
});

test('no two sessions have the same code, even where chance would have it', async () => {
  const codes = [1, 1, 1, 2].map((byte) => joinCodeFrom(Array(6).fill(byte)));
  const ids = { ...randomIds, joinCode: () => codes.shift() ?? randomIds.joinCode() };
  const { sessions } = serve(memoryStore(), { ids });
  const first = await sessions.create(wish);
  const second = await sessions.create(wish);
  expect([first.state.code, second.state.code]).toEqual(['333333', '444444']);
  expect(await sessions.find(first.state.code)).toBe(first);
});

test('the list tells of every session how it stands, the newest first', async () => {
  const { sessions, clock } = serve(memoryStore());
  const old = await sessions.create({ ...wish, settings: { ...SETTINGS, group: 'Team Noord' } });
  clock.pass(MINUTE);
  const recent = await sessions.create({ ...wish, settings: { ...SETTINGS, lang: 'en', company: 'Jansen' } });
  await old.submit({ type: 'join' }, phoneOf(1, old.id));
  await old.submit({ type: 'endSession' }, mintActor({ role: 'host', session: old.id }));
  const unsealed = { sealedAt: null, keptUntil: null };
  const scenario = { id: 'tiny', version: 1 };
  const nobody = { joined: 0, group: null, company: null };
  const common = { scenario, ended: false, rehearsal: false, ...nobody, ...unsealed };
  expect(await sessions.list()).toEqual([
    {
      ...common,
      id: recent.id,
      code: recent.state.code,
      title: 'De kleine klant (en)',
      lang: 'en',
      company: 'Jansen',
      createdAt: clock.now(),
    },
    {
      ...common,
      id: old.id,
      code: old.state.code,
      title: 'De kleine klant',
      lang: 'nl',
      group: 'Team Noord',
      createdAt: clock.now() - MINUTE,
      ended: true,
      joined: 1,
    },
  ]);
});

test('the list is read from each log once, and stays right when a session goes on', async () => {
  const store = memoryStore();
  const before = serve(store);
  const [one, other] = [await before.sessions.create(wish), await before.sessions.create(wish)];
  await one.submit({ type: 'join' }, phoneOf(1, one.id));
  const { sessions, clock, counts } = serve(store);
  const joined = async () =>
    Object.fromEntries((await sessions.list()).map((each) => [each.id, each.joined]));
  for (let time = 0; time < 3; time += 1) expect(await joined()).toEqual({ [one.id]: 1, [other.id]: 0 });
  expect(counts.reads).toBe(2);
  const again = await sessions.byId(other.id);
  await again?.submit({ type: 'join' }, phoneOf(2, other.id));
  expect(await joined()).toEqual({ [one.id]: 1, [other.id]: 1 });
  clock.pass(20 * MINUTE);
  expect(await joined()).toEqual({ [one.id]: 1, [other.id]: 1 });
  expect(counts.reads).toBe(3);
});

test('after a restart everything is as it was', async () => {
  const file = temporaryFile();
  const before = opened(file);
  const first = serve(before);
  const live = await first.sessions.create(wish);
  const phones = upTo(20).map((phone) => phoneOf(phone, live.id));
  await Promise.all(phones.map((phone) => live.submit({ type: 'join' }, phone)));
  await Promise.all(phones.map((phone) => live.submit(ballot('tea'), phone)));
  const list = await first.sessions.list();
  await first.sessions.close();
  await before.close();

  const after = opened(file);
  onTestFinished(() => after.close());
  const { sessions } = serve(after);
  const again = await sessions.find(live.state.code);
  expect(again?.state).toEqual(live.state);
  expect(again?.saving).toEqual({ why: null, at: live.state.lastActivityAt });
  expect(await sessions.list()).toEqual(list);
});

test('three hundred phones that come back at once make one session, from one reading of its log', async () => {
  const store = memoryStore();
  const { id, state } = await serve(store).sessions.create(wish);
  const { sessions, counts } = serve(store);
  const found = await Promise.all(
    upTo(300).map((n) => (n % 2 ? sessions.byId(id) : sessions.find(state.code))),
  );
  expect(new Set(found).size).toBe(1);
  expect(counts.reads).toBe(1);
});

test('a session that could not be read is read again for whoever asks next', async () => {
  const store = memoryStore();
  const { id } = await serve(store).sessions.create(wish);
  let broken = true;
  const log: SessionLog = {
    ...store.log,
    read: (session, fromSeq) =>
      broken ? Promise.reject(new Error('the disk is gone')) : store.log.read(session, fromSeq),
  };
  const { sessions } = serve({ ...store, log });
  await expect(sessions.byId(id)).rejects.toThrow('the disk is gone');
  broken = false;
  expect((await sessions.byId(id))?.id).toBe(id);
});

test('a session that could not be stored leaves no trace', async () => {
  const store = memoryStore();
  const log: SessionLog = { ...store.log, append: () => Promise.reject(new Error('the disk is full')) };
  const { sessions } = serve({ ...store, log });
  await expect(sessions.create(wish)).rejects.toThrow('the disk is full');
  expect(await sessions.list()).toEqual([]);
  expect(await store.records.list('joinCode')).toEqual([]);
});

test('a crash between the index and the log leaves nothing on the list', async () => {
  const store = memoryStore();
  await store.records.put('session', SESSION, { code: '222222' });
  expect(await serve(store).sessions.list()).toEqual([]);
});

test('a session that nobody is in any more is let go of, and comes back as it was', async () => {
  const { sessions, clock } = serve(memoryStore());
  const live = await sessions.create(wish);
  await live.submit({ type: 'join' }, phoneOf(1, live.id));
  await live.settled();
  clock.pass(14 * MINUTE);
  expect(await sessions.find(live.state.code)).toBe(live);
  clock.pass(16 * MINUTE);
  const again = await sessions.find(live.state.code);
  expect(again).not.toBe(live);
  expect(again?.state).toEqual(live.state);
  await again?.submit({ type: 'join' }, phoneOf(2, live.id));
  await live.settled();
  expect(live.state.participants.size).toBe(1);
});

test('a session stays in memory while anybody is connected, asks for it or does something', async () => {
  const { sessions, clock, presence } = serve(memoryStore());
  const live = await sessions.create(wish);
  const leave = presence.arrive(live.id, null);
  clock.pass(60 * MINUTE);
  expect(await sessions.byId(live.id)).toBe(live);

  clock.pass(14 * MINUTE);
  await live.submit({ type: 'join' }, phoneOf(1, live.id));
  await live.settled();
  leave();
  clock.pass(10 * MINUTE);
  expect(await sessions.byId(live.id)).toBe(live);
  clock.pass(10 * MINUTE);
  expect(await sessions.byId(live.id)).toBe(live);
});

test.each([
  ['has passed while the server was down is dropped', 60_000, 'open'],
  ['ends just as the server comes back closes its round', 10_000, 'closed'],
])('a countdown that %s', async (_, downFor, status) => {
  const store = memoryStore();
  const clock = manualClock();
  const first = serve(store, { clock });
  const live = await first.sessions.create(wish);
  const host = mintActor({ role: 'host', session: live.id });
  await live.submit({ type: 'startCountdown', scene: 'in', seconds: 10 }, host);
  await first.sessions.close();
  clock.sleep(downFor);

  const again = await serve(store, { clock }).sessions.byId(live.id);
  await again?.settled();
  expect(again?.state.countdown).toBeNull();
  expect(again?.state.rounds.get('test')?.status).toBe(status);
});

test('closing waits for what was asked for, and leaves no timer behind', async () => {
  const { sessions, clock } = serve(memoryStore());
  const live = await sessions.create(wish);
  const host = mintActor({ role: 'host', session: live.id });
  const asked = [
    live.submit({ type: 'startCountdown', scene: 'in', seconds: 60 }, host),
    ...upTo(300).map((phone) => live.submit({ type: 'join' }, phoneOf(phone, live.id))),
  ];
  await sessions.close();
  expect(live.state.participants.has(participantOf(299))).toBe(true);
  expect((await Promise.all(asked)).every(({ ok }) => ok)).toBe(true);
  expect(clock.waiting()).toBe(0);
});
