import { WebSocket } from 'ws';

/**
 * One phone's connection, spoken by hand: a whole client library for each of five thousand phones would measure
 * the library. Socket.IO's protocol 5 on Engine.IO's protocol 4, as far as a phone needs it, or plain JSON.
 */
export interface Line {
  /** Sends a command and resolves with its answer. */
  ask: (payload: object) => Promise<unknown>;
  /** The newest view of a role: a console also hears what the big screen shows. */
  latest: (role: 'host' | 'participant') => unknown;
  /** Hears every view; the answer ends it. */
  onView: (hear: (view: unknown, bytes: number) => void) => () => void;
  /** Frames and bytes that have come in since the start. */
  received: { frames: number; bytes: number };
  /** Whether the other side has let go of it. */
  lost: () => boolean;
  close: () => void;
}

/** Connects to a Socket.IO server; resolves with the first view. Rejects with the code of a refusal. */
export function socketIoLine(url: string, auth: object): Promise<Line> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`, {
    perMessageDeflate: false,
  });
  const line = createLine(socket, (id, payload) => `42${id}${JSON.stringify(['command', payload])}`);
  return new Promise((resolve, reject) => {
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('closed')));
    socket.on('message', (data: Buffer) => {
      // The heartbeat counts for nobody: it comes when it comes.
      if (data.toString() === '2') return socket.send('3');
      const text = line.count(data);
      if (text.startsWith('0')) socket.send(`40${JSON.stringify(auth)}`);
      else if (text.startsWith('44')) reject(new Error(text.slice(2)));
      else if (text.startsWith('43')) line.answer(/^43(\d+)(.*)$/s.exec(text));
      else if (text.startsWith('42')) {
        const [, view] = JSON.parse(text.slice(2)) as [string, unknown];
        line.tell(view, data.length);
        resolve(line);
      }
    });
  });
}

/** Connects to a server that speaks nothing but JSON over WebSocket; resolves with the first view. */
export function plainLine(url: string): Promise<Line> {
  const socket = new WebSocket(url.replace('http', 'ws'), { perMessageDeflate: false });
  const line = createLine(socket, (id, payload) => JSON.stringify({ id, payload }));
  return new Promise((resolve, reject) => {
    socket.on('error', reject);
    socket.on('message', (data: Buffer) => {
      const text = line.count(data);
      const answered = /^\{"id":(\d+),"answer":(.*)\}$/s.exec(text);
      if (answered !== null) return line.answer([text, answered[1] ?? '', `[${answered[2]}]`]);
      line.tell(JSON.parse(text), data.length);
      resolve(line);
    });
  });
}

interface OpenLine extends Line {
  count: (data: Buffer) => string;
  answer: (match: readonly string[] | null) => void;
  tell: (view: unknown, bytes: number) => void;
}

function createLine(socket: WebSocket, write: (id: number, payload: object) => string): OpenLine {
  const waiting = new Map<number, (answer: unknown) => void>();
  const listeners = new Set<(view: unknown, bytes: number) => void>();
  const received = { frames: 0, bytes: 0 };
  let last = 0;
  let closing = false;
  let lost = false;
  const latest = new Map<unknown, unknown>();
  socket.on('close', () => {
    lost = !closing;
  });
  return {
    received,
    lost: () => lost,
    latest: (role) => latest.get(role),
    ask: (payload) =>
      new Promise((resolve) => {
        last += 1;
        waiting.set(last, resolve);
        socket.send(write(last, payload));
      }),
    onView(hear) {
      listeners.add(hear);
      return () => void listeners.delete(hear);
    },
    close() {
      closing = true;
      socket.terminate();
    },
    count(data) {
      received.frames += 1;
      received.bytes += data.length;
      return data.toString();
    },
    answer(match) {
      const [, id = '', text = '[]'] = match ?? [];
      const [answer] = JSON.parse(text) as unknown[];
      waiting.get(Number(id))?.(answer);
      waiting.delete(Number(id));
    },
    tell(view, bytes) {
      latest.set((view as { role?: unknown }).role, view);
      for (const hear of listeners) hear(view, bytes);
    },
  };
}
