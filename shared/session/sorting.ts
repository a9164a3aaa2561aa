import type { Poll, Scenario, Scene } from '../scenario.ts';

export type SortPoll = Extract<Poll, { type: 'sort' }>;

/** The steps that tell of one statement each, in the order of the published table: as many as a poll may have. */
export const STATEMENT_STEPS = [
  'statement1',
  'statement2',
  'statement3',
  'statement4',
  'statement5',
  'statement6',
  'statement7',
  'statement8',
] as const;
export type StatementStep = (typeof STATEMENT_STEPS)[number];
/** What follows when all statements have been told: how often either was taken for the other, and the ladder. */
export type SortingStep = StatementStep | 'rates' | 'ladder';

/** Whether a step tells of one statement. */
export function isStatementStep(step: string): step is StatementStep {
  return STATEMENT_STEPS.some((each) => each === step);
}

/** What people sort in a scene, and at which moment, or `null` where they sort nothing. */
export function sortedIn(
  scenario: Pick<Scenario, 'polls'>,
  { moments: [moment] = [] }: Scene,
): { moment: string; poll: SortPoll } | null {
  const poll = scenario.polls.find(({ id }) => id === moment?.poll);
  return moment !== undefined && poll?.type === 'sort' ? { moment: moment.id, poll } : null;
}

/** How a scene tells of what was sorted in it: statement by statement, both rates, and the ladder where there is one. */
export function sortingSteps(
  scenario: Pick<Scenario, 'polls' | 'ladder'>,
  scene: Scene,
): readonly SortingStep[] {
  const sorted = sortedIn(scenario, scene);
  if (sorted === null) return [];
  const ladder = scenario.ladder === undefined ? [] : ['ladder' as const];
  return [...STATEMENT_STEPS.slice(0, sorted.poll.items.length), 'rates', ...ladder];
}
