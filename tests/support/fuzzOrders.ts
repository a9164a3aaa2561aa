import fc from 'fast-check';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect } from 'vitest';
import type { Receipt } from '#shared/protocol.ts';
import type { Command } from '#shared/session/commands.ts';
import type { SessionEvent } from '#shared/session/events.ts';
import { evolve, fold } from '#shared/session/evolve.ts';
import type { LiveSession } from '../../server/sessions/liveSession.ts';
import { runSession } from '../../server/sessions/runSession.ts';
import { memoryLog } from '../../server/log/memoryLog.ts';
import type { SessionLog } from '../../server/log/sessionLog.ts';
import { firstEvents, host, participantOf, phoneOf, SESSION } from '../integration/sessions/running.ts';
import { manualClock } from './clock.ts';

/** What one of up to six actors does next; `restart` is the end of one server and the beginning of another. */
type Act = { by: number; act: 'vote' | 'close' | 'reopen' | 'remove' | 'leave' | 'restart' };

const acts = fc.array(
  fc.record({
    by: fc.nat(4),
    act: fc.oneof(
      { weight: 6, arbitrary: fc.constant('vote' as const) },
      fc.constantFrom(
        'close' as const,
        'reopen' as const,
        'remove' as const,
        'leave' as const,
        'restart' as const,
      ),
    ),
  }),
  { minLength: 3, maxLength: 25 },
);

interface Told {
  by: number;
  seq: number;
  choice: string;
  receipt: Receipt | null;
}

/** Whatever the scheduler decides comes first: an append, or what somebody else wishes meanwhile. */
function heldUp(log: SessionLog, scheduler: fc.Scheduler): SessionLog {
  return {
    ...log,
    async append(...appended) {
      await scheduler.schedule(Promise.resolve(), 'before append');
      const outcome = await log.append(...appended);
      await scheduler.schedule(Promise.resolve(), 'after append');
      return outcome;
    },
  };
}

/** Lets the scheduler choose, turn by turn of the event loop, until this has happened. */
async function pump(scheduler: fc.Scheduler, until: Promise<unknown>): Promise<void> {
  let isOver = false;
  void until.finally(() => {
    isOver = true;
  });
  while (!isOver) {
    if (scheduler.count() > 0) await scheduler.waitNext(1);
    await nextTurn();
  }
}

async function play(list: readonly Act[], scheduler: fc.Scheduler) {
  const log = memoryLog();
  const clock = manualClock(0);
  await log.append(SESSION, 0, firstEvents());
  const bugs: unknown[] = [];
  const start = async (): Promise<LiveSession> => {
    const needs = {
      log: heldUp(log, scheduler),
      clock,
      backOff: async () => {},
      report: (bug: unknown) => bugs.push(bug),
    };
    return runSession(needs, await log.read(SESSION, 0));
  };
  let live = await start();
  const told: Told[] = [];
  const waiting: Promise<void>[] = [];
  const submit = (command: Command, by: number) => live.submit(command, by === -1 ? host : phoneOf(by));

  async function perform({ by, act }: Act, seq: number): Promise<void> {
    const turn = live.state.turn;
    clock.pass(1);
    if (act === 'vote') {
      const one: Told = { by, seq, choice: seq % 2 ? 'tea' : 'coffee', receipt: null };
      told.push(one);
      waiting.push(submit({ type: 'join' }, by).then(() => {}));
      const cast = submit({ type: 'castBallot', round: 'test', choice: one.choice, seq }, by);
      waiting.push(cast.then((receipt) => void (one.receipt = receipt)));
    }
    if (act === 'close') waiting.push(submit({ type: 'closeRounds', scene: 'in', turn }, -1).then(() => {}));
    if (act === 'reopen')
      waiting.push(submit({ type: 'reopenRounds', scene: 'in', turn }, -1).then(() => {}));
    if (act === 'remove')
      waiting.push(submit({ type: 'removeLate', after: clock.now() - 2 }, -1).then(() => {}));
    // Whoever is gone hears nothing any more; what was sent may arrive all the same.
    if (act === 'leave') for (const one of told) if (one.by === by && one.receipt === null) one.by = -by - 2;
    if (act === 'restart') {
      live.stop();
      live = await start();
    }
  }

  const sequence = list.map((act, index) => ({ label: act.act, builder: () => perform(act, index + 1) }));
  const { task } = scheduler.scheduleSequence(sequence);
  await pump(scheduler, task);
  await pump(scheduler, Promise.all(waiting));
  return { events: await log.read(SESSION, 0), told, bugs, live };
}

/** Every ballot was cast in an open round by somebody with a seat, and no number of a phone stands twice. */
function expectLawful(events: readonly SessionEvent[]): void {
  const state = fold(events.slice(0, 1));
  for (const event of events.slice(1)) {
    if (event.type === 'ballotCast') {
      const round = state.rounds.get(event.round);
      expect(round?.status).toBe('open');
      expect(state.participants.has(event.participant)).toBe(true);
      expect(round?.ballots.get(event.participant)?.seq ?? 0).toBeLessThan(event.seq);
    }
    evolve(state, event);
  }
}

/** L5: votes, changes, closings, reopenings, removals, lost lines and restarts in every order that there can be. */
export async function fuzzOrders(numRuns: number, seed: number): Promise<void> {
  const property = fc.asyncProperty(acts, fc.scheduler(), async (list, scheduler) => {
    const { events, told, bugs, live } = await play(list, scheduler);
    expect(bugs).toEqual([]);
    expectLawful(events);
    expect(fold(events)).toEqual(live.state);
    const cast = events.filter((event) => event.type === 'ballotCast');
    for (const { by, seq, choice, receipt } of told) {
      if (by < 0 || receipt === null) continue;
      const stands = cast.some((event) => event.seq === seq && event.choice === choice);
      // Granted without an event only where a later tap had overtaken it.
      const overtaken = cast.some((event) => event.participant === participantOf(by) && event.seq > seq);
      if (receipt.ok) expect(stands || overtaken).toBe(true);
      else expect(stands).toBe(false);
    }
  });
  await fc.assert(property, { numRuns, seed });
}
