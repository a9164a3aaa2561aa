import type { Peers, Reach } from '../log/peers.ts';
import type { Store } from '../log/store.ts';
import type { SessionServer } from './types.ts';

/** Whether phones, consoles and big screens had better go to another server at this moment. */
export interface Elsewhere {
  isBetter(): boolean;
}

/**
 * A server that cannot reach the store sends the phones away, which dial again by themselves and are led to another
 * one, and lets nobody in until it can. Consoles stay, to be told. Where there is no other server everybody stays.
 */
export function watchElsewhere(
  io: SessionServer,
  { peers, reach }: Pick<Store, 'peers' | 'reach'>,
): Elsewhere {
  if (peers === null || reach === null) return { isBetter: () => false };
  return watch(io, peers, reach);
}

function watch(io: SessionServer, peers: Peers, reach: Reach): Elsewhere {
  let better = false;
  reach.onChange(() => {
    // While it is away nobody is heard: others that there were are likely to be there still.
    better = reach.isAway() && peers.others().size > 0;
    if (!better) return;
    for (const socket of io.sockets.sockets.values()) {
      if (socket.data.actor.role === 'participant') socket.conn.close();
    }
  });
  return { isBetter: () => better };
}
