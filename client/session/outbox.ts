import { createStore, type StoreApi } from 'zustand/vanilla';

import type { OptionId, RoundId } from '#shared/ids.ts';
import type { Receipt } from '#shared/protocol.ts';
import type { ParticipantCommand } from '#shared/session/commands.ts';
import type { OwnBallots } from '#shared/views/participantScreen.ts';
import {
  emptyDesk,
  fail,
  learn,
  marksIn,
  settle,
  want,
  wishOf,
  type Desk,
  type Sent,
  type Wish,
} from './ballots.ts';
import { hearWaiting, readWaiting, writeWaiting } from './outboxKeep.ts';
import type { Keep } from './keep.ts';

export interface OutboxOptions {
  keep: Keep;
  /** Under which name the waiting ballots are kept; one for each session. */
  name: string;
  line: {
    isUp: () => boolean;
    /** The server's receipt, or `null` when none came in time. */
    send: (command: ParticipantCommand, withinMs: number) => Promise<Receipt | null>;
    /** Dials again: this line says that it is up, and does not answer. */
    redial: () => void;
  };
}

/** Holds each ballot until the server has said that it is on disk, also when the page is closed meanwhile. */
export interface Outbox {
  readonly desk: StoreApi<Desk>;
  choose: (round: RoundId, choice: OptionId, as?: Sent) => void;
  /** The line is there. `own` is what the server holds, where it has just said so. */
  connected: (own: OwnBallots | undefined) => void;
  /** Stops listening to the other tabs of this phone. */
  close: () => void;
}

/**
 * In ms. After the first silence the owner is told, after the second the line is dropped: together longer than the
 * seven seconds for which a laptop that is out of breath may stand still, and shorter than the heartbeat.
 */
const PATIENCE = [2_500, 5_000] as const;
/** In ms; doubled at each try. */
const RETRY = { first: 500, most: 5_000 };

/** An outbox with what an earlier page left in `keep`. */
export function createOutbox({ keep, name, line }: OutboxOptions): Outbox {
  const desk = createStore<Desk>()(() => readWaiting(keep, name, emptyDesk));
  const busy = new Set<RoundId>();

  const change = (next: Desk) => {
    desk.setState(next, true);
    writeWaiting(keep, name, next);
  };

  /** Until nothing of this round waits any more, or the line is gone. */
  const deliver = async (round: RoundId) => {
    let silences = 0;
    for (let wish = wishOf(desk.getState(), round); wish !== null; wish = wishOf(desk.getState(), round)) {
      const receipt = await line.send(commandFor(round, wish), PATIENCE[silences] ?? PATIENCE[0]);
      if (receipt === null) {
        change(fail(desk.getState(), { round, wish }));
        if (!line.isUp()) break;
        silences += 1;
        if (silences < PATIENCE.length) continue;
        line.redial();
        break;
      }
      change(settle(desk.getState(), { round, wish }, receipt));
      const left = wishOf(desk.getState(), round);
      if (left?.seq === wish.seq) await pause(left.tries);
    }
    // Here and not after an `await` outside: a tap that comes just now must not find the round busy.
    busy.delete(round);
  };

  /** One ballot of a round at a time: what is tapped meanwhile replaces what waits, and goes next. */
  const deliverAll = () => {
    for (const round of Object.keys(desk.getState().rounds)) {
      if (busy.has(round)) continue;
      busy.add(round);
      void deliver(round);
    }
  };

  // A choice in another tab is this phone's as well. To send it from here too changes nothing twice, and brings the
  // server's own word on it. It is kept already: two tabs that answer one another's writing would never end.
  const stop = keep.watch(name, (text) => {
    desk.setState(hearWaiting(text, desk.getState()), true);
    deliverAll();
  });

  return {
    desk,
    close: stop,
    choose: (round, choice, as) => {
      // Another tab of this phone may have tapped since: its numbers count on.
      change(want(readWaiting(keep, name, desk.getState()), round, { choice, as }));
      deliverAll();
    },
    connected: (own) => {
      if (own !== undefined) change(learn(desk.getState(), own));
      deliverAll();
    },
  };
}

function commandFor(round: RoundId, { choice, seq, as }: Wish): ParticipantCommand {
  if (as === 'text') return { type: 'writeText', round, text: choice, seq };
  if (as === 'marks') return { type: 'markTexts', round, texts: marksIn(choice), seq };
  return { type: 'castBallot', round, choice, seq };
}

async function pause(tries: number): Promise<void> {
  const ms = Math.min(RETRY.most, RETRY.first * 2 ** (tries - 1)) * (0.75 + Math.random() / 2);
  return new Promise((resume) => setTimeout(resume, ms));
}
