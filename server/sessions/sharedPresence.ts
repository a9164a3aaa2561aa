import type { SessionId } from '#shared/ids.ts';
import type { Clock } from '../clock.ts';
import type { Peers } from '../log/peers.ts';
import type { Presence } from './presence.ts';

/** Who is connected to any of the servers, as far as they have told each other; never stored by any of them. */
export interface SharedPresence extends Presence {
  close(): void;
}

/** Of a participant's id, enough to tell everybody in one room apart. */
const TOKEN = 8;
/** How many of them are told at once, with a comma each. */
const AT_ONCE = 800;
/** From one word about a session to the next, in ms: as a room comes in, and more where it is large. */
const PAUSE = 400;
const LOOK_EVERY = 2000;
const WHO = 'who';
const HERE = 'here';

/** Adds to those who are connected here those who are connected to others; who is at two servers counts once. */
export function sharePresence(own: Presence, peers: Peers, clock: Clock): SharedPresence {
  const elsewhere = new Map<string, Map<SessionId, Set<string>>>();
  const listeners = new Set<(session: SessionId) => void>();
  const waiting = new Map<SessionId, () => void>();

  function changed(session: SessionId): void {
    for (const listener of listeners) listener(session);
  }

  function tokensIn(session: SessionId): Set<string> {
    const all = new Set([...(own.all().get(session) ?? [])].map(tokenOf));
    for (const there of elsewhere.values()) for (const token of there.get(session) ?? []) all.add(token);
    return all;
  }

  /** All that are here of this session: the first part takes the place of what was told before. */
  function tell(session: SessionId): void {
    waiting.delete(session);
    const tokens = [...(own.all().get(session) ?? [])].map(tokenOf);
    do {
      const part = tokens.splice(0, AT_ONCE).join(',');
      peers.tell(`${HERE} ${session} ${part}${tokens.length > 0 ? ' more' : ''}`);
    } while (tokens.length > 0);
  }

  function tellSoon(session: SessionId): void {
    if (waiting.has(session)) return;
    const pause = Math.max(PAUSE, own.participants(session) / 2);
    waiting.set(
      session,
      clock.setTimer(clock.now() + pause, () => tell(session)),
    );
  }

  function tellAll(): void {
    for (const session of own.all().keys()) tell(session);
  }

  /** Parts that have come of an answer that is not whole yet. */
  const parts = new Map<string, string[]>();

  function hear(text: string, from: string): void {
    const [what, session = '', part = '', more] = text.split(' ');
    if (what === WHO) return tellAll();
    if (what !== HERE) return;
    const key = `${from} ${session}`;
    const tokens = [...(parts.get(key) ?? []), ...part.split(',').filter(Boolean)];
    if (more !== undefined) return void parts.set(key, tokens);
    parts.delete(key);
    const there = elsewhere.get(from) ?? new Map<SessionId, Set<string>>();
    elsewhere.set(from, there);
    if (tokens.length === 0) there.delete(session as SessionId);
    else there.set(session as SessionId, new Set(tokens));
    changed(session as SessionId);
  }

  function forgetAbsent(): void {
    const others = peers.others();
    for (const [from, there] of elsewhere) {
      if (others.has(from)) continue;
      elsewhere.delete(from);
      for (const session of there.keys()) changed(session);
    }
    cancel = clock.setTimer(clock.now() + LOOK_EVERY, forgetAbsent);
  }
  let cancel = clock.setTimer(clock.now() + LOOK_EVERY, forgetAbsent);

  own.onChange((session) => {
    changed(session);
    tellSoon(session);
  });
  peers.onTold(hear);
  peers.onGap(() => {
    tellAll();
    peers.tell(WHO);
  });
  peers.tell(WHO);

  return {
    ...own,
    participants: (session) => (elsewhere.size === 0 ? own.participants(session) : tokensIn(session).size),
    everybody: () =>
      [...elsewhere.values()]
        .flatMap((there) => [...there.values()])
        .reduce((all, { size }) => all + size, 0) + own.everybody(),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      cancel();
      for (const stop of waiting.values()) stop();
    },
  };
}

function tokenOf(participant: string): string {
  return participant.slice(0, TOKEN);
}
