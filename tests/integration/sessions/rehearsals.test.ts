import { expect, onTestFinished, test } from 'vitest';

import { commandFor } from '#shared/views/hostPanel.ts';
import { nextAction } from '#shared/views/hostActions.ts';
import { mintActor } from '../../../server/auth/actors.ts';
import { memoryStore } from '../../../server/log/memoryStore.ts';
import { createEverySession } from '../../../server/sessions/everySession.ts';
import { type Ids, randomIds } from '../../../server/sessions/ids.ts';
import type { LiveSession } from '../../../server/sessions/liveSession.ts';
import { createPresence } from '../../../server/sessions/presence.ts';
import { joinCodeFrom } from '#shared/ids.ts';
import { manualClock } from '../../support/clock.ts';
import { zeger } from '../../support/scenarios.ts';
import { NO_CONTACT, phoneOf, SETTINGS } from './running.ts';

const SECOND = 1000;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** All sessions of one server; chance always falls in the same way. */
function serve({ ids = randomIds }: { ids?: Ids } = {}) {
  const clock = manualClock();
  const presence = createPresence();
  const store = memoryStore();
  const errors: unknown[] = [];
  let drawn = 0;
  const sessions = createEverySession({
    ...store,
    shared: null,
    clock,
    presence,
    ids,
    backOff: async () => {},
    report: (error) => errors.push(error),
    serverActor: (session) => mintActor({ role: 'server', session }),
    participantActor: (session, participant) => mintActor({ role: 'participant', session, participant }),
    chance: () => ((drawn += 7) % 10) / 10,
  });
  onTestFinished(() => sessions.close());
  const started: LiveSession[] = [];
  async function start(rehearsal: number | null): Promise<LiveSession> {
    const settings = { ...SETTINGS, rehearsal };
    const live = await sessions.create({ scenario: zeger(), settings, contact: NO_CONTACT });
    started.push(live);
    return live;
  }
  /** Lets time pass second by second, as it does for people. */
  async function pass(ms: number): Promise<void> {
    for (let passed = 0; passed < ms; passed += SECOND) {
      clock.pass(SECOND);
      await Promise.all(started.map((live) => live.settled()));
    }
  }
  return { sessions, clock, presence, store, errors, start, pass };
}

const hostOf = ({ id }: LiveSession) => mintActor({ role: 'host', session: id });

/** Presses the trainer's one button, without haste, to the end. */
async function play(live: LiveSession, pass: (ms: number) => Promise<void>): Promise<void> {
  for (let action = nextAction(live.state); action !== null; action = nextAction(live.state)) {
    await pass(15 * SECOND);
    const receipt = await live.submit(commandFor(action, live.state.turn), hostOf(live));
    expect(receipt).toMatchObject({ ok: true });
  }
}

test('a rehearsal of twelve runs to its end by the next action alone, and shows a shift', async () => {
  const { start, pass, errors, presence } = serve();
  const live = await start(12);
  await play(live, pass);
  const { state } = live;
  expect(state.position).toEqual({ scene: 'afsluiten', step: 'contact' });
  expect(state.participants.size).toBe(12);
  expect(presence.participants(live.id)).toBe(12);
  const shift = state.shifts.get('zeger');
  expect(shift).toMatchObject({ pairs: 11, beforeOnly: 0, afterOnly: 0 });
  expect(shift?.switchedTo).toBeGreaterThan(3);
  expect(shift?.switchedAway).toBeGreaterThan(0);
  expect(state.strikes?.fewer).toBeGreaterThan(state.strikes?.more ?? 0);
  expect(errors).toEqual([]);
});

test('they come in one by one, all but one who is late, and one of them never votes', async () => {
  const { start, pass, presence } = serve();
  const live = await start(12);
  expect(live.state.participants.size).toBe(0);
  const counts: number[] = [];
  for (let second = 0; second < 10; second += 1) {
    await pass(SECOND);
    counts.push(live.state.participants.size);
  }
  expect(new Set(counts).size).toBeGreaterThan(3);
  expect(counts.at(-1)).toBe(11);
  await pass(12 * SECOND);
  expect(live.state.rounds.get('test')?.ballots.size).toBe(10);
  await pass(90 * SECOND);
  expect(presence.participants(live.id)).toBe(12);
  expect(live.state.rounds.get('test')?.ballots.size).toBe(11);
});

test('nobody votes twice in a round that is opened again, and whoever had not voted still may', async () => {
  const { start, pass, errors } = serve();
  const live = await start(12);
  await pass(5 * SECOND);
  const { state } = live;
  const round = state.rounds.get('test');
  await live.submit({ type: 'closeRounds', scene: 'binnen', turn: state.turn }, hostOf(live));
  const early = round?.ballots.size ?? 0;
  expect(early).toBeLessThan(11);
  await pass(2 * MINUTE);
  expect(round?.ballots.size).toBe(early);
  await live.submit({ type: 'reopenRounds', scene: 'binnen', turn: state.turn }, hostOf(live));
  await pass(MINUTE);
  expect(round?.ballots.size).toBe(11);
  expect([...(round?.ballots.values() ?? [])].every(({ seq }) => seq === 1)).toBe(true);
  expect(errors).toEqual([]);
});

test('two rehearsals and a real session run beside each other', async () => {
  const { sessions, start, pass } = serve();
  const [twelve, thirty, real] = [await start(12), await start(30), await start(null)];
  await pass(2 * MINUTE);
  expect([twelve, thirty, real].map(({ state }) => state.participants.size)).toEqual([12, 30, 0]);
  expect(thirty.state.rounds.get('test')?.ballots.size).toBe(28);
  for (const live of [twelve, thirty, real]) expect(await sessions.find(live.state.code)).toBe(live);
  const list = await sessions.list();
  expect(list.map(({ id, rehearsal }) => [id, rehearsal])).toEqual(
    expect.arrayContaining([
      [twelve.id, true],
      [thirty.id, true],
      [real.id, false],
    ]),
  );
});

test('no two have the same code, whichever of them is a rehearsal', async () => {
  const codes = [1, 1, 2, 2, 3].map((byte) => joinCodeFrom(Array(6).fill(byte)));
  const ids = { ...randomIds, joinCode: () => codes.shift() ?? randomIds.joinCode() };
  const { start } = serve({ ids });
  const sessions = [await start(null), await start(12), await start(null)];
  expect(sessions.map(({ state }) => state.code)).toEqual(['333333', '444444', '555555']);
});

test('ending a rehearsal sends everybody away and leaves no timer; resuming brings them back', async () => {
  const { sessions, clock, start, pass, presence } = serve();
  const before = clock.waiting();
  const live = await start(30);
  await pass(4 * SECOND);
  await live.submit({ type: 'endSession' }, hostOf(live));
  await live.settled();
  expect(clock.waiting()).toBe(before);
  expect(presence.connections(live.id)).toBe(0);
  expect(await sessions.list()).toEqual([]);
  await live.submit({ type: 'resumeSession' }, hostOf(live));
  await pass(2 * MINUTE);
  expect(presence.participants(live.id)).toBe(30);
});

test('a rehearsal that has ended is gone with its last visitor, and one that was left alone after an hour', async () => {
  const { sessions, clock, start, pass, presence } = serve();
  const before = clock.waiting();
  const [ended, left] = [await start(12), await start(12)];
  const depart = presence.arrive(ended.id, null);
  await ended.submit({ type: 'endSession' }, hostOf(ended));
  await pass(5 * MINUTE);
  expect(await sessions.byId(ended.id)).toBe(ended);
  depart();
  await pass(2 * MINUTE);
  expect(await sessions.byId(ended.id)).toBeNull();
  expect(await sessions.find(ended.state.code)).toBeNull();
  expect(await sessions.byId(left.id)).toBe(left);
  clock.pass(HOUR);
  expect(await sessions.byId(left.id)).toBeNull();
  expect(clock.waiting()).toBe(before);
});

test('nothing of a rehearsal reaches the store, and real people may take part in it', async () => {
  const { sessions, store, start, pass } = serve();
  const live = await start(12);
  await pass(30 * SECOND);
  expect(await live.submit({ type: 'join' }, phoneOf(99, live.id))).toMatchObject({ ok: true });
  expect(await store.log.read(live.id, 0)).toEqual([]);
  expect(await store.records.list('session')).toEqual([]);
  expect(await store.records.get('joinCode', live.state.code)).toBeUndefined();
  expect(sessions.recordsOf(live.id)).not.toBe(store.records);
  expect(sessions.recordsOf((await start(null)).id)).toBe(store.records);
});
