import type { SessionId } from '#shared/ids.ts';
import type { Parts } from './parts.ts';
import { createTurns, type InTurn } from './turns.ts';

/** Turns that all servers on one store take together. Whoever has one sees what the one before has left. */
export function createSharedTurns(parts: Parts): InTurn {
  const { store, sessions, sealed, keepings } = parts;
  const inTurn = createTurns();
  if (store.peers === null) return inTurn;

  async function lookAgain(session: SessionId): Promise<void> {
    await sealed.find(session);
    await keepings.refresh(session);
    const live = await sessions.byId(session);
    if (live === null) return;
    const last = await store.log.read(session, live.state.version - 1);
    // Another server has sealed it, and this one has not heard of that yet.
    if (last.length === 0) await sessions.forget(session);
  }

  return (session, work) =>
    inTurn(session, () =>
      store.alone(`results ${session}`, async () => {
        await lookAgain(session);
        return work();
      }),
    );
}
