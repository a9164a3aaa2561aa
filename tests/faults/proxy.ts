import { createServer, type Server, type Socket, connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { setTimeout as after } from 'node:timers/promises';
import { onTestFinished } from 'vitest';

/** What a line is like. All that is not named is as it is on this machine. */
interface Weather {
  /** Ms that every piece takes at least, and up to how much more, by chance. */
  delay?: number;
  jitter?: number;
  /** Of how many pieces one comes a stall too late, and how long that is, in ms. */
  stalls?: { oneIn: number; ms: number };
  /** Of each line, in each direction. */
  bytesPerSecond?: number;
}

/** A wire between phones and server that can be made as bad as wanted. Order is kept, as TCP keeps it. */
export interface Proxy {
  url: string;
  /** From now on, for all that comes. */
  weather(next: Weather): void;
  /** Lines that are open now swallow everything for ever, or all that the server says; new ones work. */
  goSilent(what?: 'everything' | 'answers'): void;
  /** Like a wire that is cut: all lines, also new ones, swallow everything until it is mended, which tears them down. */
  cut(): void;
  mend(): void;
  /** Nothing that the server says is read any more, so that it fills up on the server's side. */
  pauseReading(): void;
  resumeReading(): void;
  /** Tears all lines down, as a change of network does. */
  resetAll(): void;
  /** How many lines are open. */
  lines(): number;
}

interface Line {
  phone: Socket;
  server: Socket;
  swallows: 'nothing' | 'everything' | 'answers';
}

/** So many bytes wait in the proxy itself; then it reads no more, and the sender feels it. */
const HOLDS = 64 * 1024;

/** Listens on a port of its own until the test has finished. */
export async function startProxy(port: () => number, chance: () => number = Math.random): Promise<Proxy> {
  const lines = new Set<Line>();
  let now: Weather = {};
  let paused = false;
  let isCut = false;

  const proxy: Server = createServer((phone) => {
    const server = connect(port(), '127.0.0.1');
    const line: Line = { phone, server, swallows: isCut ? 'everything' : 'nothing' };
    lines.add(line);
    pump(phone, server, line);
    pump(server, phone, line);
    if (paused) server.pause();
    for (const [end, other] of [
      [phone, server],
      [server, phone],
    ] as const) {
      end.on('error', () => {});
      end.on('close', () => {
        lines.delete(line);
        if (line.swallows === 'nothing') other.destroy();
      });
    }
  });

  /** Carries what one end says to the other, each piece when its time has come. */
  function pump(from: Socket, to: Socket, line: Line): void {
    const isLost = () =>
      line.swallows === 'everything' || (line.swallows === 'answers' && from === line.server);
    let free = 0;
    let held = 0;
    let carrying = Promise.resolve();
    from.on('data', (piece: Buffer) => {
      if (isLost()) return;
      const { delay = 0, jitter = 0, stalls, bytesPerSecond } = now;
      const at = performance.now();
      const stall = stalls !== undefined && chance() < 1 / stalls.oneIn ? stalls.ms : 0;
      const transfer = bytesPerSecond === undefined ? 0 : (piece.length / bytesPerSecond) * 1000;
      free = Math.max(free, at) + transfer;
      const due = free + delay + jitter * chance() + stall;
      held += piece.length;
      if (held > HOLDS) from.pause();
      carrying = carrying.then(async () => {
        const left = due - performance.now();
        if (left >= 1) await after(left, undefined, { ref: false });
        held -= piece.length;
        if (held <= HOLDS && !(paused && from === line.server)) from.resume();
        if (!isLost() && !to.destroyed) to.write(piece);
      });
    });
  }

  await new Promise<void>((resolve) => void proxy.listen(0, '127.0.0.1', resolve));
  function resetAll(): void {
    for (const { phone, server } of lines) {
      phone.resetAndDestroy();
      server.resetAndDestroy();
    }
  }
  onTestFinished(() => {
    proxy.close();
    resetAll();
  });

  return {
    url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    weather: (next) => {
      now = next;
    },
    goSilent: (what = 'everything') => {
      for (const line of lines) line.swallows = what;
    },
    cut: () => {
      isCut = true;
      for (const line of lines) line.swallows = 'everything';
    },
    mend: () => {
      isCut = false;
      resetAll();
    },
    pauseReading: () => {
      paused = true;
      for (const { server } of lines) server.pause();
    },
    resumeReading: () => {
      paused = false;
      for (const { server } of lines) server.resume();
    },
    resetAll,
    lines: () => lines.size,
  };
}
