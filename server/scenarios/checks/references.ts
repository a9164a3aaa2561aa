import { optionsOf } from '#shared/scenario.ts';
import type { Scenario } from '#shared/scenario.ts';
import { nearest } from '../nearest.ts';
import type { Path, Problem } from '../problem.ts';
import { askingsOf, problem } from './rule.ts';
import type { Rule } from './rule.ts';

interface Reference {
  to: string;
  /** What it must be one of: the field under which the author finds them, and their ids. */
  among: { list: string; ids: readonly string[] };
  path: Path;
}

/** Whatever names a client, a poll, a scene, a moment, a comparison or an option names one that exists. */
export const referencesResolve: Rule = (scenario) =>
  [
    ...fromPeople(scenario),
    ...fromPolls(scenario),
    ...fromScenes(scenario),
    ...fromComparisons(scenario),
    ...fromSplit(scenario),
  ].flatMap(unresolved);

function unresolved({ to, among: { list, ids }, path }: Reference): Problem[] {
  if (ids.includes(to)) return [];
  const meant = nearest(to, ids);
  return [
    problem(path, (words) =>
      meant === null ? words.unknownAmong(to, list, ids.join(', ')) : words.unknown(to, list, meant),
    ),
  ];
}

function named(list: string, things: readonly { id: string }[]): Reference['among'] {
  return { list, ids: things.map(({ id }) => id) };
}

function moments(scenario: Scenario): Reference['among'] {
  return { list: 'moments', ids: askingsOf(scenario).map(({ round }) => round) };
}

function fromPeople({ cast, clients, scenes }: Scenario): Reference[] {
  return [
    ...cast.flatMap(({ hideNameInScenes = [] }, index) =>
      hideNameInScenes.map((to, scene) => ({
        to,
        among: named('scenes', scenes),
        path: ['cast', index, 'hideNameInScenes', scene],
      })),
    ),
    ...clients.flatMap(({ hearsay }, index) =>
      hearsay.map(({ by }, said) => ({
        to: by,
        among: named('cast', cast),
        path: ['clients', index, 'hearsay', said, 'by'],
      })),
    ),
  ];
}

function fromPolls(scenario: Scenario): Reference[] {
  const { clients, polls, followUp } = scenario;
  return [
    ...polls.flatMap((poll, index) => [
      ...(poll.type === 'call'
        ? [{ to: poll.client, among: named('clients', clients), path: ['polls', index, 'client'] }]
        : []),
      ...(poll.type === 'guess'
        ? [{ to: poll.of, among: moments(scenario), path: ['polls', index, 'of'] }]
        : []),
      ...(poll.type === 'predict'
        ? [{ to: poll.truth, among: named('options', poll.options), path: ['polls', index, 'truth'] }]
        : []),
    ]),
    ...(followUp?.polls ?? []).map((to, index) => ({
      to,
      among: named('polls', polls),
      path: ['followUp', 'polls', index],
    })),
  ];
}

function fromScenes(scenario: Scenario): Reference[] {
  return scenario.scenes.flatMap((scene, index) => [
    ...(scene.moments ?? []).map(({ poll }, moment) => ({
      to: poll,
      among: named('polls', scenario.polls),
      path: ['scenes', index, 'moments', moment, 'poll'],
    })),
    ...(scene.projector.comparison === undefined
      ? []
      : [
          {
            to: scene.projector.comparison,
            among: named('comparisons', scenario.comparisons),
            path: ['scenes', index, 'projector', 'comparison'],
          },
        ]),
    ...(scene.replay === undefined
      ? []
      : [
          {
            to: scene.replay.prediction,
            among: moments(scenario),
            path: ['scenes', index, 'replay', 'prediction'],
          },
          {
            to: scene.replay.poll,
            among: named('polls', scenario.polls),
            path: ['scenes', index, 'replay', 'poll'],
          },
        ]),
    ...(scene.reveal === undefined
      ? []
      : [
          {
            to: scene.reveal.hiddenUntil,
            among: moments(scenario),
            path: ['scenes', index, 'reveal', 'hiddenUntil'],
          },
        ]),
  ]);
}

function fromComparisons(scenario: Scenario): Reference[] {
  const askings = askingsOf(scenario);
  return scenario.comparisons.flatMap(({ before, after, target }, index) => {
    const poll = askings.find(({ round }) => round === before)?.poll;
    return [
      { to: before, among: moments(scenario), path: ['comparisons', index, 'before'] },
      { to: after, among: moments(scenario), path: ['comparisons', index, 'after'] },
      ...(poll
        ? [{ to: target, among: named('options', optionsOf(poll)), path: ['comparisons', index, 'target'] }]
        : []),
    ];
  });
}

function fromSplit(scenario: Scenario): Reference[] {
  const { split } = scenario;
  if (split === undefined) return [];
  const scenes = named('scenes', scenario.scenes);
  return [
    { to: split.atScene, among: scenes, path: ['split', 'atScene'] },
    { to: split.revealScene, among: scenes, path: ['split', 'revealScene'] },
    ...split.measuredAt.map((to, index) => ({
      to,
      among: moments(scenario),
      path: ['split', 'measuredAt', index],
    })),
  ];
}
