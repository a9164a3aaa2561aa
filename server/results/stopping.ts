import type { Refusal } from '#shared/session/refusals.ts';
import type { LiveSession } from '../sessions/liveSession.ts';
import type { Parts } from './parts.ts';

export type Stopped = 'stopped' | 'looksWrong' | Refusal;

/** How often somebody may come in between before it is given up. */
const TRIES = 5;

/**
 * Ends a session for good: from then on it accepts nothing, and everybody is sent out of it. Of what has been looked
 * at nothing can change any more. To stop it again changes nothing.
 * @param looksRight whether it may be stopped as it stands now, once it has ended
 */
export async function stopForGood(
  live: LiveSession,
  looksRight: () => Promise<boolean>,
  { serverActor }: Parts,
): Promise<Stopped> {
  const actor = serverActor(live.id);
  let refusal: Refusal = 'outOfDate';
  for (let tried = 0; tried < TRIES; tried += 1) {
    const ended = await live.submit({ type: 'endSession' }, actor);
    if (!ended.ok && ended.refusal !== 'sessionSealed') return ended.refusal;
    const { version } = live.state;
    if (!(await looksRight())) return 'looksWrong';
    const sealed = await live.submit({ type: 'sealSession', version }, actor);
    if (sealed.ok) return 'stopped';
    ({ refusal } = sealed);
    // Whoever has come in between has resumed the session, or changed something about it.
    if (refusal !== 'outOfDate' && refusal !== 'sessionNotEnded') break;
  }
  return refusal;
}
