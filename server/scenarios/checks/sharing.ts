import { hasPart, pollById } from '#shared/scenario.ts';
import { problem } from './rule.ts';
import type { Rule } from './rule.ts';

/** A picture shows the main comparison, as dots that moved: one about the story, with piles that fit beside one another. */
export const picturesHaveDots: Rule = (scenario) => {
  if (!hasPart(scenario, 'sharing')) return [];
  const primary = scenario.comparisons.find((each) => each.primary);
  const moments = scenario.scenes.flatMap((scene) => scene.moments ?? []);
  const asked = moments.find(({ id }) => id === primary?.after)?.poll;
  // What does not exist is told by the references.
  if (primary !== undefined && !scenario.polls.some(({ id }) => id === asked)) return [];
  const poll = asked === undefined ? null : pollById(scenario, asked);
  const isRight = poll?.type === 'call' && poll.privacy === 'story';
  return isRight ? [] : [problem(['parts'], (words) => words.sharingNeeds)];
};
