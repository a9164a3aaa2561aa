import { type Lang, LANGS, type ParticipantId, type SessionId } from '#shared/ids.ts';
import { ARMS, type Arm } from '#shared/session/arms.ts';
import { allHaveVoted } from '#shared/session/counts.ts';
import type { LiveSession } from '../sessions/liveSession.ts';
import { coalesce, type Coalesced } from './coalesce.ts';
import { createPace } from './pace.ts';
import type { SessionServer, SessionSocket } from './types.ts';
import { createViews, type ViewNeeds } from './views.ts';

/** Console and big screen are told once in so many ms on average, and no more, however many people vote. */
const WINDOW = 100;

export interface Broadcast {
  /** Shows a socket what it may see, now and from now on. The answer is for when it is gone. */
  enter(socket: SessionSocket): () => void;
  /** For when something has changed that screens show and no session knows of, such as the address of the server. */
  refresh(): void;
}

/** A session as long as anybody is connected to it. */
interface Channel {
  live: LiveSession;
  sockets: Set<SessionSocket>;
  staff: Coalesced;
  leave: () => void;
}

/**
 * Tells sockets what has changed, once it is on disk. Phones hear only of what they all show: that somebody else
 * has voted is no reason to wake three hundred of them.
 */
export function createBroadcast(io: SessionServer, needs: ViewNeeds): Broadcast {
  const { clock, presence, results } = needs;
  const views = createViews(needs);
  const pace = createPace(io, (socket) => {
    for (const view of views.first(socket.data)) socket.emit('view', view);
  });
  const channels = new Map<SessionId, Channel>();

  function open(live: LiveSession): Channel {
    let { phonesTurn } = live.state;
    let complete = allHaveVoted(live.state);
    const staff = coalesce(clock, WINDOW, () => showStaff(live));
    const sockets = new Set<SessionSocket>();
    const leave = live.onChange((state, events) => {
      if (state.sealedAt !== null) return sendAway(sockets);
      if (events.some(({ type }) => type === 'participantsRemoved')) putOut(state.removed);
      const wasComplete = complete;
      complete = allHaveVoted(state);
      // What a trainer waits for.
      if (complete && !wasComplete) staff.hurry();
      else staff.poke();
      // What follows from the same decision shows it to them; who comes in later has theirs before the first view.
      if (events.some(({ type }) => type === 'briefingsDealt')) handOut(sockets);
      if (state.phonesTurn === phonesTurn) return;
      ({ phonesTurn } = state);
      showPhones(live);
    });
    return { live, sockets, staff, leave };
  }

  function putOut(removed: ReadonlySet<ParticipantId>): void {
    if (removed.size > 0) io.in([...removed]).disconnectSockets(true);
  }

  /** From now on everybody who was dealt a briefing hears what those who read the same one hear. */
  function handOut(sockets: ReadonlySet<SessionSocket>): void {
    for (const socket of sockets) {
      const { live, lang } = socket.data;
      const arm = armOf(socket);
      if (arm !== null) pace.move(socket, phoneRoom(live.id, lang, null), phoneRoom(live.id, lang, arm));
    }
  }

  function showStaff(live: LiveSession): void {
    pace.emit([
      { room: hostRoom(live.id), view: views.host(live) },
      { room: projectorRoom(live.id), view: views.projector(live) },
    ]);
  }

  function showPhones(live: LiveSession): void {
    const groups = LANGS.flatMap((lang) => [null, ...ARMS].map((arm) => ({ lang, arm })));
    pace.emit(
      groups.flatMap(({ lang, arm }) => {
        const room = phoneRoom(live.id, lang, arm);
        return io.sockets.adapter.rooms.has(room)
          ? [{ room, view: views.participants(live, lang, arm) }]
          : [];
      }),
    );
  }

  presence.onChange((session) => channels.get(session)?.staff.poke());
  results.pictures.onChange((session) => {
    for (const [id, { live, staff }] of channels) {
      if (session !== null && session !== id) continue;
      staff.poke();
      showPhones(live);
    }
  });

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
const phoneRoom = (session: SessionId, lang: Lang, arm: Arm | null): string =>
  `${session}:participant:${lang}:${arm ?? 'all'}`;

/** Which briefing the owner of this phone was dealt, if any. */
function armOf({ data: { actor, live } }: SessionSocket): Arm | null {
  if (actor.role !== 'participant') return null;
  return live.state.briefings.arms.get(actor.participant) ?? null;
}

function roomsOf(socket: SessionSocket): string[] {
  const { actor, live, lang } = socket.data;
  switch (actor.role) {
    case 'host':
      // With a live preview of the big screen.
      return [hostRoom(live.id), projectorRoom(live.id)];
    case 'projector':
      return [projectorRoom(live.id)];
    case 'participant':
      return [phoneRoom(live.id, lang, armOf(socket))];
    case 'server':
      return [];
    default:
      return actor satisfies never;
  }
}
