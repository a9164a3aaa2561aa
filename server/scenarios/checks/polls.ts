import type { Scene } from '#shared/scenario.ts';
import type { Problem } from '../problem.ts';
import { askingsOf, problem } from './rule.ts';
import type { Asking, Rule } from './rule.ts';

/** Each scene asks what it can show: plans in `commit`, clients on a list, and nothing twice. */
export const scenesAskWhatTheyShow: Rule = (scenario) => {
  const askings = askingsOf(scenario);
  return scenario.scenes.flatMap((scene, index) => {
    const asked = askings.filter(({ sceneIndex }) => sceneIndex === index);
    return [...asked.flatMap(misplaced), ...askedTwice(asked), ...listProblems(scene, index, asked)].concat(
      scene.kind === 'commit' && asked.length > 1
        ? [problem(['scenes', index, 'moments'], (words) => words.commitAsksPlan)]
        : [],
    );
  });
};

function misplaced({ poll, scene, path }: Asking): Problem[] {
  if (poll === null) return [];
  const place = [...path, 'poll'];
  if (poll.type === 'ifThen' && scene.kind !== 'commit')
    return [problem(place, (words) => words.planElsewhere)];
  if (poll.type !== 'ifThen' && scene.kind === 'commit')
    return [problem(place, (words) => words.commitAsksPlan)];
  return [];
}

function askedTwice(asked: readonly Asking[]): Problem[] {
  return asked.flatMap(({ poll, path }, index) =>
    poll !== null && asked.findIndex((other) => other.poll === poll) < index
      ? [problem([...path, 'poll'], (words) => words.askedTwice(poll.id))]
      : [],
  );
}

/** A phone shows the clients of a list under one question. */
function listProblems({ projector: { view } }: Scene, index: number, asked: readonly Asking[]): Problem[] {
  if (view !== 'list' && view !== 'slopes') return [];
  const others = asked.filter(({ poll }) => poll !== null && poll.type !== 'call');
  const questions = asked.flatMap(({ poll }) =>
    poll?.type === 'call' ? [JSON.stringify([poll.question.nl, poll.question.en])] : [],
  );
  return [
    ...others.map(({ path }) => problem([...path, 'poll'], (words) => words.onlyCalls(view))),
    ...(new Set(questions).size > 1
      ? [problem(['scenes', index, 'moments'], (words) => words.oneQuestion)]
      : []),
  ];
}

/** Where one question is asked at several moments, the screens tell them apart by name. */
export const momentsHaveNames: Rule = (scenario) => {
  const askings = askingsOf(scenario);
  return askings.flatMap(({ poll, labelled, path }) =>
    poll !== null && !labelled && askings.filter((other) => other.poll === poll).length > 1
      ? [problem(path, (words) => words.labelNeeded(poll.id))]
      : [],
  );
};

/**
 * An exercise in sorting has two statements of either kind. Opinion and conclusion count as one kind, as they do in
 * the buttons under the statement.
 */
export const sortingIsNoGuess: Rule = ({ polls }) =>
  polls.flatMap((poll, index) => {
    if (poll.type !== 'sort') return [];
    const facts = poll.items.filter(({ key }) => key === 'fact').length;
    return facts >= 2 && poll.items.length - facts >= 2
      ? []
      : [problem(['polls', index, 'items'], (words) => words.sortTooFew)];
  });
