import { setTimeout as after } from 'node:timers/promises';
import type { View } from '#shared/protocol.ts';
import type { ParticipantView } from '#shared/views/participantScreen.ts';
import { type Client, connect } from '../../support/client.ts';
import type { Truth } from '../check.ts';
import { areSame } from '../screens.ts';

type Screens = Truth['screens'];

/** By what each role is let in. */
interface Tickets {
  host: string;
  projector: string;
  participant: string;
}

/** Somebody who looks at one server, and comes back as often as they are sent away. */
interface Onlooker {
  /** Whether they are there: a server that is only just back may let nobody in for a moment. */
  comeIn(): Promise<boolean>;
  sees(): Screens;
  leave(): void;
}

/** How long, in ms, servers have to show the same. They need far less, which is told and not judged. */
const PATIENCE = 30_000;
const LOOK_EVERY = 20;

/**
 * What a console, a big screen and a phone are shown at each of these servers, and what is on `others`: as soon as all
 * of one kind is the same, or what it is when there is no patience left. To be asked for when nobody taps any more.
 */
export async function everyScreen(
  urls: readonly string[],
  { host, projector, participant }: Tickets,
  others: () => Screens,
): Promise<Screens> {
  const onlookers = urls.flatMap((url) =>
    [host, projector, participant].map((ticket) => onlookerAt(url, ticket)),
  );
  const until = performance.now() + PATIENCE;
  try {
    for (;;) {
      const there = await Promise.all(onlookers.map((each) => each.comeIn()));
      const screens = [...onlookers.flatMap((each) => each.sees()), ...others()];
      if (!there.includes(false) && areSame(screens)) return screens;
      if (performance.now() > until) return screens;
      await after(LOOK_EVERY);
    }
  } finally {
    for (const each of onlookers) each.leave();
  }
}

function onlookerAt(url: string, ticket: string): Onlooker {
  let client: Client | null = null;
  return {
    async comeIn() {
      if (client?.socket.connected !== true) client = await connect(url, { ticket }).catch(() => null);
      return client !== null;
    },
    sees() {
      const newest = new Map(client?.views.map((view) => [view.role, view]));
      const screens = [...newest.values()].flatMap((view) => shown(view, client?.views ?? []));
      // To be kept out is not to be shown the same as everybody else.
      if (screens.length === 0) screens.push({ group: 'consoles', epoch: 0, version: 0, content: null });
      return screens.map((screen) => ({ who: `a ${screen.group} at ${url}`, ...screen }));
    },
    leave: () => client?.close(),
  };
}

/** Without what each server tells of itself: its clock, its address, when it has stored something, who is at it. */
export function shown(view: View, all: readonly View[] = []): Omit<Screens[number], 'who'>[] {
  const { epoch, version } = view;
  switch (view.role) {
    case 'host': {
      const content = { ...view, now: 0, present: 0, saved: view.saved.why };
      return [{ group: 'consoles', epoch, version, content }];
    }
    case 'projector': {
      const content = { ...view, joinUrl: '', joinHost: '' };
      return [{ group: 'big screens', epoch, version, content }];
    }
    case 'participant':
      // A version counts what others do as well, of which no phone is told.
      return [
        { group: 'phones', epoch, version: 0, content: view.screen },
        { group: 'own ballots', epoch, version: 0, content: ownIn(all) },
      ];
    default:
      return view satisfies never;
  }
}

/** As it was told when its phone came in; later views leave it out. */
function ownIn(views: readonly View[]): ParticipantView['own'] {
  return views.flatMap((view) => (view.role === 'participant' && view.own ? [view.own] : [])).at(-1);
}
