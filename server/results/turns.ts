import type { SessionId } from '#shared/ids.ts';

/** Lets the changes to one session's records happen one after the other, each on what the last one has left. */
export type InTurn = <T>(session: SessionId, work: () => Promise<T>) => Promise<T>;

export function createTurns(): InTurn {
  const last = new Map<SessionId, Promise<unknown>>();

  return async (session, work) => {
    const before = last.get(session) ?? Promise.resolve();
    // Whoever was before has told its own caller what went wrong.
    const mine = before.catch(() => {}).then(work);
    last.set(session, mine);
    try {
      return await mine;
    } finally {
      if (last.get(session) === mine) last.delete(session);
    }
  };
}
