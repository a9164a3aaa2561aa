import { settledSeq, wishOf, type Desk, type Wish } from './ballots.ts';
import { asObject, keptObject, objectIn, type Keep } from './keep.ts';

/*
 * Tabs of one phone share this: each reads before it writes, and in every round the higher number wins.
 */

/** `desk` with what waits in `keep`, and counting on from there. */
export function readWaiting(keep: Keep, name: string, desk: Desk): Desk {
  return withWaiting(keptObject(keep, name), desk);
}

/** `desk` with what waits in the text that another tab has kept just now. */
export function hearWaiting(text: string, desk: Desk): Desk {
  return withWaiting(objectIn(text), desk);
}

function withWaiting(kept: Record<string, unknown>, desk: Desk): Desk {
  const rounds = { ...desk.rounds };
  for (const [round, wish] of waitingIn(kept)) {
    if (wish.seq <= lastSeq(desk, round)) continue;
    rounds[round] = { stands: rounds[round]?.stands ?? null, refused: null, wish };
  }
  return { seq: Math.max(desk.seq, seqIn(kept)), rounds };
}

/** Keeps what waits, and the number to count on from. */
export function writeWaiting(keep: Keep, name: string, desk: Desk): void {
  const kept = keptObject(keep, name);
  const theirs = waitingIn(kept).filter(([round, wish]) => wish.seq > lastSeq(desk, round));
  const ours = Object.keys(desk.rounds).flatMap((round) => {
    const wish = wishOf(desk, round);
    if (wish === null) return [];
    const { choice, seq, as } = wish;
    return [[round, { choice, seq, as }] as const];
  });
  const waiting = Object.fromEntries<Omit<Wish, 'tries'>>([...ours, ...theirs]);
  keep.set(name, JSON.stringify({ seq: Math.max(desk.seq, seqIn(kept)), waiting }));
}

function lastSeq(desk: Desk, round: string): number {
  return Math.max(settledSeq(desk, round), wishOf(desk, round)?.seq ?? 0);
}

function seqIn(kept: Record<string, unknown>): number {
  return typeof kept['seq'] === 'number' && Number.isSafeInteger(kept['seq']) ? kept['seq'] : 0;
}

function waitingIn(kept: Record<string, unknown>): [string, Wish][] {
  return Object.entries(asObject(kept['waiting'])).flatMap(([round, value]) => {
    const { choice, seq, as } = asObject(value);
    const sent = as === 'text' || as === 'marks' ? as : undefined;
    return typeof choice === 'string' && typeof seq === 'number' && Number.isSafeInteger(seq)
      ? [[round, { choice, seq, tries: 0, as: sent }] satisfies [string, Wish]]
      : [];
  });
}
