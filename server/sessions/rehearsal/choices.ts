import type { OptionId, RoundId } from '#shared/ids.ts';
import { optionsOf, pollById, type Scenario } from '#shared/scenario.ts';
import type { Arm } from '#shared/session/arms.ts';
import { CONFIDENCES, confidenceIn, statementIn } from '#shared/session/askings.ts';
import { sortedIn } from '#shared/session/sorting.ts';
import { sortedAs } from './sorting.ts';

/** Away from a comparison's target, undecided between, and the target itself. */
type Leaning = 'away' | 'between' | 'target';

const A = 'away';
const B = 'between';
const T = 'target';

/**
 * Twelve people who tell a story together, so that the trainer has something to talk about: earlier (mixed), before
 * the twist (mostly away) and after it (mostly the target), of whom two go the other way and two stay.
 */
const HEROES: readonly (readonly [earlier: Leaning, before: Leaning, after: Leaning])[] = [
  [A, A, T],
  [B, A, T],
  [T, T, B],
  [T, A, T],
  [A, A, B],
  [B, B, A],
  [B, B, T],
  [T, B, T],
  [A, A, T],
  [T, T, T],
  [B, A, A],
  [A, A, T],
];

/** The same for what is asked again without news: softer, and not for everybody. */
const AGAIN: readonly (readonly [before: Leaning, after: Leaning])[] = [
  [A, B],
  [A, T],
  [B, B],
  [A, A],
  [A, B],
  [T, T],
  [A, T],
  [B, T],
  [A, A],
  [T, B],
  [A, B],
  [B, T],
];

/** Places of options, for polls that compare nothing: most people near the middle of a scale, all of it used. */
const SPREAD = [3, 2, 4, 3, 1, 2, 4, 3, 0, 3, 2, 4] as const;
const TASTE = [0, 1, 0, 2, 0, 1, 0, 0, 1, 2, 0, 1] as const;
/** How sure they are: most of them more than they have reason to be. */
const SURE = [3, 4, 2, 3, 5, 1, 3, 4, 0, 3, 4, 2] as const;
/** So far apart, in places, are two polls: nobody is always the one who says `never`. */
const APART = 5;
/** How many of every ten they think: fewer than will. */
const GUESSES = [3, 5, 4, 6, 2, 5, 7, 4, 5, 3, 8, 4] as const;
/** Every third person makes no plan. */
const WITHOUT_PLAN = 3;

/** Of those who read only facts every second one does not lean away yet. */
const UNSWAYED = 2;

/**
 * What the invented participant at this place would choose in a round, or `null` for no ballot.
 * @param arm which of two briefings they read, where there are two
 */
export function choiceOf(
  scenario: Scenario,
  round: RoundId,
  { place, arm = null }: { place: number; arm?: Arm | null },
): OptionId | null {
  const moments = scenario.scenes.flatMap((scene) => scene.moments ?? []);
  const sureOf = moments.findIndex(({ id }) => confidenceIn(id) === round);
  if (sureOf >= 0) return fromRing(SURE, place + APART * sureOf, CONFIDENCES);
  const asked = moments.find(({ id }) => id === round);
  if (asked === undefined) return statementChoice(scenario, round, place);
  const poll = pollById(scenario, asked.poll);
  const options = optionsOf(poll).map(({ id }) => id);
  const apart = place + APART * scenario.polls.indexOf(poll);
  switch (poll.type) {
    case 'call':
    case 'choice':
    case 'predict':
      return leaningChoice(scenario, round, { place, arm }) ?? fromRing(TASTE, apart, options);
    case 'scale':
      return fromRing(SPREAD, apart, options);
    case 'guess':
      return fromRing(GUESSES, apart, options);
    case 'ifThen':
      return place % WITHOUT_PLAN === WITHOUT_PLAN - 1 ? null : (options[0] ?? null);
    case 'sort':
    case 'text':
      return null;
    default:
      return poll satisfies never;
  }
}

/** What they make of a statement, or `null` where the round is not one of sorting. */
function statementChoice(scenario: Scenario, round: RoundId, place: number): OptionId | null {
  for (const scene of scenario.scenes) {
    const sorted = sortedIn(scenario, scene);
    const index = sorted?.poll.items.findIndex(({ id }) => statementIn(sorted.moment, id) === round) ?? -1;
    const item = sorted?.poll.items[index];
    if (item !== undefined) return sortedAs(item, place + APART * index);
  }
  return null;
}

/** A choice that fits the comparisons in which this poll takes part; `null` where there are none. */
function leaningChoice(
  scenario: Scenario,
  round: RoundId,
  { place, arm }: { place: number; arm: Arm | null },
): OptionId | null {
  const moments = scenario.scenes.flatMap((scene) => scene.moments ?? []);
  const pollOf = (id: RoundId): string | undefined => moments.find((moment) => moment.id === id)?.poll;
  const about = scenario.comparisons.filter(({ after }) => pollOf(after) === pollOf(round));
  const hero = about.find(({ primary }) => primary);
  const compared = hero ?? about[0];
  if (compared === undefined) return null;
  const options = optionsOf(pollById(scenario, pollOf(round) ?? '')).map(({ id }) => id);
  const wordFor = leaningsIn(options, compared.target);
  if (hero !== undefined) {
    const [earlier, before, after] = atPlace(HEROES, place);
    const leaning = round === hero.after ? after : round === hero.before ? before : earlier;
    const unswayed = arm === 'facts' && leaning === A && place % UNSWAYED === 0;
    return wordFor[unswayed ? T : leaning];
  }
  const polls = scenario.polls.findIndex(({ id }) => id === pollOf(round));
  const [before, after] = atPlace(AGAIN, place + APART * polls);
  return wordFor[round === compared.after ? after : before];
}

/** Which option stands for which leaning: the one farthest from the target is away from it. */
function leaningsIn(options: readonly OptionId[], target: OptionId): Record<Leaning, OptionId> {
  const distance = (option: OptionId): number => Math.abs(options.indexOf(option) - options.indexOf(target));
  const [away = target, between = away] = options
    .filter((option) => option !== target)
    .toSorted((one, other) => distance(other) - distance(one));
  return { away, between, target };
}

function fromRing(ring: readonly number[], place: number, options: readonly OptionId[]): OptionId | null {
  return options[atPlace(ring, place) % options.length] ?? null;
}

function atPlace<T>(ring: readonly T[], place: number): T {
  return ring[place % ring.length] as T;
}
