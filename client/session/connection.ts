import { io, type Socket } from 'socket.io-client';

import type { Lang } from '#shared/ids.ts';
import {
  PROTOCOL_VERSION,
  type ClientToServerEvents,
  type Handshake,
  type Receipt,
  type ServerToClientEvents,
} from '#shared/protocol.ts';
import type { HostCommand, ParticipantCommand } from '#shared/session/commands.ts';
import { REFUSALS, type Refusal } from '#shared/session/refusals.ts';
import { reloadHelped, reloadOnce } from './reloadOnce.ts';
import { createSessionStore, isOlder, withView, type SessionStore } from './store.ts';
import { onWakeUp } from './wakeUps.ts';

type Command = ParticipantCommand | HostCommand;

export interface ConnectionOptions {
  ticket: string;
  lang: Lang;
  /** The session's join code, by which a proxy may send all who are in it to one of several servers. */
  code?: string;
  /**
   * A command that changes nothing. Sent to see whether the line still lives after the page was away; without one the
   * page dials again.
   */
  probe?: Command;
  /** Where the server is, if it is not where the page came from. */
  url?: string;
}

export interface Connection {
  readonly store: SessionStore;
  /** The server's answer, or `null` when none came in time: then nothing is known about the command. */
  send: (command: Command, withinMs?: number) => Promise<Receipt | null>;
  /** Continues in another language; the views on screen stay until the new ones arrive. */
  speak: (lang: Lang) => void;
  /** Drops the line, whatever it claims to be, and dials again at once. */
  redial: () => void;
  close: () => void;
}

/** In ms. The server gives a sign of life every ten seconds: a line that was silent for longer is dead. */
const LIMITS = { answer: 3_000, probe: 1_500, silence: 12_000, firstView: 5_000, eager: 10_000 };
const DELAY = { first: 300, eager: 1_500, patient: 5_000 };
/** What the server says of the moment and not of the ticket. */
const PASSING: readonly Refusal[] = ['notSaved', 'tooFast'];

const opened = new Map<string, Connection>();

/**
 * The one connection for this ticket: a second call, as React's StrictMode makes it, finds the first one's. It stays
 * until `close`, and comes back by itself as often as it is lost.
 */
export function openConnection(options: ConnectionOptions): Connection {
  const known = opened.get(options.ticket);
  if (known !== undefined) return known;
  const connection = dial(options);
  opened.set(options.ticket, connection);
  return connection;
}

type Address = Required<Pick<ConnectionOptions, 'url' | 'code'>>;
type SessionSocket = Socket<ServerToClientEvents, ClientToServerEvents>;

function socketTo({ url, code }: Address, handshake: () => Handshake): SessionSocket {
  return io(url, {
    path: `/socket.io/${code}`,
    transports: ['websocket'],
    forceNew: true,
    autoConnect: false,
    auth: (give: (auth: Handshake) => void) => give(handshake()),
    timeout: LIMITS.firstView,
    reconnectionDelay: DELAY.first,
    reconnectionDelayMax: DELAY.eager,
  });
}

function dial({ ticket, lang, code = '', probe, url = location.origin }: ConnectionOptions): Connection {
  const store = createSessionStore();
  let speaking = lang;
  let dialledAt = Date.now();
  let heardAt = dialledAt;
  /** Roles of which a view has arrived since the line was last made. */
  let greeted = new Set<string>();
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const socket = socketTo({ url, code }, () => ({ ticket, protocol: PROTOCOL_VERSION, lang: speaking }));

  const heard = () => {
    heardAt = Date.now();
  };
  const lost = () => {
    if (store.getState().link.state === 'connected') {
      store.setState({ link: { state: 'away', since: heardAt } });
    }
  };
  const redial = () => {
    clearTimeout(waiting);
    lost();
    dialledAt = Date.now();
    // A socket that waits for its next attempt ignores `connect`; one that was told to stop does not.
    socket.disconnect().connect();
  };
  const redialIn = (ms: number) => {
    clearTimeout(waiting);
    waiting = setTimeout(redial, ms * (0.75 + Math.random() / 2));
  };

  socket.on('connect', () => {
    heard();
    greeted = new Set();
    // A line over which the session does not come is of no use.
    redialIn(LIMITS.firstView);
  });

  socket.on('view', (view) => {
    heard();
    const { views } = store.getState();
    // The first one is taken as it is: restored from a backup, the server may be behind this screen, and is right.
    if (greeted.has(view.role) && isOlder(view, views[view.role])) return;
    if (greeted.size === 0) {
      clearTimeout(waiting);
      reloadHelped();
    }
    greeted.add(view.role);
    store.setState({ views: withView(views, view), arrivedAt: heardAt, link: { state: 'connected' } });
  });

  socket.on('disconnect', (reason) => {
    clearTimeout(waiting);
    lost();
    if (reason === 'io server disconnect') redialIn(DELAY.eager);
  });

  socket.on('connect_error', ({ message }) => {
    // An active socket was not answered, and tries again by itself. Otherwise the server said no.
    if (socket.active) return;
    const refusal = REFUSALS.find((code) => code === message);
    if (refusal === undefined || PASSING.includes(refusal)) redialIn(DELAY.eager);
    else if (refusal !== 'otherProtocol' || !reloadOnce()) {
      store.setState({ link: { state: 'refused', refusal } });
    }
  });

  socket.io.on('ping', heard);
  socket.io.on('reconnect_attempt', () => {
    const longest = Date.now() - heardAt > LIMITS.eager ? DELAY.patient : DELAY.eager;
    // Socket.IO spreads its delays and then cuts them off at this one: three hundred phones would knock in time.
    socket.io.reconnectionDelayMax(longest * (0.5 + Math.random() / 2));
  });

  const send: Connection['send'] = async (command, withinMs = LIMITS.answer) => {
    // Socket.IO would keep it for later; what must arrive is kept by the outbox. And until the first view has come,
    // a receipt could be overtaken by a view that does not know of it yet.
    if (store.getState().link.state !== 'connected') return null;
    return new Promise((resolve) => {
      socket.timeout(withinMs).emit('command', command, (failed, receipt) => {
        if (failed === null) heard();
        resolve(failed === null ? receipt : null);
      });
    });
  };

  const verify = async () => {
    if (store.getState().link.state === 'refused') return;
    if (store.getState().link.state === 'connected' && Date.now() - heardAt < LIMITS.silence) {
      if (probe !== undefined && (await send(probe, LIMITS.probe)) !== null) return;
    } else if (Date.now() - dialledAt < LIMITS.probe) return;
    redial();
  };
  const stopListening = onWakeUp(() => void verify());

  socket.connect();
  return {
    store,
    send,
    redial,
    speak: (next) => {
      speaking = next;
      redial();
    },
    close: () => {
      opened.delete(ticket);
      clearTimeout(waiting);
      stopListening();
      socket.io.off();
      socket.off().disconnect();
    },
  };
}
