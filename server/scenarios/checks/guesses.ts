import { hasPart } from '#shared/scenario.ts';
import { guessedIn } from '#shared/session/guessing.ts';
import type { Problem } from '../problem.ts';
import { askingsOf, problem } from './rule.ts';
import type { Rule } from './rule.ts';

/** People guess at a choice about the story that has been made, in a scene of its own, before it is revealed. */
export const guessesAreAnswered: Rule = (scenario) => {
  const askings = askingsOf(scenario);
  return scenario.polls.flatMap((poll, index): Problem[] => {
    if (poll.type !== 'guess') return [];
    const path = ['polls', index];
    const guessing = askings.find((asking) => asking.poll === poll);
    const about = askings.find(({ round }) => round === poll.of);
    // What does not exist is told by the references.
    if (about === undefined || guessing === undefined) return [];
    const shown = scenario.scenes.findIndex((scene) => guessedIn(scenario, scene) === guessing.round);
    const alone = askings.filter(({ scene }) => scene === guessing.scene).length === 1;
    const isCall = about.poll?.type === 'call' && about.poll.privacy === 'story' && poll.privacy === 'story';
    return [
      ...(isCall && alone && hasPart(scenario, 'guess')
        ? []
        : [problem([...path, 'of'], (words) => words.guessOf)]),
      ...(about.sceneIndex < guessing.sceneIndex && guessing.sceneIndex < shown
        ? []
        : [problem([...path, 'of'], (words) => words.guessOrder)]),
    ];
  });
};
