import type { ServerOptions } from 'socket.io';
import { WebSocketServer } from 'ws';
import { createBudget } from '../auth/budget.ts';
import type { Clock } from '../clock.ts';
import type { SessionSocket } from './types.ts';

/** Messages of one connection, of whatever kind, long before anybody knows whose it is. */
const FRAMES = { tries: 120, perMs: 2000 };

/** A message of ours fits into one fragment; thousands of tiny ones are a way to fill our memory. */
class FewFragments extends WebSocketServer {
  constructor(options: object) {
    super({ ...options, maxFragments: 32 });
  }
}

/** Limits of the connection itself. Times are in ms, sizes in bytes. */
export const engineLimits = {
  transports: ['websocket'],
  perMessageDeflate: false,
  maxHttpBufferSize: 16 * 1024,
  pingInterval: 10_000,
  pingTimeout: 8000,
  wsEngine: FewFragments,
} satisfies Partial<ServerOptions>;

/** Bytes that may wait for one connection. A page that reads never has more than two views before it. */
const WAITING = 256 * 1024;

/**
 * Cuts off a connection that does not read what it is told. Views wait elsewhere, the newest only (`pace.ts`); this
 * is for answers to whoever goes on asking.
 */
export function limitWaiting(connection: SessionSocket['conn']): void {
  let handedOn = 0;
  let waiting = 0;
  connection.on('packetCreate', ({ data }: { data?: string | Buffer }) => {
    waiting += Buffer.byteLength(data ?? '');
    if (handedOn + waiting > WAITING) connection.close(true);
  });
  // Engine.IO hands on what waits when all before it has been written.
  connection.on('drain', () => {
    handedOn = waiting;
    waiting = 0;
  });
}

/** Cuts off a connection that sends more than any page of ours would, whatever it is that it sends. */
export function limitFrames(clock: Clock): (connection: SessionSocket['conn']) => void {
  return (connection) => {
    const frames = createBudget([FRAMES], clock);
    connection.on('packet', () => {
      if (!frames.take()) connection.close(true);
    });
  };
}
