import type { Path, Problem } from '../problem.ts';
import { problem } from './rule.ts';
import type { Rule } from './rule.ts';

/** An id names one thing among its likes; a moment's id is a round's, so it is unique in the whole scenario. */
export const idsAreUnique: Rule = (scenario) => [
  ...taken(scenario.cast, ['cast']),
  ...taken(scenario.clients, ['clients']),
  ...taken(scenario.polls, ['polls']),
  ...taken(scenario.scenes, ['scenes']),
  ...taken(scenario.comparisons, ['comparisons']),
  ...scenario.polls.flatMap((poll, index) => [
    ...('options' in poll ? taken(poll.options, ['polls', index, 'options']) : []),
    ...('items' in poll ? taken(poll.items, ['polls', index, 'items']) : []),
  ]),
  ...repeated(
    scenario.scenes.flatMap((scene, index) =>
      (scene.moments ?? []).map(({ id }, moment) => ({
        id,
        path: ['scenes', index, 'moments', moment, 'id'],
      })),
    ),
  ),
];

function taken(things: readonly { id: string }[], path: Path): Problem[] {
  return repeated(things.map(({ id }, index) => ({ id, path: [...path, index, 'id'] })));
}

function repeated(named: readonly { id: string; path: Path }[]): Problem[] {
  return named
    .filter(({ id }, index) => named.findIndex((other) => other.id === id) < index)
    .map(({ id, path }) => problem(path, (words) => words.taken(id)));
}
