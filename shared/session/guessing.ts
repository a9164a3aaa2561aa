import type { Scenario, Scene } from '../scenario.ts';

/** The round in which people guess at what a reveal shows, or `null` where they do not. */
export function guessedIn(scenario: Scenario, { projector, reveal }: Scene): string | null {
  if (reveal?.steps.includes('guess') !== true) return null;
  const compared = scenario.comparisons.find(({ id }) => id === projector.comparison);
  const moments = scenario.scenes.flatMap(({ moments: asked = [] }) => asked);
  const guess = moments.find(({ poll: id }) => {
    // Asked of scenarios that have not been checked yet as well: a poll may be missing.
    const poll = scenario.polls.find((each) => each.id === id);
    return poll?.type === 'guess' && poll.of === compared?.after;
  });
  return guess?.id ?? null;
}
