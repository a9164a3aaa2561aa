import type { Server as HttpServer } from 'node:http';
import type { Logger } from 'pino';
import { Server } from 'socket.io';
import type { Peers } from '../log/peers.ts';
import type { Metrics } from '../metrics.ts';
import { isOurOwn } from '../network/origins.ts';
import { createBroadcast } from './broadcast.ts';
import { admit, type DoorNeeds } from './door.ts';
import { sendElsewhere } from './elsewhere.ts';
import { engineLimits, limitFrames, limitWaiting } from './engine.ts';
import { createGateway } from './gateway.ts';
import { createStrangers } from './strangers.ts';
import type { SessionServer, SessionSocket } from './types.ts';
import type { ViewNeeds } from './views.ts';

export interface SocketNeeds extends DoorNeeds, ViewNeeds {
  peers: Peers | null;
  logger: Logger;
  metrics: Metrics;
  /** So many are let in, into one session as into all together. */
  phones: number;
}

export interface Sockets {
  /** Answers what has come in, then closes every connection and the HTTP server below. */
  close(): Promise<void>;
}

/** How long, in ms, a connection may stay without having shown who it is. */
const UNKNOWN = 5000;
/** Tabs of one phone, and lines that are dead but do not know it yet; the newest stay. */
const SOCKETS_EACH = 2;
/** Consoles of one session, and as many big screens: a ticket that has got about fills no place of a phone. */
const WINDOWS_EACH = 20;
/** Connections beyond those of phones: for the trainer, and for the other sessions. */
const SPARE = 100;

/** All that this server says over sockets. */
export function createSockets(http: HttpServer, needs: SocketNeeds): Sockets {
  const { addresses, clock, disk, logger, metrics, phones, presence, reach, results, sleeping } = needs;
  const strangers = createStrangers();
  const io: SessionServer = new Server(http, {
    ...engineLimits,
    connectTimeout: UNKNOWN,
    serveClient: false,
    allowRequest({ headers: { host, origin } }, answer) {
      const hasRoom = () => io.engine.clientsCount < phones + SPARE || strangers.cutOldest();
      answer(null, isOurOwn({ host, origin }, addresses) && hasRoom());
    },
  });
  sendElsewhere(io, needs);
  const gateway = createGateway({ clock, logger, metrics });
  metrics.watchConnections(() => io.engine.clientsCount);
  const broadcast = createBroadcast(io, needs);
  addresses.onChange(() => broadcast.refresh());
  results.onChange(() => broadcast.refresh());
  sleeping.onWake(() => broadcast.refresh());
  disk.onChange(() => broadcast.refresh());
  io.engine.on('connection', strangers.arrive);
  reach?.onChange(() => broadcast.refresh());
  io.engine.on('connection', limitFrames(clock));
  io.engine.on('connection', limitWaiting);

  io.use((socket, next) => {
    // oxlint-disable-next-line promise/no-callback-in-promise -- a middleware of Socket.IO has nothing else
    void letIn(socket).then(next);
  });

  io.on('connection', (socket) => {
    const { actor, live } = socket.data;
    // Put out while being let in.
    if (actor.role === 'participant' && live.state.removed.has(actor.participant)) {
      socket.disconnect(true);
      return;
    }
    const leave = broadcast.enter(socket);
    const depart = presence.arrive(actor.session, actor.role === 'participant' ? actor.participant : null);
    gateway.safeOn(socket);
    socket.on('disconnect', () => {
      leave();
      depart();
    });
    // It was let in just before the session was sealed, and all others have been sent away already.
    if (socket.data.live.state.sealedAt !== null) socket.disconnect(true);
    if (actor.role === 'participant') closeOldest(io, socket, [actor.participant, SOCKETS_EACH]);
    else closeOldest(io, socket, [`${actor.session}:${actor.role}:windows`, WINDOWS_EACH]);
  });

  /** Answers with the error that Socket.IO is to refuse the socket with, if any. */
  async function letIn(socket: SessionSocket): Promise<Error | undefined> {
    try {
      const admission = await admit(socket.handshake.auth, needs);
      if (!admission.ok) return new Error(admission.refusal);
      const { actor } = admission.visitor;
      const isFull = presence.connections(actor.session) >= phones;
      if (actor.role === 'participant' && isFull) return new Error('tooFast');
      socket.data = admission.visitor;
      strangers.know(socket.conn);
      return undefined;
    } catch (err) {
      logger.error({ err }, 'a handshake failed');
      return new Error('notSaved');
    }
  }

  return {
    async close() {
      await gateway.close();
      await io.close();
    },
  };
}

/** One ticket must not be enough to fill the server with connections: of those in its room so many stay. */
function closeOldest(io: SessionServer, socket: SessionSocket, [room, most]: [string, number]): void {
  void socket.join(room);
  const [oldest, ...others] = io.sockets.adapter.rooms.get(room) ?? [];
  if (oldest !== undefined && others.length >= most) io.sockets.sockets.get(oldest)?.disconnect(true);
}
