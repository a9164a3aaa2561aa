import type { SessionSocket } from './types.ts';

type Connection = SessionSocket['conn'];

/** Connections that have not shown yet who they are. */
export interface Strangers {
  arrive: (connection: Connection) => void;
  /** It is somebody whom we know. */
  know(connection: Connection): void;
  /** Cuts off the one that has been silent for longest; false where there is none. */
  cutOldest(): boolean;
}

/**
 * A page of ours shows its ticket within a moment. So whoever opens lines by the thousand and says nothing takes the
 * place of others like himself, and keeps out nobody who has a seat.
 */
export function createStrangers(): Strangers {
  // In the order in which they came.
  const unknown = new Set<Connection>();

  return {
    arrive(connection) {
      unknown.add(connection);
      connection.once('close', () => unknown.delete(connection));
    },

    know(connection) {
      unknown.delete(connection);
    },

    cutOldest() {
      const [oldest] = unknown;
      oldest?.close(true);
      return oldest !== undefined;
    },
  };
}
