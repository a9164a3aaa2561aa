import type { OptionId, RoundId } from '#shared/ids.ts';
import type { Receipt } from '#shared/protocol.ts';
import type { Refusal } from '#shared/session/refusals.ts';
import type { OwnBallots } from '#shared/views/participantScreen.ts';

/** What a phone may tell its owner about one of their ballots. */
export type OwnBallot =
  /** The server has said that it is on disk. */
  | { status: 'saved'; choice: OptionId }
  /** On its way; `tries` counts how often that has failed. */
  | { status: 'pending'; choice: OptionId; tries: number }
  /** The server said no; `choice` is what stands instead. */
  | { status: 'refused'; wished: OptionId; choice: OptionId | null; refusal: Refusal };

/** What goes to the server as it is chosen; a text, or marks on texts, by a command of its own. */
export type Sent = 'text' | 'marks';

export interface Wish {
  /** Of marks their ids, with spaces between. */
  choice: OptionId;
  seq: number;
  tries: number;
  as?: Sent | undefined;
}

interface RoundDesk {
  wish: Wish | null;
  stands: { choice: OptionId; seq: number } | null;
  refused: { choice: OptionId; seq: number; refusal: Refusal } | null;
}

/** All ballots of one phone. `seq` is the highest number that any of them carries. */
export interface Desk {
  seq: number;
  rounds: Readonly<Record<RoundId, RoundDesk>>;
}

const EMPTY: RoundDesk = { wish: null, stands: null, refused: null };
export const emptyDesk: Desk = { seq: 0, rounds: {} };

/** What the server says of the moment and not of the ballot: the same ballot may be sent again. */
const PASSING: readonly Refusal[] = ['notSaved', 'tooFast'];

/** The owner chooses; the newest choice of a round is the only one that is sent. */
export function choose(desk: Desk, round: RoundId, choice: OptionId): Desk {
  return want(desk, round, { choice });
}

/** The same of whatever goes by a round. */
export function want(desk: Desk, round: RoundId, { choice, as }: Pick<Wish, 'choice' | 'as'>): Desk {
  const seq = desk.seq + 1;
  return withRound({ ...desk, seq }, round, { wish: { choice, seq, tries: 0, as }, refused: null });
}

/** The server has answered the ballot `sent`. */
export function settle(desk: Desk, sent: { round: RoundId; wish: Wish }, receipt: Receipt): Desk {
  const { wish, stands } = roundOf(desk, sent.round);
  const { stored } = receipt;
  const standing = stored ?? (receipt.ok ? sent.wish : stands);
  const seq = Math.max(desk.seq, standing?.seq ?? 0);
  // A newer tap is on its way and is answered by itself.
  const answered = wish !== null && wish.seq <= sent.wish.seq;
  if (!receipt.ok && PASSING.includes(receipt.refusal)) return fail(desk, sent);
  return withRound({ ...desk, seq }, sent.round, {
    stands: standing === null ? null : { choice: standing.choice, seq: standing.seq },
    ...(answered ? { wish: null } : {}),
    ...(answered && !receipt.ok
      ? { refused: { choice: wish.choice, seq: wish.seq, refusal: receipt.refusal } }
      : {}),
  });
}

/** No answer came, or one that asks for another try. */
export function fail(desk: Desk, sent: { round: RoundId; wish: Wish }): Desk {
  const { wish } = roundOf(desk, sent.round);
  return wish?.seq === sent.wish.seq
    ? withRound(desk, sent.round, { wish: { ...wish, tries: wish.tries + 1 } })
    : desk;
}

/** What the server holds, said as the phone comes back. An answer that was lost on the way is made up for here. */
export function learn(desk: Desk, own: OwnBallots): Desk {
  const rounds = [...new Set([...Object.keys(desk.rounds), ...Object.keys(own)])];
  return rounds.reduce((learnt, round) => {
    const stands = own[round] ?? null;
    const { wish } = roundOf(desk, round);
    const arrived = wish !== null && stands !== null && wish.seq <= stands.seq;
    return withRound({ ...learnt, seq: Math.max(learnt.seq, stands?.seq ?? 0) }, round, {
      stands,
      ...(arrived ? { wish: null } : {}),
    });
  }, desk);
}

/** The ballot of a round that waits to be sent. */
export function wishOf(desk: Desk, round: RoundId): Wish | null {
  return roundOf(desk, round).wish;
}

/** The highest number of this round that the server has given its last word on. */
export function settledSeq(desk: Desk, round: RoundId): number {
  const { stands, refused } = roundOf(desk, round);
  return Math.max(stands?.seq ?? 0, refused?.seq ?? 0);
}

/** What to tell the owner about a round; `undefined` where they have not chosen. */
export function ballotOf(desk: Desk, round: RoundId): OwnBallot | undefined {
  const { wish, stands, refused } = roundOf(desk, round);
  if (wish !== null) return { status: 'pending', choice: wish.choice, tries: wish.tries };
  if (refused !== null && refused.choice !== stands?.choice) {
    const { choice: wished, refusal } = refused;
    return { status: 'refused', wished, choice: stands?.choice ?? null, refusal };
  }
  return stands === null ? undefined : { status: 'saved', choice: stands.choice };
}

function roundOf(desk: Desk, round: RoundId): RoundDesk {
  return desk.rounds[round] ?? EMPTY;
}

function withRound(desk: Desk, round: RoundId, change: Partial<RoundDesk>): Desk {
  return { ...desk, rounds: { ...desk.rounds, [round]: { ...roundOf(desk, round), ...change } } };
}

/** The ids of the texts that a choice marks. */
export function marksIn(choice: string): string[] {
  return choice.match(/\S+/g) ?? [];
}
