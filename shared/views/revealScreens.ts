import { inLanguage, pollById, type Poll, type Scene } from '../scenario.ts';
import { mayFlow } from '../session/mayShow.ts';
import type { SessionState } from '../session/state.ts';
import type { ShiftTable } from '../session/tables.ts';
import { handsAtMoments, handsShown } from './handsScreens.ts';
import type { BigScreen } from './projectorScreen.ts';
import { askedIn } from './scenes.ts';
import { clientOf, labelledOptions, roundsOfPoll } from './texts.ts';

/** Where a result was asked for that does not exist: the scenario names none, or its rounds were never closed. */
export function nothingToShow(state: SessionState, scene: Scene): BigScreen {
  return { kind: 'text', title: inLanguage(scene.title, state.lang), text: null, image: null };
}

/** A shift without what belongs in the console and the report only. */
function forTheRoom(shift: ShiftTable): ShiftTable {
  return { ...shift, inference: null };
}

function revealed(state: SessionState, scene: Scene): { shift: ShiftTable; poll: Poll } | null {
  const shift = state.shifts.get(scene.projector.comparison ?? '');
  return shift === undefined ? null : { shift, poll: pollById(state.scenario, shift.poll) };
}

/** The hero. What came after is not in the frame until the dots move, but for the room that it will take. */
export function dotsScreen(
  state: SessionState,
  scene: Scene,
  step: 'before' | 'pause' | 'move' | 'sentence',
): BigScreen {
  const found = revealed(state, scene);
  if (found === null) return nothingToShow(state, scene);
  const { shift, poll } = found;
  const rounds = roundsOfPoll(state.scenario, poll.id, state.lang);
  const labelOf = (round: string): string => rounds.find(({ id }) => id === round)?.label ?? '';
  const moved = step === 'move' || step === 'sentence';
  return {
    kind: 'dots',
    question: inLanguage(poll.question, state.lang),
    step,
    rounds,
    before: { label: labelOf(shift.before), counts: shift.beforeCounts },
    after: moved ? { label: labelOf(shift.after) } : null,
    options: labelledOptions(poll, state.lang),
    shift: moved ? forTheRoom(shift) : null,
    pairs: shift.pairs,
    room: roomFor(shift),
  };
}

/** In quarters: the screen has to know how large its dots may be, and not yet how many will stand where. */
export function roomFor({ beforeCounts, afterCounts, pairs }: ShiftTable): number {
  const fullest = Math.max(0, ...(beforeCounts ?? []), ...(afterCounts ?? []));
  return pairs === 0 ? 0 : Math.ceil((Math.ceil((4 * fullest) / pairs) / 4) * pairs);
}

/** Who went where, between the two moments of the comparison. */
export function flowScreen(state: SessionState, scene: Scene): BigScreen {
  const found = revealed(state, scene);
  if (found === null || !mayFlow(found.shift)) return nothingToShow(state, scene);
  const { shift, poll } = found;
  const rounds = roundsOfPoll(state.scenario, poll.id, state.lang);
  const labelOf = (round: string): string => rounds.find(({ id }) => id === round)?.label ?? '';
  return {
    kind: 'flow',
    question: inLanguage(poll.question, state.lang),
    before: labelOf(shift.before),
    after: labelOf(shift.after),
    options: labelledOptions(poll, state.lang),
    flows: found.shift.flows,
  };
}

/** One question over all of its rounds. */
export function barsScreen(state: SessionState, scene: Scene): BigScreen {
  const found = revealed(state, scene);
  const series = found === null ? undefined : state.series.get(found.poll.id);
  if (found === null || series === undefined) return nothingToShow(state, scene);
  const rounds = roundsOfPoll(state.scenario, found.poll.id, state.lang);
  return {
    kind: 'bars',
    question: inLanguage(found.poll.question, state.lang),
    series,
    labels: series.rounds.map((round) => rounds.find(({ id }) => id === round)?.label ?? ''),
    options: labelledOptions(found.poll, state.lang),
    ...handsAtMoments(state, rounds),
  };
}

/** Before and after for each client of the scene. */
export function shiftScreen(state: SessionState, scene: Scene): BigScreen {
  const { scenario, lang } = state;
  const clients = askedIn(scenario, scene).flatMap(({ round, poll }) => {
    const client = clientOf(scenario, poll, lang);
    const compared = scenario.comparisons.find(({ after }) => after === round);
    const shift = compared && state.shifts.get(compared.id);
    return client === null ? [] : [{ ...client, shift: shift === undefined ? null : forTheRoom(shift) }];
  });
  return { kind: 'shift', title: inLanguage(scene.projector.title ?? scene.title, lang), clients };
}

/** The published tables of the scene's own rounds. */
export function tallyScreen(state: SessionState, scene: Scene): BigScreen {
  const { scenario, lang } = state;
  const polls = askedIn(scenario, scene).flatMap(({ round, poll }) => {
    const table = state.rounds.get(round)?.table;
    if (table === undefined || table === null) return [];
    const hands = handsShown(state, round);
    return [
      {
        question: inLanguage(poll.question, lang),
        table,
        options: labelledOptions(poll, lang),
        ...(hands !== null && { hands }),
      },
    ];
  });
  return { kind: 'tally', title: inLanguage(scene.projector.title ?? scene.title, lang), polls };
}
