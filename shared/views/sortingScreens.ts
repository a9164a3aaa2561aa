import type { Lang } from '../ids.ts';
import { sortedIntoPiles } from '../results/sortedPiles.ts';
import { inLanguage, type Scene } from '../scenario.ts';
import { statementIn } from '../session/askings.ts';
import { votedIn } from '../session/counts.ts';
import {
  isStatementStep,
  sortedIn,
  STATEMENT_STEPS,
  type SortingStep,
  type SortPoll,
} from '../session/sorting.ts';
import type { RoundTable, SortingTable } from '../session/tables.ts';
import type { SessionState } from '../session/state.ts';
import type { HostSorting } from './hostPanel.ts';
import type { PhoneScreen } from './participantScreen.ts';
import type { BigScreen, ToldStatement } from './projectorScreen.ts';

type Item = SortPoll['items'][number];

/** The statements to sort, on a phone: without what they are. `null` where there are none. */
export function sortScreen(
  { scenario }: SessionState,
  scene: Scene,
  { lang, open, endsIn }: { lang: Lang; open: boolean; endsIn: number | null },
): PhoneScreen | null {
  const sorted = sortedIn(scenario, scene);
  if (sorted === null) return null;
  const { moment, poll } = sorted;
  return {
    kind: 'sort',
    title: inLanguage(scene.title, lang),
    question: inLanguage(poll.question, lang),
    statements: poll.items.map(({ id, text }) => ({
      round: statementIn(moment, id),
      text: inLanguage(text, lang),
    })),
    open,
    endsIn,
  };
}

/** The statements that this step tells of, with their keys, for one's own label to stand beside. */
export function sortedScreen(
  state: SessionState,
  { scene, step }: { scene: Scene; step: SortingStep },
  lang: Lang,
): PhoneScreen | null {
  const told = toldAt(state, scene, step);
  if (told === null) return null;
  return {
    kind: 'sorted',
    title: inLanguage(scene.title, lang),
    statements: told.items.map((item) => ({
      round: statementIn(told.sorting.round, item.id),
      ...statementOf(item, lang),
    })),
  };
}

/** While people sort: how many are through, and nothing of what they chose. */
export function sortingScreen(state: SessionState, scene: Scene, endsIn: number | null): BigScreen | null {
  const sorted = sortedIn(state.scenario, scene);
  if (sorted === null) return null;
  return {
    kind: 'sorting',
    question: inLanguage(sorted.poll.question, state.lang),
    voted: votedIn(state, scene.id),
    of: state.participants.size,
    endsIn,
  };
}

/** What was made of one statement, of all of them, or the ladder that they stand on. */
export function sortedBigScreen(state: SessionState, scene: Scene, step: SortingStep): BigScreen | null {
  if (step === 'ladder') return ladderScreen(state, scene);
  const told = toldAt(state, scene, step);
  if (told === null) return null;
  const { items, sorting, poll } = told;
  if (step === 'rates') {
    const { people, level, opinionTakenForFact, factTakenForOpinion } = sorting;
    const question = inLanguage(poll.question, state.lang);
    return { kind: 'rates', question, people, level, opinionTakenForFact, factTakenForOpinion };
  }
  const [item] = items;
  const table = item && tableOf(state, sorting, item);
  if (item === undefined || table === undefined) return null;
  return {
    kind: 'statement',
    place: STATEMENT_STEPS.indexOf(step) + 1,
    of: sorting.order.length,
    sorted: sortedIntoPiles(table),
    ...statementOf(item, state.lang),
  };
}

/** The same for the console, with the rung of each statement and all that its table tells. */
export function sortingFor(
  state: SessionState,
  scene: Scene,
  step: SortingStep,
): { sorting: HostSorting } | null {
  const told = toldAt(state, scene, step);
  if (told === null) return null;
  const statements = told.items.flatMap((item) => {
    const table = tableOf(state, told.sorting, item);
    if (table === undefined) return [];
    return [{ ...statementOf(item, state.lang), rung: item.rung ?? null, table }];
  });
  return { sorting: { statements, sorting: isStatementStep(step) ? null : told.sorting } };
}

/** One statement at its own step, in the order that was published; from the rates on all of them. */
function toldAt(
  { scenario, sortings }: SessionState,
  scene: Scene,
  step: SortingStep,
): { poll: SortPoll; sorting: SortingTable; items: Item[] } | null {
  const sorted = sortedIn(scenario, scene);
  const sorting = sorted === null ? undefined : sortings.get(sorted.moment);
  if (sorted === null || sorting === undefined) return null;
  const { poll } = sorted;
  const inOrder = sorting.order.flatMap((id) => poll.items.filter((item) => item.id === id));
  const place = isStatementStep(step) ? STATEMENT_STEPS.indexOf(step) : null;
  return { poll, sorting, items: place === null ? inOrder : inOrder.slice(place, place + 1) };
}

function tableOf({ rounds }: SessionState, sorting: SortingTable, item: Item): RoundTable | undefined {
  return rounds.get(statementIn(sorting.round, item.id))?.table ?? undefined;
}

function statementOf({ text, key, true: isTrue, why }: Item, lang: Lang): ToldStatement {
  return {
    text: inLanguage(text, lang),
    key,
    isTrue: key === 'fact' ? (isTrue ?? true) : null,
    why: inLanguage(why, lang),
  };
}

function ladderScreen({ scenario, lang }: SessionState, scene: Scene): BigScreen | null {
  const sorted = sortedIn(scenario, scene);
  if (sorted === null || scenario.ladder === undefined) return null;
  return {
    kind: 'ladder',
    rungs: scenario.ladder.map(({ rung, text }) => ({
      rung,
      text: inLanguage(text, lang),
      statements: sorted.poll.items
        .filter((item) => item.rung === rung)
        .map((item) => inLanguage(item.text, lang)),
    })),
  };
}
