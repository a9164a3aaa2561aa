import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { PROTOCOL_VERSION } from '#shared/protocol.ts';
import type { TestServer } from './server.ts';

/** A WebSocket that speaks Engine.IO by hand, and so may say anything. */
export interface RawSocket {
  ws: WebSocket;
  received: string[];
  send(frame: string | Buffer): void;
  /** The next message, among those that have come or will, that looks like this. */
  next(like: RegExp): Promise<string>;
  /** Connects to the session as this ticket's holder and waits for the first view. */
  enter(ticket: string): Promise<void>;
  /** Resolves when the connection is closed, by whomever. */
  closed: Promise<void>;
}

/** Opens a connection and waits for the server's greeting. Rejects where there is none. */
export function rawSocket({ url }: TestServer, headers: Record<string, string> = {}): Promise<RawSocket> {
  return rawSocketAt(`${url}/socket.io/`, headers);
}

/** The same, at any address. */
export async function rawSocketAt(url: string, headers: Record<string, string> = {}): Promise<RawSocket> {
  const ws = new WebSocket(`${url.replace('http', 'ws')}?EIO=4&transport=websocket`, { headers });
  onTestFinished(() => ws.terminate());
  const received: string[] = [];
  const waiting = new Set<() => void>();
  ws.on('message', (data: Buffer) => {
    received.push(data.toString());
    for (const look of waiting) look();
  });
  const closed = new Promise<void>((resolve) => ws.on('close', () => resolve()));
  const failed = new Promise<never>((_, reject) => ws.on('error', reject));
  // Whoever waits hears of a failure; nobody else needs to.
  failed.catch(() => {});

  function next(like: RegExp): Promise<string> {
    return new Promise((resolve) => {
      function look(): void {
        const found = received.find((text) => like.test(text));
        if (found === undefined) return;
        waiting.delete(look);
        received.splice(received.indexOf(found), 1);
        resolve(found);
      }
      waiting.add(look);
      look();
    });
  }

  await Promise.race([next(/^0\{/), failed]);
  return {
    ws,
    received,
    next,
    closed,
    send: (frame) => ws.send(frame),
    async enter(ticket) {
      ws.send(`40${JSON.stringify({ ticket, protocol: PROTOCOL_VERSION, lang: 'nl' })}`);
      await next(/^42\["view"/);
    },
  };
}
