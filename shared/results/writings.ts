import type { Round, SessionState } from '../session/state.ts';
import type { MarksTable, Published, WritingTable } from '../session/tables.ts';
import { canonical } from './report/canonical.ts';

/** Fewer people than this, and what they marked is told by no number and no order. */
const MARKS_FROM = 5;

/**
 * How many people wrote and what they marked, for each round of texts that has closed. Follows from what they sent
 * alone: what the trainer shows of it may change at any time.
 */
export function writingsDue(state: SessionState): Published[] {
  const closed = [...state.rounds.values()].filter(({ status }) => status === 'closed');
  return closed.flatMap((round): Published[] => {
    if (round.asks === 'text') {
      const writing = writingTable(round);
      return isSame(state.writings.get(round.id), writing) ? [] : [{ kind: 'writing', writing }];
    }
    if (round.asks !== 'marks') return [];
    const marks = marksTable(round);
    return isSame(state.marks.get(round.id), marks) ? [] : [{ kind: 'marks', marks }];
  });
}

function isSame(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}

function writingTable({ id: round, poll, ballots }: Round): WritingTable {
  return { round, poll, people: ballots.size };
}

function marksTable({ id: round, poll, ballots }: Round): MarksTable {
  const people = ballots.size;
  if (people < MARKS_FROM) return { round, poll, people, counts: null };
  const marked = new Map<string, number>();
  for (const { choice } of ballots.values()) {
    for (const text of choice.split(' ')) marked.set(text, (marked.get(text) ?? 0) + 1);
  }
  // Of as many marks, in the order of ids: that is nobody's.
  const counts = [...marked]
    .map(([text, each]) => ({ text, people: each }))
    .toSorted((one, other) => other.people - one.people || (one.text < other.text ? -1 : 1));
  return { round, poll, people, counts };
}
