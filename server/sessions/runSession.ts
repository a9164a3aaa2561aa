import { setImmediate as nextTurn } from 'node:timers/promises';

import type { Receipt } from '#shared/protocol.ts';
import type { SessionEvent } from '#shared/session/events.ts';
import type { WhyNotSaved } from '#shared/views/hostPanel.ts';
import type { Clock } from '../clock.ts';
import type { Appended, SessionLog } from '../log/sessionLog.ts';
import { StoreLost, whyNotSaved } from '../log/whyNotSaved.ts';
import type { LiveSession, OnChange } from './liveSession.ts';
import { createMailbox } from './mailbox.ts';
import { createProposals, type Wish } from './proposals.ts';
import { type Outcome, receiptFor } from './receipts.ts';

export interface SessionNeeds {
  log: SessionLog;
  clock: Clock;
  /** Waits before another try; the first time with 1. Random, so that two servers do not meet again. */
  backOff: (tried: number) => Promise<void>;
  /** Where errors go of which the participants only learn that something was not saved, or nothing at all. */
  report: (error: unknown) => void;
}

interface AskedWish extends Wish {
  answer: (receipt: Receipt) => void;
  fail: (bug: unknown) => void;
}
/** What was appended to the session's log, by this server or by another. */
interface News {
  events: readonly SessionEvent[];
  fromSeq: number;
}
/** Somebody waits until all that lies before it has been learnt. */
interface Mark {
  passed: () => void;
}

/** Of three servers in the same burst, each is second two times in three: this often in a row, none ever is. */
const TRIES = 30;
const NOT_SAVED: Outcome = { kind: 'refused', refusal: 'notSaved' };

/** Runs the session whose whole log so far this is. */
export function runSession(needs: SessionNeeds, history: readonly SessionEvent[]): LiveSession {
  const { log, clock, backOff, report } = needs;
  const proposals = createProposals(history);
  const { standing } = proposals;
  const id = standing.session;
  const listeners = new Set<OnChange>();
  let saving: LiveSession['saving'] = { why: null, at: standing.lastActivityAt };

  const mailbox = createMailbox<AskedWish | News | Mark>(async (batch) => {
    // Our own events come back as news as well; by now they are known.
    for (const item of batch) if ('fromSeq' in item) learn(item);
    for (const item of batch) if ('passed' in item) item.passed();
    const wishes = batch.filter((item) => 'answer' in item);
    if (wishes.length === 0) return;
    try {
      await settle(wishes);
    } catch (bug) {
      proposals.drop();
      for (const { fail } of wishes) fail(bug);
    }
  });
  const stop = log.follow(id, standing.version, (events, fromSeq) => {
    // What we have just appended ourselves is no reason to cut the wait of newcomers short.
    if (events[0] === proposals.events[0]) mailbox.putPatient({ events, fromSeq });
    else mailbox.put({ events, fromSeq });
  });

  function learn({ events, fromSeq }: News): void {
    const unknown = events.slice(Math.max(0, standing.version - fromSeq));
    if (unknown.length === 0) return;
    proposals.learn(unknown);
    tell(unknown);
  }

  async function settle(wishes: readonly AskedWish[]): Promise<void> {
    let why: WhyNotSaved = 'unknown';
    let outcome: Outcome = NOT_SAVED;
    for (let tried = 1; tried <= TRIES; tried += 1) {
      const decided = wishes.map((wish) => ({ wish, outcome: propose(wish) }));
      const appended = await append();
      if (appended === 'appended') {
        const events = proposals.keep();
        answer(decided);
        if (events.length > 0) await tellAfterReceipts(events);
        return;
      }
      proposals.drop();
      if (appended !== 'conflict') {
        ({ why } = appended);
        // To say no would be a promise as well.
        if (appended.error instanceof StoreLost) outcome = { kind: 'broken', bug: appended.error };
      }
      if (appended !== 'conflict' || !(await readOn(tried))) break;
    }
    const isNews = saving.why !== why;
    saving = { why, at: saving.at };
    answer(wishes.map((wish) => ({ wish, outcome })));
    if (isNews) await tellAfterReceipts([]);
  }

  function propose(wish: Wish): Outcome {
    try {
      const refusal = proposals.propose(wish, clock.now());
      return refusal === null ? { kind: 'accepted' } : { kind: 'refused', refusal };
    } catch (bug) {
      return { kind: 'broken', bug };
    }
  }

  async function append(): Promise<Appended | { why: WhyNotSaved; error: unknown }> {
    if (proposals.events.length === 0) return 'appended';
    try {
      const appended = await log.append(id, standing.version, proposals.events);
      if (appended === 'appended') saving = { why: null, at: clock.now() };
      return appended;
    } catch (error) {
      report(error);
      return { why: whyNotSaved(error), error };
    }
  }

  /** After a conflict: learns what somebody else was first with, and says whether that succeeded. */
  async function readOn(tried: number): Promise<boolean> {
    await backOff(tried);
    try {
      const fromSeq = standing.version;
      learn({ events: await log.read(id, fromSeq), fromSeq });
      return true;
    } catch (error) {
      report(error);
      return false;
    }
  }

  function answer(decided: readonly { wish: AskedWish; outcome: Outcome }[]): void {
    for (const { wish, outcome } of decided) {
      if (outcome.kind === 'broken') wish.fail(outcome.bug);
      else wish.answer(receiptFor(standing, wish, outcome));
    }
  }

  /** In this order, so that a phone hears that its own ballot is safe before any screen shows one more. */
  async function tellAfterReceipts(events: readonly SessionEvent[]): Promise<void> {
    await nextTurn();
    tell(events);
  }

  function tell(events: readonly SessionEvent[]): void {
    for (const listener of listeners) {
      try {
        listener(standing, events);
      } catch (bug) {
        report(bug);
      }
    }
  }

  /** Who comes back writes nothing, and need not wait for company. */
  function isNewcomer({ command, actor }: Wish): boolean {
    return (
      command.type === 'join' && actor.role === 'participant' && !standing.participants.has(actor.participant)
    );
  }

  return {
    id,
    state: standing,
    get saving() {
      return saving;
    },
    submit: (command, actor) =>
      new Promise((answer, fail) => {
        const wish = { command, actor, answer, fail };
        if (isNewcomer(wish)) mailbox.putPatient(wish);
        else mailbox.put(wish);
      }),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async catchUp() {
      if (await log.catchUp(id)) await new Promise<void>((passed) => mailbox.put({ passed }));
    },
    sealedElsewhere: () =>
      mailbox.put({ events: [{ type: 'sessionSealed', at: clock.now() }], fromSeq: standing.version }),
    settled: () => mailbox.settled(),
    stop,
  };
}
