import type { Server, Socket } from 'socket.io';
import type { Lang } from '#shared/ids.ts';
import type { ClientToServerEvents, ServerToClientEvents } from '#shared/protocol.ts';
import type { Actor } from '#shared/session/actor.ts';
import type { LiveSession } from '../sessions/liveSession.ts';

/** Whom a socket belongs to; known before it is let in. */
export interface Visitor {
  actor: Actor;
  lang: Lang;
  live: LiveSession;
}

type BetweenServers = Record<string, never>;
export type SessionServer = Server<ClientToServerEvents, ServerToClientEvents, BetweenServers, Visitor>;
export type SessionSocket = Socket<ClientToServerEvents, ServerToClientEvents, BetweenServers, Visitor>;
