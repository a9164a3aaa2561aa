import { SORT_OPTIONS } from '../scenario.ts';
import { askingsOf } from '../session/askings.ts';
import { sortedIn, type SortPoll } from '../session/sorting.ts';
import type { SessionState } from '../session/state.ts';
import type { ErrorRate, Published, SortingTable } from '../session/tables.ts';
import { displayGate, sortExercise } from './measures.ts';
import { sum } from './numbers.ts';
import { canonical } from './report/canonical.ts';
import { allClosed, votesOf, type ClosedRound } from './rounds.ts';
import type { Label } from './sortExercise.ts';
import { sortedIntoPiles, type Sorted } from './sortedPiles.ts';

/**
 * How people sorted the statements of each scene that asks them to, once all of its rounds are closed; anew where a
 * reopened one has changed it. Nothing where nothing is sorted.
 */
export function sortingsDue(state: SessionState, closed: ReadonlyMap<string, ClosedRound>): Published[] {
  return state.scenario.scenes.flatMap((scene): Published[] => {
    const sorted = sortedIn(state.scenario, scene);
    const ids = askingsOf(state.scenario, scene).map(({ id }) => id);
    const rounds = sorted === null ? null : allClosed(closed, ids);
    if (sorted === null || rounds === null) return [];
    const sorting = sortingTable(sorted, rounds);
    const earlier = state.sortings.get(sorting.round);
    return canonical(earlier) === canonical(sorting) ? [] : [{ kind: 'sorting', sorting }];
  });
}

/**
 * The order in which statements are told, and how often one kind was taken for the other. Both follow from what the
 * statements' own tables tell; the rates are told of a story only, and where all of the statements are.
 *
 * @param rounds those of the poll's items, in their order
 */
function sortingTable(
  { moment, poll }: { moment: string; poll: SortPoll },
  rounds: readonly ClosedRound[],
): SortingTable {
  const tables = rounds.map(({ table }) => table);
  const { level } = displayGate({
    kind: poll.privacy,
    n: Math.min(...tables.map(({ n }) => n)),
    discordant: 0,
  });
  const told = poll.privacy === 'personal' ? 'none' : level;
  const piles = tables.map(sortedIntoPiles);
  const measured = sortExercise({
    key: Object.fromEntries(poll.items.map(({ id, key }) => [id, key])),
    labels: labelsIn(poll, rounds),
  });
  const rate = (isFact: boolean, share: number | null): ErrorRate | null => {
    const kind = piles.flatMap((pile, index) => {
      const isOfKind = (poll.items[index]?.key === 'fact') === isFact;
      return pile === null || !isOfKind ? [] : [pile];
    });
    if (told === 'none' || share === null) return null;
    const taken = sum(kind.map((pile) => (isFact ? pile.opinion : pile.fact)));
    return { taken, of: sum(kind.map(({ fact, opinion }) => fact + opinion)), share };
  };
  return {
    round: moment,
    poll: poll.id,
    privacy: poll.privacy,
    order: mostDividedFirst(poll, piles),
    people: new Set(rounds.flatMap(({ round }) => [...round.ballots.keys()])).size,
    level: told,
    opinionTakenForFact: rate(false, measured.opinionTakenForFact),
    factTakenForOpinion: rate(true, measured.factTakenForOpinion),
  };
}

/** Who called each statement what: a participant, the statement, the label. */
function labelsIn(
  { items }: SortPoll,
  rounds: readonly ClosedRound[],
): Record<string, Record<string, Label>> {
  const labels: Record<string, Record<string, Label>> = {};
  rounds.forEach(({ round }, index) => {
    const item = items[index]?.id ?? '';
    for (const [person, choice] of Object.entries(votesOf(round))) {
      (labels[person] ??= {})[item] = SORT_OPTIONS.find((label) => label === choice) ?? null;
    }
  });
  return labels;
}

/**
 * Divided is as large as the smaller of the two camps, as a part of all who sorted the statement; a statement of which
 * nothing is told comes last. The sort is stable, so that ties keep the order of the poll.
 */
function mostDividedFirst({ items }: SortPoll, piles: readonly (Sorted | null)[]): string[] {
  const divided = piles.map((pile) => {
    if (pile === null) return -1;
    const { fact, opinion, unsure } = pile;
    return Math.min(fact, opinion) / (fact + opinion + unsure);
  });
  return [...items.entries()]
    .toSorted(([one], [other]) => (divided[other] ?? -1) - (divided[one] ?? -1))
    .map(([, { id }]) => id);
}
