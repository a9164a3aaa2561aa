import { type Lang, LANGS, type ParticipantId, type SessionId } from '#shared/ids.ts';
import type { LiveSession } from '../sessions/liveSession.ts';
import { coalesce, type Coalesced } from './coalesce.ts';
import { createPace } from './pace.ts';
import type { SessionServer, SessionSocket } from './types.ts';
import { createViews, type ViewNeeds } from './views.ts';

/** Console and big screen are told at most once in so many ms, however many people vote. */
const WINDOW = 100;

export interface Broadcast {
  /** Shows a socket what it may see, now and from now on. The answer is for when it is gone. */
  enter(socket: SessionSocket): () => void;
  /** For when something has changed that screens show and no session knows of, such as the address of the server. */
  refresh(): void;
}

/** A session as long as anybody is connected to it. */
interface Channel {
  sockets: Set<SessionSocket>;
  staff: Coalesced;
  leave: () => void;
}

/**
 * Tells sockets what has changed, once it is on disk. Phones hear only of what they all show: that somebody else
 * has voted is no reason to wake three hundred of them.
 */
export function createBroadcast(io: SessionServer, needs: ViewNeeds): Broadcast {
  const { clock, presence } = needs;
  const views = createViews(needs);
  const pace = createPace(io, (socket) => {
    for (const view of views.first(socket.data)) socket.emit('view', view);
  });
  const channels = new Map<SessionId, Channel>();

  function open(live: LiveSession): Channel {
    let { phonesTurn } = live.state;
    const staff = coalesce(clock, WINDOW, () => showStaff(live));
    const sockets = new Set<SessionSocket>();
    const leave = live.onChange((state, events) => {
      if (state.sealedAt !== null) return sendAway(sockets);
      if (events.some(({ type }) => type === 'participantsRemoved')) putOut(state.removed);
      staff.poke();
      if (state.phonesTurn === phonesTurn) return;
      ({ phonesTurn } = state);
      showPhones(live);
    });
    return { sockets, staff, leave };
  }

  function putOut(removed: ReadonlySet<ParticipantId>): void {
    if (removed.size > 0) io.in([...removed]).disconnectSockets(true);
  }

  function showStaff(live: LiveSession): void {
    pace.emit([
      { room: hostRoom(live.id), view: views.host(live) },
      { room: projectorRoom(live.id), view: views.projector(live) },
    ]);
  }

  function showPhones(live: LiveSession): void {
    const spoken = LANGS.filter((lang) => io.sockets.adapter.rooms.has(phoneRoom(live.id, lang)));
    pace.emit(
      spoken.map((lang) => ({ room: phoneRoom(live.id, lang), view: views.participants(live, lang) })),
    );
  }

  presence.onChange((session) => channels.get(session)?.staff.poke());

  return {
    enter(socket) {
      const { live } = socket.data;
      const channel = channels.get(live.id) ?? open(live);
      channels.set(live.id, channel);
      channel.sockets.add(socket);
      // In one go: nothing can change between the first view and the room in which the next ones are heard.
      for (const view of views.first(socket.data)) socket.emit('view', view);
      void socket.join(roomsOf(socket));
      return () => {
        pace.forget(socket);
        channel.sockets.delete(socket);
        if (channel.sockets.size > 0) return;
        channels.delete(live.id);
        channel.leave();
        channel.staff.cancel();
      };
    },

    refresh() {
      for (const { staff } of channels.values()) staff.poke();
    },
  };
}

/** They come back by themselves, and are told at the door why. */
function sendAway(sockets: ReadonlySet<SessionSocket>): void {
  for (const socket of sockets) socket.disconnect(true);
}

const hostRoom = (session: SessionId): string => `${session}:host`;
const projectorRoom = (session: SessionId): string => `${session}:projector`;
const phoneRoom = (session: SessionId, lang: Lang): string => `${session}:participant:${lang}`;

function roomsOf({ data: { actor, live, lang } }: SessionSocket): string[] {
  switch (actor.role) {
    case 'host':
      // With a live preview of the big screen.
      return [hostRoom(live.id), projectorRoom(live.id)];
    case 'projector':
      return [projectorRoom(live.id)];
    case 'participant':
      return [phoneRoom(live.id, lang)];
    case 'server':
      return [];
    default:
      return actor satisfies never;
  }
}
