import { setImmediate as nextTurn } from 'node:timers/promises';

import { type SessionId } from '#shared/ids.ts';
import { sealsAt } from '#shared/session/deadline.ts';
import { deleteSession, finishDeleting } from './deleting.ts';
import type { FollowingUp } from './followingUp.ts';
import type { Parts } from './parts.ts';
import { keptUntil } from './reading.ts';
import { seal } from './sealing.ts';
import type { InTurn } from './turns.ts';

/** Does by itself what is due: seals, deletes, and finishes what a crash has left half done. */
export interface Sealer {
  /** Resolves when what is half done is finished, as far as the store allows. */
  start(): Promise<void>;
  /** Resolves when what it is at is done. */
  close(): Promise<void>;
}

const SWEEP_EVERY = 60_000;
const DAY = 24 * 60 * 60 * 1000;
/** How long, in ms, until a session is counted again whose tables did not follow from its ballots. */
const COUNTED_AGAIN = DAY;

type SealerNeeds = Parts & { followingUp: FollowingUp };

export function createSealer(parts: SealerNeeds, inTurn: InTurn): Sealer {
  const { clock, sessions, sealed, marks, journal, compaction, store, logger, followingUp } = parts;
  const notBefore = new Map<SessionId, number>();
  let cancel: () => void = () => {};
  let sweeping: Promise<void> | null = null;
  let closed = false;
  /** Whether another sweep has become due while one is at work. */
  let missed = false;
  let pruneAt = clock.now();

  /** One thing after the other, so that none keeps the others from being done, nor a vote from its turn. */
  async function attempt(session: SessionId | null, work: () => Promise<void>): Promise<void> {
    if (closed) return;
    try {
      await (session === null ? work() : inTurn(session, work));
    } catch (err) {
      logger.error({ err }, 'the sealer could not do what is due');
    }
    await nextTurn();
  }

  async function finish(): Promise<void> {
    for (const { session, mark } of await marks.all()) {
      await attempt(session, async () => {
        // Whoever was at it may have finished by itself while we waited for our turn.
        if (!(await marks.all()).some((each) => each.session === session)) return;
        if (mark.what === 'delete') await finishDeleting(session, mark, parts);
        else await seal(session, mark.by, parts);
      });
    }
  }

  async function sealDue(): Promise<void> {
    for (const standing of await sessions.standings()) {
      const session = standing.summary.id as SessionId;
      if (!isDue(standing.sealsAt) || clock.now() < (notBefore.get(session) ?? 0)) continue;
      await attempt(session, async () => {
        const live = await sessions.byId(session);
        if (live === null || !isDue(sealsAt(live.state))) return;
        const outcome = await seal(session, 'server', parts);
        if (outcome === 'tablesDiffer') notBefore.set(session, clock.now() + COUNTED_AGAIN);
      });
    }
  }

  async function deleteExpired(): Promise<void> {
    for (const kept of sealed.all()) {
      if (!isDue(keptUntil(kept, parts))) continue;
      const session = kept.summary.id as SessionId;
      await attempt(session, async () => {
        const still = sealed.get(session);
        if (still !== null && isDue(keptUntil(still, parts))) await deleteSession(session, 'server', parts);
      });
    }
  }

  async function prune(): Promise<void> {
    if (clock.now() < pruneAt) return;
    await journal.prune();
    pruneAt = clock.now() + DAY;
  }

  const compact = () => compaction.whenQuiet();
  const closeFollowUps = () => followingUp.closeOverdue();

  function isDue(at: number | null): boolean {
    return at !== null && at <= clock.now();
  }

  async function sweepAll(): Promise<void> {
    do {
      missed = false;
      for (const work of [finish, sealDue, deleteExpired, closeFollowUps, prune, compact])
        await attempt(null, work);
    } while (missed);
  }

  function sweep(): void {
    cancel = clock.setTimer(clock.now() + SWEEP_EVERY, sweep);
    missed = sweeping !== null;
    sweeping ??= sweepAll().finally(() => {
      sweeping = null;
    });
  }

  return {
    async start() {
      // A killed server has left its write-ahead log as it was.
      await attempt(null, async () => void (await store.scrub()));
      await attempt(null, finish);
      await attempt(null, compact);
      cancel = clock.setTimer(clock.now() + SWEEP_EVERY, sweep);
    },

    async close() {
      closed = true;
      cancel();
      await sweeping;
    },
  };
}
