import type { PollId, TextId } from '../ids.ts';
import type { Moderated } from './desk.ts';
import type { Round, SessionState } from './state.ts';

interface Line {
  id: TextId;
  text: string;
}

/** A text with those that stand for the same: shown once, with their number. */
export interface Stack extends Line {
  as: Moderated;
  alike: Line[];
}

/** Whether a text stands in this round under this id. */
export function hasText({ ballots }: Round, text: TextId): boolean {
  for (const ballot of ballots.values()) if (ballot.text === text) return true;
  return false;
}

/** The text that this one stands for the same as, or itself. */
export function leaderOf({ desk }: Round, text: TextId): TextId {
  return desk?.sameAs.get(text) ?? text;
}

/** All texts of a round in the order of their ids, which is nobody's: neither of writing nor of writers. */
export function stacksOf(round: Round): Stack[] {
  const stacks = new Map<TextId, Stack>();
  const lines = [...round.ballots.values()]
    .flatMap(({ choice, text }): Line[] => (text === undefined ? [] : [{ id: text, text: choice }]))
    .toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const there = new Set(lines.map(({ id }) => id));
  const leads = ({ id }: Line): boolean => !there.has(leaderOf(round, id)) || leaderOf(round, id) === id;
  for (const line of lines.filter(leads)) {
    stacks.set(line.id, { ...line, as: round.desk?.moderated.get(line.id) ?? 'waiting', alike: [] });
  }
  for (const line of lines) if (!leads(line)) stacks.get(leaderOf(round, line.id))?.alike.push(line);
  return [...stacks.values()];
}

/** What the trainer shows of a round: what most people wrote first. */
export function shownIn(round: Round): Stack[] {
  return stacksOf(round)
    .filter(({ as }) => as === 'shown')
    .toSorted((one, other) => other.alike.length - one.alike.length);
}

/** The round in which what a scene is about was written: its own, or the one whose texts it marks. */
export function writtenIn(state: SessionState, scene: string): Round | null {
  const asked = [...state.rounds.values()].find((round) => round.scene === scene && round.desk !== null);
  return asked === undefined ? null : writtenFor(state, asked.poll);
}

/** The round in which the texts of this poll are written. */
export function writtenFor({ rounds }: SessionState, poll: PollId): Round | null {
  return [...rounds.values()].find((round) => round.poll === poll && round.asks === 'text') ?? null;
}

/** The round in which the texts of another are marked, or `null` where they are not. */
export function markedIn({ rounds }: SessionState, written: Round): Round | null {
  return [...rounds.values()].find(({ poll, asks }) => poll === written.poll && asks === 'marks') ?? null;
}
