import type { JournalEntry } from '#shared/api.ts';
import type { SessionId } from '#shared/ids.ts';
import { recount } from '#shared/results/recount.ts';
import { fold } from '#shared/session/evolve.ts';
import type { Refusal } from '#shared/session/refusals.ts';
import { hasPicture } from '#shared/session/sharing.ts';
import { destroySessionKey } from '../auth/keys.ts';
import { sessionReport } from '../export/sessionReport.ts';
import type { LiveSession } from '../sessions/liveSession.ts';
import { unlist } from '../sessions/sessionIndex.ts';
import { summaryOf } from '../sessions/summary.ts';
import type { Parts } from './parts.ts';
import { stopForGood } from './stopping.ts';

export type SealOutcome = 'sealed' | 'tablesDiffer' | 'sessionNotFound' | Refusal;

/**
 * Turns a session into its tables: counts everything again, stores the report, and destroys ballots, tokens and the
 * order of arrival. Each step may be done again after a crash at any point. Where the tables do not follow from the
 * ballots nothing is destroyed. Rejects when the store fails.
 */
export async function seal(session: SessionId, by: JournalEntry['by'], parts: Parts): Promise<SealOutcome> {
  const { sessions, sealed, marks, journal } = parts;
  const live = await sessions.byId(session);
  if (live === null && sealed.get(session) === null) return 'sessionNotFound';
  const code = live?.state.code ?? sealed.get(session)?.summary.code ?? '';
  await marks.set(session, { what: 'seal', by, code });
  if (live !== null) {
    const refused = await reduceToTables(live, by, parts);
    if (refused !== null) {
      await marks.clear(session);
      return refused;
    }
  }
  await destroyBallots(session, parts);
  const isNoted = (await journal.of(session)).some(({ what }) => what === 'sealed');
  if (!isNoted) await journal.note(session, { what: 'sealed', by, detail: null });
  await marks.clear(session);
  return 'sealed';
}

async function reduceToTables(
  live: LiveSession,
  by: JournalEntry['by'],
  parts: Parts,
): Promise<SealOutcome | null> {
  const { store, sealed, followUps, journal, logger } = parts;
  async function followsFromBallots(): Promise<boolean> {
    const differing = recount(await store.log.read(live.id, 0));
    if (differing.length === 0) return true;
    logger.error({ session: live.id, differing }, 'what was published does not follow from the ballots');
    await journal.note(live.id, { what: 'notSealed', by, detail: null });
    return false;
  }

  const stopped = await stopForGood(live, followsFromBallots, parts);
  if (stopped === 'looksWrong') return 'tablesDiffer';
  if (stopped !== 'stopped') return stopped;
  // From the disk once more: what is in memory is about to be all that there is.
  const state = fold(await store.log.read(live.id, 0));
  await followUps.seal(state);
  const sealedAt = state.sealedAt ?? state.lastActivityAt;
  const keeping = { ...parts.keepings.of(live.id), sealedAt };
  await sealed.add(live.id, {
    sealedAt,
    summary: summaryOf(state),
    ...(hasPicture(state) && { sharing: true }),
    report: sessionReport(state, { at: sealedAt, keeping }),
  });
  return null;
}

/** Destroys all that is not a table. The join code stays taken, so that nobody comes in by an old poster. */
export async function destroyBallots(
  session: SessionId,
  { store, sessions, snapshots, compaction }: Parts,
): Promise<void> {
  await compaction.erasing(async () => {
    await sessions.forget(session);
    await store.log.erase(session);
    await destroySessionKey(store.records, session);
    await unlist(store.records, session);
  });
  await compaction.whenQuiet();
  // Of all other sessions, and of the tables that remain of this one.
  snapshots.wanted();
}
