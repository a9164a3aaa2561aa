import type { IncomingMessage } from 'node:http';
import type { Clock } from '../clock.ts';
import type { Store } from '../log/store.ts';
import type { SessionServer } from './types.ts';

interface Needs extends Pick<Store, 'peers' | 'reach'> {
  clock: Clock;
}

/**
 * How long, in ms, consoles and big screens stay: they are told first what has happened. Where the database is gone for
 * all servers, the console goes on saying so.
 */
const TOLD_FIRST = 300;

/** Engine.IO would say 400, which is no reason for any proxy to ask another server. */
const ASK_ANOTHER = 'HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n';

/**
 * A server that cannot reach the store sends everybody away, who dial again by themselves and are led to another one,
 * and lets nobody in until it can. Where there is no other server everybody stays.
 */
export function sendElsewhere(io: SessionServer, { peers, reach, clock }: Needs): void {
  if (peers === null || reach === null) return;
  let better = false;
  let stay = () => {};

  function sendAway(who: 'phones' | 'everybody'): void {
    for (const { conn, data } of io.sockets.sockets.values()) {
      if (who === 'everybody' || data.actor.role === 'participant') conn.close();
    }
  }

  reach.onChange(() => {
    stay();
    // While it is away nobody is heard: others that there were are likely to be there still.
    better = reach.isAway() && peers.others().size > 0;
    if (!better) return;
    sendAway('phones');
    stay = clock.setTimer(clock.now() + TOLD_FIRST, () => sendAway('everybody'));
  });
  io.engine.use(({ socket }: IncomingMessage, _: unknown, next: () => void) => {
    if (better) socket.end(ASK_ANOTHER);
    else next();
  });
}
