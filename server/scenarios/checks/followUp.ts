import { hasPart } from '#shared/scenario.ts';
import { problem } from './rule.ts';
import type { Rule } from './rule.ts';

/** Whoever is asked again later has been told when, and has made a plan that can be asked about. */
export const followUpIsThere: Rule = (scenario) => {
  if (!hasPart(scenario, 'followUp')) return [];
  const hasPlan = scenario.polls.some(({ type }) => type === 'ifThen');
  return scenario.followUp !== undefined && hasPlan
    ? []
    : [problem(['parts'], (words) => words.followUpMissing)];
};
