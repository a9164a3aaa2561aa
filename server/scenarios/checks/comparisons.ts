import type { Problem } from '../problem.ts';
import { askingsOf, problem } from './rule.ts';
import type { Asking, Rule } from './rule.ts';

/** A comparison pairs two moments of one poll, in the order of the story. */
export const comparisonsPair: Rule = (scenario) => {
  const askings = askingsOf(scenario);
  return scenario.comparisons.flatMap(({ before, after }, index): Problem[] => {
    const path = ['comparisons', index];
    const from = askings.findIndex(({ round }) => round === before);
    const to = askings.findIndex(({ round }) => round === after);
    if (from < 0 || to < 0) return [];
    if (askings[from]?.poll !== askings[to]?.poll) {
      return [problem([...path, 'after'], (words) => words.otherPoll(before, after))];
    }
    return from < to ? [] : [problem([...path, 'after'], (words) => words.backwards(before, after))];
  });
};

/** What is tested is chosen beforehand: one comparison of a poll at most. */
export const onePrimaryEach: Rule = (scenario) => {
  const askings = askingsOf(scenario);
  const primary = scenario.comparisons.flatMap((comparison, index) => {
    const poll = askings.find(({ round }) => round === comparison.after)?.poll;
    return comparison.primary && poll ? [{ poll, path: ['comparisons', index, 'primary'] }] : [];
  });
  return primary
    .filter(({ poll }, index) => primary.findIndex((other) => other.poll === poll) < index)
    .map(({ poll, path }) => problem(path, (words) => words.secondPrimary(poll.id)));
};

/** A slope has a beginning: each moment of such a scene ends a comparison. */
export const slopesHaveTwoEnds: Rule = (scenario) =>
  askingsOf(scenario)
    .filter(({ scene }: Asking) => scene.projector.view === 'slopes')
    .filter(({ round }) => !scenario.comparisons.some(({ after }) => after === round))
    .map(({ round, path }) => problem(path, (words) => words.slopeMissing(round)));
