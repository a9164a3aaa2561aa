import type { JournalEntry } from '#shared/api.ts';
import type { SessionId } from '#shared/ids.ts';
import type { Refusal } from '#shared/session/refusals.ts';
import { isRehearsal } from '#shared/session/state.ts';
import { freeCode } from '../sessions/sessionIndex.ts';
import type { Mark } from './marks.ts';
import type { Parts } from './parts.ts';
import { destroyBallots } from './sealing.ts';
import { stopForGood } from './stopping.ts';

export type DeleteOutcome = 'deleted' | 'sessionNotFound' | Refusal;

/**
 * Deletes a session as it is, live or sealed; of a rehearsal there is nothing to delete once it is let go of.
 * Each step may be done again after a crash at any point. Rejects when the store fails.
 */
export async function deleteSession(
  session: SessionId,
  by: JournalEntry['by'],
  parts: Parts,
): Promise<DeleteOutcome> {
  const live = await parts.sessions.byId(session);
  const code = live?.state.code ?? parts.sealed.get(session)?.summary.code;
  if (code === undefined) return 'sessionNotFound';
  if (live !== null && isRehearsal(live.state)) {
    await stopForGood(live, async () => true, parts);
    await parts.sessions.forget(session);
    return 'deleted';
  }
  return finishDeleting(session, { what: 'delete', by, code }, parts);
}

/** The same, for a session of which some may be gone already. */
export async function finishDeleting(session: SessionId, mark: Mark, parts: Parts): Promise<DeleteOutcome> {
  const { store, sessions, sealed, links, pictures, followUps, keepings, journal, marks } = parts;
  await marks.set(session, mark);
  const live = await sessions.byId(session);
  if (live !== null) {
    const stopped = await stopForGood(live, async () => true, parts);
    if (stopped !== 'stopped') {
      await marks.clear(session);
      return stopped === 'looksWrong' ? 'notSaved' : stopped;
    }
  }
  await links.forget(session);
  await pictures.forget(session);
  await followUps.forget(session);
  await sealed.remove(session);
  await keepings.forget(session);
  // Before the files are scrubbed, since it takes away what somebody has written.
  await journal.bury(session, mark);
  await destroyBallots(session, parts);
  await freeCode(store.records, mark.code);
  await marks.clear(session);
  return 'deleted';
}
