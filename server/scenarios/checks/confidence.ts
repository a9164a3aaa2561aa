import { hasPart, optionsOf } from '#shared/scenario.ts';
import type { Scenario } from '#shared/scenario.ts';
import type { Path, Problem } from '../problem.ts';
import { askingsOf, lastAsking, problem } from './rule.ts';
import type { Asking, Rule } from './rule.ts';

/** How sure people are is asked of one choice at a time, about the story, where it can be told what that was worth. */
export const confidenceIsAskable: Rule = (scenario) => {
  if (!hasPart(scenario, 'confidence')) return [];
  const askings = askingsOf(scenario);
  return scenario.polls.flatMap((poll, index): Problem[] => {
    if (poll.confidence !== true) return [];
    const path = ['polls', index, 'confidence'];
    const crowded = askings.some(
      (one) => one.poll === poll && askings.some((other) => other !== one && other.scene === one.scene),
    );
    const twoAnswers = poll.type === 'predict' && optionsOf(poll).length === 2;
    return [
      ...(poll.type === 'call' || twoAnswers ? [] : [problem(path, (words) => words.confidenceOf)]),
      ...(poll.privacy === 'personal' ? [problem(path, (words) => words.confidencePersonal)] : []),
      ...(crowded ? [problem(path, (words) => words.confidenceAlone)] : []),
    ];
  });
};

/** A scene that looks back comes after all that it looks back on, and looks back on what was asked. */
export const replaysLookBack: Rule = (scenario) =>
  scenario.scenes.flatMap((scene, index): Problem[] => {
    const { replay, kind, projector } = scene;
    const path = ['scenes', index];
    if (replay === undefined) {
      return projector.view === 'confidence'
        ? [problem([...path, 'projector', 'view'], (words) => words.replayMissing)]
        : [];
    }
    if (kind !== 'debrief' || projector.view !== 'confidence' || !hasPart(scenario, 'confidence')) {
      return [problem([...path, 'replay'], (words) => words.replayElsewhere)];
    }
    return lookedBackOn(scenario, index);
  });

function lookedBackOn(scenario: Scenario, index: number): Problem[] {
  const replay = scenario.scenes[index]?.replay;
  const askings = askingsOf(scenario);
  const predicted = askings.find(({ round }) => round === replay?.prediction);
  const poll = scenario.polls.find(({ id }) => id === replay?.poll);
  const path = ['scenes', index, 'replay'];
  const last = poll === undefined ? null : lastAsking(askings, poll);
  // What does not exist is told by the references.
  return [
    ...(predicted === undefined || isAsked(predicted, 'predict')
      ? []
      : [problem([...path, 'prediction'], (words) => words.replaysPrediction)]),
    ...(poll === undefined || (last !== null && isAsked(last, 'call'))
      ? []
      : [problem([...path, 'poll'], (words) => words.replaysCall)]),
    ...early(predicted, index, [...path, 'prediction']),
    ...early(last ?? undefined, index, [...path, 'poll']),
  ];
}

function isAsked({ poll }: Asking, type: 'predict' | 'call'): boolean {
  return poll?.type === type && poll.confidence === true;
}

function early(asking: Asking | undefined, index: number, path: Path): Problem[] {
  return asking === undefined || asking.sceneIndex < index
    ? []
    : [problem(path, (words) => words.replayEarly(asking.round))];
}
