import type { RoundId } from '../ids.ts';
import type { SessionEvent } from '../session/events.ts';
import type { SessionState } from '../session/state.ts';
import { roundsOf } from '../session/steps.ts';
import type { Published, RoundTable } from '../session/tables.ts';
import { handsDue } from './hands.ts';
import { replaysDue } from './replays.ts';
import { allClosed, closedRounds, type ClosedRound } from './rounds.ts';
import { SERIES_FROM, seriesTable } from './series.ts';
import { shiftTable } from './shift.ts';
import { sortingsDue } from './sortingTable.ts';
import { splitDue } from './splitTable.ts';
import { strikesTable, struckList } from './strikes.ts';
import { tableDue } from './tally.ts';
import { writingsDue } from './writings.ts';

type Closed = ReadonlyMap<RoundId, ClosedRound>;

/**
 * What is to be published now: the tables of rounds that have closed, and every shift, series and strikes table
 * whose rounds are all closed and that is missing or rests on a table that is replaced.
 *
 * To be called after folding events one of which `publishes`. Pure, and always in the same order: tables in the order of
 * the story, then shifts, series, strikes, what is replayed, what two briefings did, what was sorted and what was written
 * in that of the scenario, and the hands that were counted. Folding what it returns and calling it again
 * returns nothing.
 */
export function publications(state: SessionState): Published[] {
  const due = new Map<RoundId, RoundTable>();
  for (const round of state.rounds.values()) {
    // What is asked beside a choice is told together with it, or not at all.
    if (round.asks === 'confidence') continue;
    const table = tableDue(state, round);
    if (table !== null) due.set(round.id, table);
  }
  const closed = closedRounds(state, due);
  return [
    ...[...due.values()].map((table): Published => ({ kind: 'table', table })),
    ...shiftsDue(state, closed),
    ...seriesDue(state, closed),
    ...strikesDue(state, closed),
    ...replaysDue(state),
    ...splitDue(state),
    ...sortingsDue(state, closed),
    ...writingsDue(state),
    ...handsDue(state),
  ];
}

/** Whether an event is one after which something may have to be published. */
export function publishes({ type }: Pick<SessionEvent, 'type'>): boolean {
  return type === 'roundClosed' || type === 'handsTallied';
}

function isDue(published: unknown, rounds: readonly ClosedRound[]): boolean {
  return published === undefined || published === null || rounds.some(({ fresh }) => fresh);
}

function shiftsDue(state: SessionState, closed: Closed): Published[] {
  return state.scenario.comparisons.flatMap((comparison): Published[] => {
    const before = closed.get(comparison.before);
    const after = closed.get(comparison.after);
    const earlier = state.shifts.get(comparison.id);
    if (before === undefined || after === undefined || !isDue(earlier, [before, after])) return [];
    const { floor } = state.settings;
    return [{ kind: 'shift', shift: shiftTable(comparison, { before, after, floor, earlier }) }];
  });
}

function seriesDue(state: SessionState, closed: Closed): Published[] {
  return state.scenario.polls.flatMap((poll): Published[] => {
    const ids = [...state.rounds.values()]
      .filter(({ poll: asked, asks }) => asked === poll.id && asks === 'choice')
      .map(({ id }) => id);
    const [first, ...others] = allClosed(closed, ids) ?? [];
    if (first === undefined || ids.length < SERIES_FROM) return [];
    if (!isDue(state.series.get(poll.id), [first, ...others])) return [];
    return [{ kind: 'series', series: seriesTable([first, ...others], state.settings.floor) }];
  });
}

function strikesDue(state: SessionState, closed: Closed): Published[] {
  const list = struckList(state.scenario);
  if (list === null) return [];
  const before = allClosed(closed, roundsOf(list.before));
  const after = allClosed(closed, roundsOf(list.after));
  if (before === null || after === null || !isDue(state.strikes, [...before, ...after])) return [];
  return [{ kind: 'strikes', strikes: strikesTable(state, list, { before, after }) }];
}
