import fc from 'fast-check';
import type { Receipt } from '#shared/protocol.ts';
import { memoryLog } from '../../server/log/memoryLog.ts';
import type { SessionLog } from '../../server/log/sessionLog.ts';
import type { LiveSession } from '../../server/sessions/liveSession.ts';
import { runSession } from '../../server/sessions/runSession.ts';
import { firstEvents, host, participantOf, phoneOf, SESSION, upTo } from '../integration/sessions/running.ts';
import { manualClock } from '../support/clock.ts';
import type { Budget } from './budget.ts';
import { type Violation, violations } from './check.ts';
import { startHistory } from './history.ts';
import { sessionPhones, truthIn } from './sessionPhones.ts';

/** What many short runs have shown. */
export interface Raced {
  /** Ballots that were sent, copies included. */
  sent: number;
  violations: Violation[];
  /** Answers that were not what they should have been. */
  wrongAnswers: number;
}

const nothing = (): Raced => ({ sent: 0, violations: [], wrongAnswers: 0 });

async function serve(log: SessionLog): Promise<LiveSession> {
  const needs = {
    log,
    clock: manualClock(),
    backOff: async () => {},
    report: (error: unknown) => {
      throw error;
    },
  };
  return runSession(needs, await log.read(SESSION, 0));
}

async function withPhones(phones: readonly number[]): Promise<{ log: SessionLog; live: LiveSession }> {
  const log = memoryLog();
  const events = firstEvents();
  const at = events.at(-1)?.at ?? 0;
  // They are in already: whoever comes in waits a moment for others, and that many thousand times.
  const joined = phones.map((phone) => ({
    type: 'participantJoined' as const,
    participant: participantOf(phone),
    at,
  }));
  await log.append(SESSION, 0, [...events, ...joined]);
  return { log, live: await serve(log) };
}

/** F13: the same ballot again and again: at once, over two servers, and after a restart. */
export async function duplicates(budget: Budget): Promise<Raced> {
  const raced = nothing();
  const phones = upTo(50);
  while (budget.take()) {
    const history = startHistory();
    const { vote, again } = sessionPhones(history);
    const { log, live } = await withPhones(phones);
    const other = await serve(log);
    const answers = await Promise.all(
      phones.flatMap((phone) => [
        vote(live, phone, {}),
        ...upTo(5).map(() => again(live, phone, {})),
        ...upTo(4).map(() => again(other, phone, {})),
      ]),
    );
    live.stop();
    other.stop();
    const restarted = await serve(log);
    answers.push(...(await Promise.all(phones.map((phone) => again(restarted, phone, {})))));
    restarted.stop();
    raced.sent += answers.length;
    raced.wrongAnswers += answers.filter(({ ok, stored }) => !ok || stored?.seq !== 1).length;
    raced.violations.push(...violations(history.entries, await truthIn(log, phones)));
  }
  return raced;
}

/** F14: four taps of one phone take different ways and arrive in any order. Each budget's try is a hundred orders. */
export async function reordered(budget: Budget, seed: number): Promise<Raced> {
  const raced = nothing();
  const taps = upTo(4).map((index) => ({ seq: index + 1, choice: index % 2 === 0 ? 'tea' : 'coffee' }));
  for (let part = 0; budget.take(); part += 1) {
    const anyOrder = fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      const history = startHistory();
      const { vote } = sessionPhones(history);
      const { log, live } = await withPhones([1]);
      const answers = taps.map(async (tap): Promise<[number, Receipt]> => {
        await scheduler.schedule(Promise.resolve(), `tap ${tap.seq}`);
        return [tap.seq, await vote(live, 1, tap)];
      });
      await scheduler.waitIdle();
      const told = await Promise.all(answers);
      live.stop();
      raced.sent += taps.length;
      raced.wrongAnswers += told.filter(([seq, { stored }]) => (stored?.seq ?? 0) < seq).length;
      if (live.state.rounds.get('test')?.ballots.get(phoneId)?.seq !== 4) raced.wrongAnswers += 1;
      raced.violations.push(...violations(history.entries, await truthIn(log, [1])));
    });
    await fc.assert(anyOrder, { numRuns: 100, seed: seed + part });
  }
  return raced;
}

const one = phoneOf(1);
const phoneId = one.role === 'participant' ? one.participant : ('' as never);

/** F15: everybody votes while the trainer closes, in any order; and afterwards, and in other rounds and sessions. */
export async function lateVotes(budget: Budget, chance: () => number): Promise<Raced> {
  const raced = nothing();
  const phones = upTo(60);
  while (budget.take()) {
    const history = startHistory();
    const { vote } = sessionPhones(history);
    const { log, live } = await withPhones(phones);
    const closeAt = Math.floor(chance() * phones.length);
    const closing = { type: 'closeRounds', scene: 'in', turn: live.state.turn } as const;
    const together = phones.map((phone) => {
      const voting = vote(live, phone, { choice: phone % 3 === 0 ? 'coffee' : 'tea' });
      if (phone === closeAt) void live.submit(closing, host);
      // Some come in turns of the event loop of their own.
      return voting;
    });
    if (closeAt % 2 === 0) await new Promise(setImmediate);
    together.push(...phones.map((phone) => vote(live, phone, { seq: 2 })));
    const answers = await Promise.all(together);
    const elsewhere = await live.submit(
      { type: 'castBallot', round: 'test', choice: 'tea', seq: 9 },
      phoneOf(1, 'c0ffee'.padEnd(32, '0') as typeof SESSION),
    );
    const early = await vote(live, 1, { round: 'first', choice: 'call', seq: 3 });
    await live.settled();
    live.stop();
    raced.sent += answers.length + 2;
    raced.wrongAnswers += answers.filter((answer) => !answer.ok && answer.refusal !== 'roundClosed').length;
    if (elsewhere.ok || elsewhere.refusal !== 'notAllowed') raced.wrongAnswers += 1;
    if (early.ok || early.refusal !== 'roundNotOpen') raced.wrongAnswers += 1;
    raced.violations.push(...violations(history.entries, await truthIn(log, phones)));
  }
  return raced;
}
