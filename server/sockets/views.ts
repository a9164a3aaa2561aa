import type { Lang, ParticipantId } from '#shared/ids.ts';
import type { View } from '#shared/protocol.ts';
import type { Arm } from '#shared/session/arms.ts';
import { ballotsOf } from '#shared/session/counts.ts';
import { hostView } from '#shared/views/hostView.ts';
import type { ParticipantView } from '#shared/views/participantScreen.ts';
import { participantView } from '#shared/views/participantView.ts';
import { projectorView } from '#shared/views/projectorView.ts';
import type { Clock } from '../clock.ts';
import type { DiskWatch } from '../log/diskWatch.ts';
import type { Reach } from '../log/peers.ts';
import type { AddressBook } from '../network/addressBook.ts';
import type { Results } from '../results/results.ts';
import type { LiveSession } from '../sessions/liveSession.ts';
import type { Presence } from '../sessions/presence.ts';
import type { Sleeping } from '../sessions/sleeping.ts';
import type { Visitor } from './types.ts';

export interface ViewNeeds {
  clock: Clock;
  presence: Presence;
  addresses: AddressBook;
  results: Results;
  sleeping: Sleeping;
  disk: DiskWatch;
  /** `null` for a store that cannot be out of reach. */
  reach: Reach | null;
  /**
   * When this server started, ms since 1970: views of an earlier one are older, whatever their version. Of several on
   * one store, when the first of all started: what they show is one row of versions.
   */
  epoch: number;
}

/** What each role may see of a session at this moment, by the one view function that the role has. */
export interface Views {
  host(live: LiveSession): View;
  projector(live: LiveSession): View;
  /** @param arm which of two briefings they read; `null` where there is one, and for who reads neither */
  participants(live: LiveSession, lang: Lang, arm: Arm | null): ParticipantView;
  /** All that a socket sees when it comes in; a phone learns here what its owner has chosen so far. */
  first(visitor: Visitor): View[];
}

export function createViews(needs: ViewNeeds): Views {
  const { clock, presence, addresses, results, sleeping, disk, reach, epoch } = needs;

  function phone(live: LiveSession, lang: Lang, owner: ParticipantId): ParticipantView {
    const arm = live.state.briefings.arms.get(owner) ?? null;
    return { ...views.participants(live, lang, arm), own: ballotsOf(live.state, owner) };
  }

  /** Known of at once, also where nobody has voted since. What happens to a rehearsal is no matter of the store. */
  function savingOf({ saving, state }: LiveSession): LiveSession['saving'] {
    if (state.settings.rehearsal !== null) return saving;
    if (reach?.isAway() === true) return { why: 'unreachable', at: saving.at };
    const why = saving.why === 'unreachable' ? null : saving.why;
    return { why: why ?? disk.why(), at: saving.at };
  }

  const views: Views = {
    host: (live) =>
      hostView(live.state, {
        epoch,
        now: clock.now(),
        present: presence.participants(live.id),
        saved: savingOf(live),
        wokeAt: sleeping.wokeAt(),
        daysKept: results.daysKept(live.id),
        pictureShared: results.pictures.linkOf(live.id) !== null,
      }),

    projector({ state }) {
      const { chosen } = addresses.current();
      return projectorView(state, { epoch, now: clock.now(), joinUrl: `${chosen}/${state.code}` });
    },

    participants: ({ id, state }, lang, arm) =>
      participantView(state, {
        epoch,
        now: clock.now(),
        lang,
        arm,
        picture: results.pictures.linkOf(id),
      }),

    first({ actor, live, lang }) {
      switch (actor.role) {
        case 'host':
          return [views.host(live), views.projector(live)];
        case 'projector':
          return [views.projector(live)];
        case 'participant':
          return [phone(live, lang, actor.participant)];
        case 'server':
          return [];
        default:
          return actor satisfies never;
      }
    },
  };
  return views;
}
