import type { ParticipantId } from '../ids.ts';
import { optionsOf, pollById } from '../scenario.ts';
import type { Arm } from '../session/arms.ts';
import { splitOf } from '../session/briefings.ts';
import type { Round, SessionState } from '../session/state.ts';
import type { DisplayLevel, Published, SplitTable, SplitVerdict } from '../session/tables.ts';
import { splitBriefing } from './measures.ts';
import { canonical } from './report/canonical.ts';
import { votersInAll } from './rounds.ts';

/** Fewest readers of either briefing before anything of them is shown, and before it is shown as percentages. */
const HALF = { counts: 5, percent: 10 };
/** A smaller difference than this, as a proportion, is not called one: in a small group it is a person or two. */
const WORTH_NAMING = 0.1;

/**
 * What two briefings did, once every moment that is compared is closed; anew where a reopened one has changed it.
 * Nothing where everybody read the same.
 */
export function splitDue(state: SessionState): Published[] {
  const split = splitOf(state.scenario);
  if (split === null || state.briefings.split !== true) return [];
  const rounds = split.measuredAt.map((id) => state.rounds.get(id));
  const [first, ...others] = rounds.flatMap((round) => (round?.status === 'closed' ? round : []));
  if (first === undefined || others.length + 1 < rounds.length) return [];
  const table = splitTable(state, [first, ...others]);
  return canonical(state.split) === canonical(table) ? [] : [{ kind: 'split', split: table }];
}

/**
 * The readers of either briefing who voted at every one of these moments, as far as both halves allow: nothing below
 * five in either, percentages and what is inferred from ten. Of a personal poll nothing at all: a half is a finer cut
 * than its rules allow.
 */
function splitTable(state: SessionState, rounds: readonly [Round, ...Round[]]): SplitTable {
  const { scenario, briefings } = state;
  const poll = pollById(scenario, rounds[0].poll);
  const options = optionsOf(poll).map(({ id }) => id);
  const about = scenario.comparisons.find(({ after }) => rounds.some(({ id }) => id === after));
  const target = about?.target ?? options.at(-1) ?? '';
  const tested = testedAmong(state, rounds);
  const voters = votersInAll(rounds);
  const readers = (arm: Arm) => voters.filter((person) => briefings.arms.get(person) === arm);
  const halves = { gossip: readers('gossip'), facts: readers('facts') };
  const people = { gossip: halves.gossip.length, facts: halves.facts.length };
  const level = poll.privacy === 'personal' ? 'none' : levelOf(Math.min(people.gossip, people.facts));
  const counts = {
    gossip: rounds.map((round) => countsOf(round, halves.gossip, options)),
    facts: rounds.map((round) => countsOf(round, halves.facts, options)),
  };
  const at = options.indexOf(target);
  const compared = rounds.map((_, index) =>
    splitBriefing({
      gossipYes: counts.gossip[index]?.[at] ?? 0,
      gossipN: people.gossip,
      factsYes: counts.facts[index]?.[at] ?? 0,
      factsN: people.facts,
    }),
  );
  const test = compared[rounds.indexOf(tested)];
  const shown = level !== 'none';
  return {
    poll: poll.id,
    privacy: poll.privacy,
    rounds: rounds.map(({ id }) => id),
    tested: tested.id,
    options,
    target,
    level,
    people,
    counts: shown ? counts : null,
    verdict: shown ? splitVerdict(test?.difference ?? 0) : 'tooFew',
    inference: level === 'interval' && test !== undefined ? inferred(compared, test.fisherP) : null,
  };
}

/**
 * The one moment whose difference is tested: the last before the poll's primary comparison tells everybody the
 * outcome, which makes both halves alike again; else the last. With every further test chance would get another turn.
 */
function testedAmong({ scenario }: SessionState, rounds: readonly [Round, ...Round[]]): Round {
  const primary = scenario.comparisons
    .filter(({ primary: isPrimary }) => isPrimary)
    .map(({ before }) => before);
  return rounds.find(({ id }) => primary.includes(id)) ?? rounds.at(-1) ?? rounds[0];
}

function levelOf(smallerHalf: number): DisplayLevel {
  if (smallerHalf < HALF.counts) return 'none';
  return smallerHalf < HALF.percent ? 'counts' : 'interval';
}

/**
 * Which sentence sums up what two briefings did.
 *
 * @param difference facts minus gossip, -1..1
 * @returns one key, the same on every screen and in every export; whether it could be chance is told beside it
 */
export function splitVerdict(difference: number): Exclude<SplitVerdict, 'tooFew'> {
  // A tenth that is computed from two shares may lie a hair below itself.
  if (Math.abs(difference) < WORTH_NAMING - 1e-9) return 'noDifference';
  return difference > 0 ? 'factsMore' : 'gossipMore';
}

function countsOf(round: Round, people: readonly ParticipantId[], options: readonly string[]): number[] {
  const choices = people.map((person) => round.ballots.get(person)?.choice);
  return options.map((option) => choices.filter((choice) => choice === option).length);
}

function inferred(
  compared: readonly ReturnType<typeof splitBriefing>[],
  fisherP: number | null,
): SplitTable['inference'] {
  const differences = compared.flatMap(({ difference, differenceCI }) =>
    difference === null || differenceCI === null ? [] : [{ share: difference, ci: differenceCI }],
  );
  return fisherP === null ? null : { differences, fisherP };
}
