import type { View } from '#shared/protocol.ts';
import type { SessionServer, SessionSocket } from './types.ts';

/** What is sent to everybody in a room at the same time. */
interface Emission {
  room: string;
  view: View;
}

interface Behind {
  rooms: string[];
  missed: boolean;
}

export interface Pace {
  /** Sends to rooms; serialised once per room, however many sockets are in it. */
  emit(emissions: readonly Emission[]): void;
  /** Takes a socket that is in one room into another: at once or, where it is behind, as soon as it has caught up. */
  move(socket: SessionSocket, from: string, to: string): void;
  /** For a socket that is gone. */
  forget(socket: SessionSocket): void;
}

/**
 * Sends no faster than each socket can take. One that still has something to write gets this view as well, and
 * then nothing until it has caught up, when it gets the newest only: on a line that has stalled, never more than
 * one view waits in our memory.
 * @param newest sends a socket all that its role may see now
 */
export function createPace(io: SessionServer, newest: (socket: SessionSocket) => void): Pace {
  const behind = new Map<SessionSocket, Behind>();

  function slowIn(rooms: readonly string[]): SessionSocket[] {
    const ids = new Set(rooms.flatMap((room) => [...(io.sockets.adapter.rooms.get(room) ?? [])]));
    return [...ids].flatMap((id) => {
      const socket = io.sockets.sockets.get(id);
      return socket === undefined || socket.conn.transport.writable ? [] : [socket];
    });
  }

  function holdBack(socket: SessionSocket, among: readonly string[]): void {
    const rooms = among.filter((room) => socket.rooms.has(room));
    const waiting: Behind = { rooms, missed: false };
    behind.set(socket, waiting);
    for (const room of rooms) void socket.leave(room);
    // Engine.IO says so when it has handed on what waited, which it does when all before that has been written.
    socket.conn.once('drain', () => {
      if (!behind.delete(socket)) return;
      void socket.join(rooms);
      if (waiting.missed) newest(socket);
    });
  }

  return {
    emit(emissions) {
      const rooms = emissions.map(({ room }) => room);
      for (const waiting of behind.values()) {
        waiting.missed ||= waiting.rooms.some((room) => rooms.includes(room));
      }
      // Before anything is sent: afterwards everybody is still writing.
      const slow = slowIn(rooms);
      for (const { room, view } of emissions) io.to(room).emit('view', view);
      for (const socket of slow) holdBack(socket, rooms);
    },

    move(socket, from, to) {
      const waiting = behind.get(socket)?.rooms ?? [];
      if (waiting.includes(from)) waiting.splice(waiting.indexOf(from), 1, to);
      if (!socket.rooms.has(from)) return;
      void socket.leave(from);
      void socket.join(to);
    },

    forget(socket) {
      behind.delete(socket);
    },
  };
}
