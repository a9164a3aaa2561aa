// @vitest-environment happy-dom
import { createServer, type Server as HttpServer } from 'node:http';
import { createServer as createTcpServer, type AddressInfo } from 'node:net';
import { Server, type Socket } from 'socket.io';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { openConnection, type Connection } from '../../../../client/session/connection.ts';
import { PROTOCOL_VERSION } from '#shared/protocol.ts';
import type { ParticipantView } from '#shared/views/participantScreen.ts';

const waiting: ParticipantView['screen'] = { kind: 'wait', title: 'Binnen', text: null };
const view = (epoch: number, version: number): ParticipantView => ({
  role: 'participant',
  epoch,
  version,
  lang: 'nl',
  languages: ['nl', 'en'],
  code: 'KHM7QX',
  rehearsal: false,
  title: 'Bellen',
  screen: waiting,
});

/** A server that speaks Socket.IO and does with each socket what the test says. */
function serve(port: number, welcome: (socket: Socket) => void) {
  const http: HttpServer = createServer();
  const io = new Server(http, { transports: ['websocket'] });
  const arrived: Socket[] = [];
  io.on('connection', (socket) => {
    arrived.push(socket);
    welcome(socket);
  });
  return new Promise<{ io: Server; arrived: Socket[]; port: number }>((resolve) => {
    http.listen(port, '127.0.0.1', () =>
      resolve({ io, arrived, port: (http.address() as AddressInfo).port }),
    );
  });
}

let running: Awaited<ReturnType<typeof serve>>;
let opened: Connection[] = [];
let welcome: (socket: Socket) => void;

beforeEach(async () => {
  welcome = (socket) => void socket.emit('view', view(1, 1));
  running = await serve(0, (socket) => welcome(socket));
});
afterEach(async () => {
  for (const connection of opened) connection.close();
  opened = [];
  await running.io.close();
  vi.restoreAllMocks();
  sessionStorage.clear();
});

function open(options: Partial<Parameters<typeof openConnection>[0]> = {}): Connection {
  const url = `http://127.0.0.1:${running.port}`;
  const connection = openConnection({ ticket: crypto.randomUUID(), lang: 'nl', url, ...options });
  opened.push(connection);
  return connection;
}

const until = { timeout: 30_000, interval: 10 };
const shown = ({ store }: Connection) => store.getState().views.participant;
const linkOf = ({ store }: Connection) => store.getState().link;
const connected = async (connection: Connection) =>
  vi.waitFor(() => expect(linkOf(connection).state).toBe('connected'), until);

describe('the views of a connection', () => {
  it('are taken whole, and the newest wins whatever order they come in', async () => {
    welcome = (socket) => {
      for (const version of [1, 3, 2, 4]) socket.emit('view', view(1, version));
    };
    const connection = open();
    const versions: (number | undefined)[] = [];
    connection.store.subscribe(() => versions.push(shown(connection)?.version));
    await vi.waitFor(() => expect(shown(connection)?.version).toBe(4), until);
    expect(versions).toEqual([1, 3, 4]);
  });

  it('begin anew with the first one after connecting, even if the server has gone back', async () => {
    welcome = (socket) => void socket.emit('view', view(9, 9));
    const connection = open();
    await connected(connection);
    welcome = (socket) => void socket.emit('view', view(2, 4));
    running.arrived[0]?.conn.close();
    await vi.waitFor(() => expect(shown(connection)).toMatchObject({ epoch: 2, version: 4 }), until);
  });
});

describe('the line', () => {
  it('has the join code in its address and nothing else of the session: the ticket is in no address', async () => {
    const addresses: (string | undefined)[] = [];
    welcome = (socket) => {
      addresses.push(socket.request.url);
      socket.emit('view', view(1, 1));
    };
    for (const options of [{ code: 'KHM7QX' }, {}]) {
      const connection = open({ ticket: `of-${crypto.randomUUID()}`, ...options });
      await connected(connection);
    }
    const plain = String.raw`EIO=4&transport=websocket(?:&t=[\w-]+)?`;
    expect(addresses).toEqual([
      expect.stringMatching(new RegExp(`^/socket\\.io/KHM7QX/\\?${plain}$`)),
      expect.stringMatching(new RegExp(`^/socket\\.io/\\?${plain}$`)),
    ]);
  });

  it('is one socket for one ticket, however often it is asked for', async () => {
    const ticket = 'the same';
    const [first, second] = [open({ ticket }), open({ ticket })];
    await connected(first);
    expect(second).toBe(first);
    expect(running.arrived).toHaveLength(1);
  });

  it('shows the ticket, the protocol and the language when it connects, and the next language after a change', async () => {
    const connection = open({ ticket: 'shown' });
    await connected(connection);
    connection.speak('en');
    await vi.waitFor(() => expect(running.arrived).toHaveLength(2), until);
    expect(running.arrived.map((socket) => socket.handshake.auth)).toEqual([
      { ticket: 'shown', protocol: PROTOCOL_VERSION, lang: 'nl' },
      { ticket: 'shown', protocol: PROTOCOL_VERSION, lang: 'en' },
    ]);
  });

  it('comes back by itself after the server was away', async () => {
    const connection = open();
    await connected(connection);
    await running.io.close();
    await vi.waitFor(() => expect(linkOf(connection)).toMatchObject({ state: 'away' }), until);
    running = await serve(running.port, (socket) => welcome(socket));
    await connected(connection);
  });

  it('comes back after the server has closed it on purpose', async () => {
    const connection = open();
    await connected(connection);
    running.arrived[0]?.disconnect();
    await vi.waitFor(() => expect(running.arrived).toHaveLength(2), until);
    await connected(connection);
  });

  it('is not called up before the session has come over it', async () => {
    welcome = (socket) => {
      socket.on('command', (_command, ack: (receipt: object) => void) => ack({ ok: true, version: 1 }));
    };
    const connection = open();
    await vi.waitFor(() => expect(running.arrived).toHaveLength(1), until);
    expect(linkOf(connection).state).toBe('connecting');
    expect(await connection.send({ type: 'join' })).toBeNull();
    running.arrived[0]?.emit('view', view(1, 1));
    await connected(connection);
  });

  it('tells a command that was not answered in time from one that was', async () => {
    const answers = vi.fn<(ack: (receipt: object) => void) => void>();
    welcome = (socket) => {
      socket.on('command', (_command, ack: (receipt: object) => void) => answers(ack));
      socket.emit('view', view(1, 1));
    };
    const connection = open();
    await connected(connection);
    answers.mockImplementationOnce((ack) => ack({ ok: true, version: 5 }));
    expect(await connection.send({ type: 'join' }, 2_000)).toEqual({ ok: true, version: 5 });
    expect(await connection.send({ type: 'join' }, 20)).toBeNull();
  });

  it('is gone for good once it is closed', async () => {
    const connection = open();
    await connected(connection);
    const left = new Promise((resolve) => running.arrived[0]?.on('disconnect', resolve));
    connection.close();
    await left;
    document.dispatchEvent(new Event('visibilitychange'));
    const next = open();
    await connected(next);
    expect(running.arrived).toHaveLength(2);
  });
});

describe('a page that was away', () => {
  it('keeps a line that answers', async () => {
    const probed = vi.fn<() => void>();
    welcome = (socket) => {
      socket.on('command', (_command, ack: (receipt: object) => void) => {
        probed();
        ack({ ok: true, version: 1 });
      });
      socket.emit('view', view(1, 1));
    };
    const connection = open({ probe: { type: 'join' } });
    await connected(connection);
    for (const name of ['pageshow', 'online']) window.dispatchEvent(new Event(name));
    document.dispatchEvent(new Event('visibilitychange'));
    await vi.waitFor(() => expect(probed).toHaveBeenCalled(), until);
    await connection.send({ type: 'join' });
    expect(probed).toHaveBeenCalledTimes(2);
    expect(running.arrived).toHaveLength(1);
    expect(linkOf(connection).state).toBe('connected');
  });

  it('dials again within two seconds over a line that only says that it is open', async () => {
    const connection = open({ probe: { type: 'join' } });
    await connected(connection);
    const shownAt = performance.now();
    document.dispatchEvent(new Event('visibilitychange'));
    await vi.waitFor(() => expect(running.arrived).toHaveLength(2), until);
    expect(performance.now() - shownAt).toBeLessThan(2_000);
    await connected(connection);
  });

  it('dials again without asking where it has nothing to ask', async () => {
    const connection = open();
    await connected(connection);
    const far = Date.now() + 1_600;
    // Longer ago than the page's own first dialling, which is not done twice.
    vi.spyOn(Date, 'now').mockReturnValue(far);
    document.dispatchEvent(new Event('visibilitychange'));
    await vi.waitFor(() => expect(running.arrived).toHaveLength(2), until);
    await connected(connection);
  });
});

describe('a line that is lost', () => {
  it('is lost since the server was last heard, and not since somebody noticed', async () => {
    const connection = open();
    const heard = Date.now();
    await connected(connection);
    const { arrivedAt } = connection.store.getState();
    vi.spyOn(Date, 'now').mockReturnValue(heard + 60_000);
    await running.io.close();
    await vi.waitFor(() => expect(linkOf(connection)).toEqual({ state: 'away', since: arrivedAt }), until);
  });

  it('is dialled again at moments that no two phones share, however long the server stays away', async () => {
    const knocks: number[] = [];
    const deaf = createTcpServer((socket) => {
      knocks.push(Date.now());
      socket.destroy();
    });
    await new Promise<void>((resolve) => void deaf.listen(0, '127.0.0.1', resolve));
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    try {
      open({ url: `http://127.0.0.1:${(deaf.address() as AddressInfo).port}` });
      while (knocks.length < 24) {
        await vi.advanceTimersByTimeAsync(10);
        await new Promise((resolve) => void setImmediate(resolve));
      }
      // By now Socket.IO's own delays have all grown to the longest one.
      const gaps = knocks.slice(8).map((at, index) => at - (knocks[index + 7] ?? 0));
      expect(Math.max(...gaps) - Math.min(...gaps)).toBeGreaterThan(500);
      expect(Math.max(...gaps)).toBeLessThan(6_000);
    } finally {
      vi.useRealTimers();
      deaf.close();
    }
  });
});

describe('a server that says no', () => {
  const refuse = (code: string, times: number) => {
    let refused = 0;
    running.io.use((_socket, next) => {
      refused += 1;
      next(refused <= times ? new Error(code) : undefined);
    });
  };

  it('is believed about a ticket', async () => {
    refuse('badTicket', Infinity);
    const connection = open();
    await vi.waitFor(
      () => expect(linkOf(connection)).toEqual({ state: 'refused', refusal: 'badTicket' }),
      until,
    );
  });

  it('is asked again where it could not save at that moment', async () => {
    refuse('notSaved', 1);
    await connected(open());
  });

  it('makes the page load again when it has become newer, and only once', async () => {
    const reload = vi.spyOn(window.location, 'reload').mockImplementation(() => {});
    refuse('otherProtocol', Infinity);
    open();
    await vi.waitFor(() => expect(reload).toHaveBeenCalledTimes(1), until);
    const afterReload = open();
    await vi.waitFor(() => expect(linkOf(afterReload)).toMatchObject({ refusal: 'otherProtocol' }), until);
    expect(reload).toHaveBeenCalledTimes(1);
  });
});
