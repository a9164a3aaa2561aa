import type { JoinAnswer } from '#shared/api.ts';
import { ballotOf } from '../../client/session/ballots.ts';
import { openConnection, type Connection } from '../../client/session/connection.ts';
import { memoryKeep } from '../../client/session/keep.ts';
import { createOutbox, type Outbox } from '../../client/session/outbox.ts';
import { standInForPage } from '../faults/page.ts';

/** A phone without a screen: the real line with its real patience, and the real outbox. */
export interface Member {
  tap: (round: string, choice: string) => void;
  /** Resolves once the line is there, or once it is not. */
  isLinked: (isThere: boolean) => Promise<void>;
  /** Resolves once this choice is called saved. */
  isSaved: (round: string, choice: string) => Promise<void>;
  close: () => void;
}

/** So many phones ask for a seat in a session and take it; resolves when all of them are in. */
export async function gather(url: string, code: string, size: number): Promise<Member[]> {
  standInForPage();
  const members: Member[] = [];
  for (let count = 0; count < size; count += 1) {
    const answer = await fetch(`${url}/api/join`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code }),
    });
    const { ticket } = (await answer.json()) as JoinAnswer;
    members.push(member(openConnection({ ticket, lang: 'nl', probe: { type: 'join' }, url })));
  }
  await Promise.all(members.map((each) => each.isLinked(true)));
  return members;
}

function member({ store, send, redial, close }: Connection): Member {
  const isUp = () => store.getState().link.state === 'connected';
  const outbox = createOutbox({ keep: memoryKeep(), name: 'outbox', line: { isUp, send, redial } });
  // As a seat does it.
  store.subscribe((now, before) => {
    const { participant } = now.views;
    const own = participant === before.views.participant ? undefined : participant?.own;
    if (own !== undefined || (isUp() && before.link.state !== 'connected')) outbox.connected(own);
  });
  return {
    tap: outbox.choose,
    isLinked: async (isThere) => until(store, () => isUp() === isThere),
    isSaved: async (round, choice) => until(outbox.desk, () => isSavedIn(outbox, round, choice)),
    close: () => {
      outbox.close();
      close();
    },
  };
}

function isSavedIn({ desk }: Outbox, round: string, choice: string): boolean {
  const ballot = ballotOf(desk.getState(), round);
  return ballot?.status === 'saved' && ballot.choice === choice;
}

interface Subscribable {
  subscribe: (listener: () => void) => () => void;
}

async function until(store: Subscribable, isSo: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    if (isSo()) return resolve();
    const stop = store.subscribe(() => {
      if (!isSo()) return;
      stop();
      resolve();
    });
  });
}
