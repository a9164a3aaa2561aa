import { commandFor } from '#shared/views/hostPanel.ts';
import { io, type Socket } from 'socket.io-client';
import { onTestFinished } from 'vitest';
import type { JoinAnswer } from '#shared/api.ts';
import type { Lang } from '#shared/ids.ts';
import {
  type ClientToServerEvents,
  PROTOCOL_VERSION,
  type Receipt,
  type ServerToClientEvents,
  type View,
} from '#shared/protocol.ts';
import type { HostCommand, ParticipantCommand } from '#shared/session/commands.ts';
import type { TestServer, TestSession } from './server.ts';
import { within } from './within.ts';

type ViewOf<Role extends View['role']> = Extract<View, { role: Role }>;

/** One connected socket, and all that it has been told. */
export interface Client {
  socket: Socket<ServerToClientEvents, ClientToServerEvents>;
  /** Every view that has come, in order. */
  views: View[];
  /** Every message that has come over the wire, as its text. */
  frames: string[];
  /** The newest view of a role; throws where none has come. */
  view<Role extends View['role']>(role: Role): ViewOf<Role>;
  /** The first view of a role, among those that have come or will, of which this is true. */
  until<Role extends View['role']>(role: Role, isSo: (view: ViewOf<Role>) => boolean): Promise<ViewOf<Role>>;
  send(command: ParticipantCommand | HostCommand): Promise<Receipt>;
  /** Resolves when all that was sent to this client before has come; changes nothing, and wakes nobody. */
  roundTrip(): Promise<void>;
  close(): void;
}

export interface Phone extends Client {
  ticket: string;
  /** Casts a ballot with the next number of this phone. */
  vote(round: string, choice: string): Promise<Receipt>;
}

export interface Console extends Client {
  /** Does what the one button does, and waits until the console shows it. */
  next(): Promise<Receipt>;
  /** The same, again and again, until the session is at this step of this scene. */
  goTo(scene: string, step: string): Promise<void>;
}

export interface Showing {
  ticket: string;
  /** In the address, as pages send it. */
  code?: string;
  lang?: Lang;
  protocol?: number;
}

/** Nothing happens after it. A console asks for it often, others so rarely that an improper one is forgiven them. */
function harmless(role: View['role'] | undefined): object {
  return role === 'host' ? { type: 'stopCountdown', scene: 'nowhere' } : { type: 'join', probe: true };
}

/** Connects and waits for the first view. Rejects with the code of the refusal. */
export async function connect(
  url: string,
  { ticket, code = '', lang = 'nl', protocol = PROTOCOL_VERSION }: Showing,
): Promise<Client> {
  const socket: Client['socket'] = io(url, {
    path: `/socket.io/${code}`,
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    auth: { ticket, lang, protocol },
  });
  onTestFinished(() => void socket.disconnect());
  const views: View[] = [];
  const frames: string[] = [];
  const waiting = new Set<() => void>();
  socket.on('view', (view) => {
    views.push(view);
    for (const look of waiting) look();
  });

  const client: Client = {
    socket,
    views,
    frames,
    view(role) {
      const found = views.findLast((view): view is ViewOf<typeof role> => view.role === role);
      if (found === undefined) throw new Error(`no ${role} view has come`);
      return found;
    },
    until(role, isSo) {
      return new Promise((resolve) => {
        function look(): void {
          const found = views.find(
            (view): view is ViewOf<typeof role> => view.role === role && isSo(view as ViewOf<typeof role>),
          );
          if (found === undefined) return;
          waiting.delete(look);
          resolve(found);
        }
        waiting.add(look);
        look();
      });
    },
    send: (command) => new Promise((resolve) => socket.emit('command', command, resolve)),
    roundTrip: () =>
      socket
        .timeout(4000)
        .emitWithAck('command', harmless(views[0]?.role) as never)
        .then(() => {}),
    close: () => void socket.disconnect(),
  };

  const shown = new Promise<void>((resolve, reject) => {
    socket.io.engine.on('packet', ({ data }: { data?: string }) => void frames.push(data ?? ''));
    socket.once('connect_error', ({ message }) => {
      socket.disconnect();
      reject(new Error(message));
    });
    // The server may send it away before it has shown anything, which is no error to the client.
    socket.once('disconnect', (why) => reject(new Error(why)));
    socket.once('view', () => resolve());
  });
  await within(() => `a first view at ${url}`, shown);
  return client;
}

/** Asks for a seat as a phone does: the code, a ticket, a socket. */
export async function joinPhone({ ask, url }: TestServer, typed: string, lang: Lang = 'nl'): Promise<Phone> {
  const joined = await ask('/api/join', { method: 'POST', body: { code: typed } });
  const { ticket, code } = joined.body as JoinAnswer;
  return phoneWith(url, { ticket, code, lang });
}

/** A phone that has its ticket already. */
export async function phoneWith(url: string, showing: Showing): Promise<Phone> {
  const client = await connect(url, showing);
  let seq = 0;
  return {
    ...client,
    ticket: showing.ticket,
    vote: (round, choice) => client.send({ type: 'castBallot', round, choice, seq: (seq += 1) }),
  };
}

/** The trainer's console. */
export async function openConsole({ url }: TestServer, session: TestSession): Promise<Console> {
  const client = await connect(url, { ticket: session.host, code: session.code });

  async function next(): Promise<Receipt> {
    const { next: action, turn } = client.view('host');
    if (action === null) throw new Error('the session is at its end');
    const receipt = await client.send(commandFor(action, turn));
    if (receipt.ok) await client.until('host', ({ version }) => version >= receipt.version);
    return receipt;
  }

  return {
    ...client,
    next,
    async goTo(scene, step) {
      const isThere = () => {
        const { position } = client.view('host');
        return position.scene === scene && position.step === step;
      };
      while (!isThere()) {
        const receipt = await next();
        if (!receipt.ok) throw new Error(`on the way to ${scene}/${step}: ${receipt.refusal}`);
      }
    },
  };
}
