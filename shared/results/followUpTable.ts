import type { SessionState } from '../session/state.ts';
import type { RoundTable } from '../session/tables.ts';
import { followUp, type FollowUp } from './followUp.ts';
import { displayGate } from './gates.ts';
import { publishTally } from './publish.ts';
import { signedRank } from './signedRank.ts';

/** Whether the call was made. */
export const CALLED = ['yes', 'planned', 'no'] as const;
/** How often somebody asked for the facts behind a judgement, the least first. */
export const ASKING = ['never', 'seldom', 'half', 'mostly', 'always'] as const;
/** In characters, as people count them. */
export const HEARD_LONGEST = 140;

/** What one person answered, weeks later. Who left out how often they ask has `null` there. */
export interface FollowUpAnswer {
  called: (typeof CALLED)[number];
  before: (typeof ASKING)[number] | null;
  now: (typeof ASKING)[number] | null;
}

/** What may be told of a follow-up. Computed once, when it closes. */
export interface FollowUpTable {
  /** Plans that were made in the session, or people who answered, if those are more. */
  committed: number;
  answers: number;
  called: RoundTable;
  /** Of those who made the call; `null` where that number may not stand alone. */
  rates: FollowUp | null;
  /** Of those who said both how often they ask now and how it was before; the three below are about them. */
  before: RoundTable;
  now: RoundTable;
  moved: { up: number; same: number; down: number } | null;
  inference: { wPlus: number; wMinus: number; rankBiserial: number | null; exactP: number | null } | null;
}

/** From so many pairs a change within the own company is told (rule P8). */
const MOVED_FROM = 10;

/** How many plans a session counted; nothing else is known of them. */
export function plansIn({ scenario, rounds }: SessionState): number {
  const plans = scenario.polls.filter(({ type }) => type === 'ifThen').map(({ id }) => id);
  const made = [...rounds.values()].filter(({ poll }) => plans.includes(poll));
  return Math.max(0, ...made.map(({ table }) => table?.n ?? 0));
}

/**
 * The table of a follow-up that has closed. It is about people's own work: the strict rules hold for all of it
 * (P1, P3, P4, P8), and no answer is ever shown by itself.
 *
 * @param answers in any order, which makes no difference
 * @param plans how many plans the session counted
 * @param floor the least number of answers before anything is shown: 5, 8 or 10
 * @throws RangeError when the floor is another, or `plans` is no count
 */
export function followUpTable(
  answers: readonly FollowUpAnswer[],
  { plans, floor }: { plans: number; floor: number },
): FollowUpTable {
  const committed = Math.max(plans, answers.length);
  const called = tableOf({ round: 'called', options: CALLED, floor }, answers, (answer) => answer.called);
  const [yes] = called.cells;
  const done = yes?.options.length === 1 && yes.options[0] === 0 ? yes.count : null;
  const pairs = answers.filter(({ before, now }) => before !== null && now !== null);
  const asked = { options: ASKING, floor };
  const { moved, inference } = movesOf(pairs, floor);
  return {
    committed,
    answers: answers.length,
    called,
    rates: done === null ? null : followUp({ committed, responded: answers.length, done }),
    before: tableOf({ ...asked, round: 'before' }, pairs, ({ before }) => before),
    now: tableOf({ ...asked, round: 'now' }, pairs, ({ now }) => now),
    moved,
    inference,
  };
}

function tableOf(
  { round, options, floor }: { round: string; options: readonly string[]; floor: number },
  answers: readonly FollowUpAnswer[],
  chosen: (answer: FollowUpAnswer) => string | null,
): RoundTable {
  const counts = options.map((option) => answers.filter((answer) => chosen(answer) === option).length);
  const poll = round === 'called' ? 'called' : 'asking';
  const tally = publishTally({ kind: 'personal', counts, floor });
  return { round, poll, privacy: 'personal', options: [...options], ...tally, kept: false };
}

function movesOf(
  pairs: readonly FollowUpAnswer[],
  floor: number,
): Pick<FollowUpTable, 'moved' | 'inference'> {
  const rated = (asking: FollowUpAnswer['now']) => (asking === null ? -1 : ASKING.indexOf(asking));
  const { up, down, same, wPlus, wMinus, rankBiserial, exactP } = signedRank({
    before: pairs.map(({ before }) => rated(before)),
    after: pairs.map(({ now }) => rated(now)),
  });
  const n = pairs.length;
  const { level } = publishTally({ kind: 'personal', counts: [up, same, down], floor });
  if (n < MOVED_FROM || level !== 'exact') return { moved: null, inference: null };
  const { testInConsole } = displayGate({ kind: 'personal', n, discordant: up + down, floor });
  return {
    moved: { up, same, down },
    inference: testInConsole ? { wPlus, wMinus, rankBiserial, exactP } : null,
  };
}
