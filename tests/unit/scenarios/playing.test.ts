import { describe, expect, test } from 'vitest';

import type { Poll, Scenario } from '#shared/scenario.ts';
import { scenarioProblemsWording } from '#shared/wording/scenarioProblems.ts';
import { tinyScenario, zeger } from '../../support/scenarios.ts';
import { broken, pollOf, refuses, sceneOf } from './broken.ts';

const { nl: words } = scenarioProblemsWording;

function comparison(scenario: Scenario, id: string): Scenario['comparisons'][number] {
  const found = scenario.comparisons.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`there is no comparison ${id}`);
  return found;
}

function sorting(keys: readonly ('fact' | 'opinion' | 'conclusion')[]): Poll {
  const text = { nl: 'Een uitspraak.', en: 'A statement.' };
  const items = keys.map((key, index) => ({
    id: `s${index}`,
    text,
    key,
    why: text,
    ...(key === 'fact' ? { true: false } : {}),
  }));
  return { id: 'sorting', type: 'sort', privacy: 'story', question: text, items };
}

describe('the run sheet', () => {
  refuses([
    {
      title: 'a scenario that does not begin with people coming in is refused at its first scene',
      change: ({ scenes }) => scenes.splice(0, 2, ...scenes.slice(0, 2).reverse()),
      at: ['scenes:', 'kind: vote'],
      says: words.joinFirst,
    },
    {
      title: 'a second scene in which people come in is refused',
      change: (scenario) => (sceneOf(scenario, 'own').kind = 'join'),
      at: ['id: own', 'kind: join'],
      says: words.joinFirst,
    },
    {
      title: 'a close before the end is refused',
      change: (scenario) => {
        sceneOf(scenario, 'own').kind = 'close';
        delete sceneOf(scenario, 'own').moments;
      },
      at: ['id: own', 'kind: close'],
      says: words.closeLast,
    },
    {
      title: 'scenes that take longer than the scenario promises are refused',
      change: (scenario) => (sceneOf(scenario, 'own').minutes = 4.5),
      at: ['minutes: 30'],
      says: words.minutes(30.5, 30),
    },
    {
      title: 'a vote without anything to vote on is refused',
      change: (scenario) => delete sceneOf(scenario, 'own').moments,
      at: ['id: own'],
      says: words.momentsMissing,
    },
    {
      title: 'an empty list of moments is refused',
      change: (scenario) => (sceneOf(scenario, 'in').moments = []),
      at: ['id: in', 'moments:'],
      says: words.momentsEmpty,
    },
    {
      title: 'a vote in a scene where nobody can vote is refused',
      change: (scenario) => (sceneOf(scenario, 'own').kind = 'debrief'),
      at: ['id: own', 'moments:'],
      says: words.momentsNotHere,
    },
  ]);

  test('a scenario that begins and ends wrongly hears of both ends', () => {
    const { told } = broken(tinyScenario(), ({ scenes }) => scenes.reverse());

    expect(told).toEqual(expect.arrayContaining([words.joinFirst, words.closeLast]));
  });
});

describe('what a scene asks', () => {
  refuses([
    {
      title: 'a plan outside a scene of kind commit is refused',
      change: (scenario) => (sceneOf(scenario, 'promise').kind = 'vote'),
      at: ['id: promise', 'poll: if-then'],
      says: words.planElsewhere,
    },
    {
      title: 'another question in a scene of kind commit is refused',
      change: (scenario) => (sceneOf(scenario, 'own').kind = 'commit'),
      at: ['id: own', 'poll: how-often'],
      says: words.commitAsksPlan,
    },
    {
      title: 'two plans in one scene are refused',
      change: (scenario) => {
        scenario.polls.push({ ...pollOf(scenario, 'if-then'), id: 'second' });
        sceneOf(scenario, 'promise').moments?.push({ id: 'second', poll: 'second' });
      },
      at: ['id: promise', 'moments:'],
      says: words.commitAsksPlan,
    },
    {
      title: 'one question asked twice in a scene is refused',
      change: (scenario) => {
        const label = { nl: 'nu', en: 'now' };
        sceneOf(scenario, 'own').moments = [
          { id: 'often', poll: 'how-often', label },
          { id: 'again', poll: 'how-often', label },
        ];
      },
      at: ['id: again', 'poll: how-often'],
      says: words.askedTwice('how-often'),
    },
    {
      title: 'a list of clients that asks something else is refused',
      of: zeger,
      change: (scenario) => {
        sceneOf(scenario, 'bij-ons').projector.view = 'list';
        sceneOf(scenario, 'bij-ons').moments?.pop();
      },
      at: ['id: bij-ons', 'poll: horen'],
      says: words.onlyCalls('list'),
    },
    {
      title: 'a list of clients with more than one question is refused',
      of: zeger,
      change: (scenario) => {
        pollOf(scenario, 'call-vanlier').question = { nl: 'Bel jij?', en: 'Would you?' };
        sceneOf(scenario, 'pen-terug').projector.view = 'progress';
      },
      at: ['id: rode-pen', 'moments:'],
      says: words.oneQuestion,
    },
    {
      title: 'a moment without a name is refused where its question is asked more often',
      change: (scenario) => delete sceneOf(scenario, 'turn').moments?.[0]?.label,
      at: ['id: turn', 'id: twist'],
      says: words.labelNeeded('call-bakker'),
    },
    {
      title: 'sorting with a single fact is refused',
      change: ({ polls }) => polls.push(sorting(['fact', 'opinion', 'conclusion'])),
      at: ['id: sorting', 'items:'],
      says: words.sortTooFew,
    },
    {
      title: 'sorting with a single statement that is no fact is refused',
      change: ({ polls }) => polls.push(sorting(['fact', 'fact', 'fact', 'conclusion'])),
      at: ['id: sorting', 'items:'],
      says: words.sortTooFew,
    },
  ]);

  test('one opinion and one conclusion beside two facts make an exercise', () => {
    const { told } = broken(tinyScenario(), ({ polls }) => {
      polls.push(sorting(['fact', 'opinion', 'fact', 'conclusion']));
    });

    expect(told).toEqual([]);
  });
});

describe('comparisons', () => {
  refuses([
    {
      title: 'two moments of different questions are refused',
      of: zeger,
      change: (scenario) => (comparison(scenario, 'zeger-trap').before = 'start-ruiter'),
      at: ['comparisons:', 'id: zeger-trap', 'after:'],
      says: words.otherPoll('start-ruiter', 'stairs'),
    },
    {
      title: 'the first moment of all is compared with no other question either',
      change: (scenario) =>
        scenario.comparisons.push({
          id: 'odd',
          before: 'test',
          after: 'first',
          target: 'tea',
          primary: false,
        }),
      at: ['comparisons:', 'id: odd', 'after:'],
      says: words.otherPoll('test', 'first'),
    },
    {
      title: 'nothing is compared with the first moment of all, unless it asks the same',
      change: (scenario) =>
        scenario.comparisons.push({
          id: 'odd',
          before: 'first',
          after: 'test',
          target: 'call',
          primary: false,
        }),
      at: ['comparisons:', 'id: odd', 'after:'],
      says: words.otherPoll('first', 'test'),
    },
    {
      title: 'a comparison against the order of the story is refused',
      change: (scenario) =>
        scenario.comparisons.push({
          id: 'back',
          before: 'twist',
          after: 'first',
          target: 'call',
          primary: false,
        }),
      at: ['comparisons:', 'id: back', 'after:'],
      says: words.backwards('twist', 'first'),
    },
    {
      title: 'a moment compared with itself is refused',
      change: (scenario) =>
        scenario.comparisons.push({
          id: 'same',
          before: 'first',
          after: 'first',
          target: 'call',
          primary: false,
        }),
      at: ['comparisons:', 'id: same', 'after:'],
      says: words.backwards('first', 'first'),
    },
    {
      title: 'a second primary comparison of one question is refused',
      of: zeger,
      change: (scenario) => (comparison(scenario, 'zeger-trap').primary = true),
      at: ['comparisons:', 'id: zeger-trap', 'primary:'],
      says: words.secondPrimary('call-zeger'),
    },
    {
      title: 'slopes without a beginning are refused',
      of: zeger,
      change: (scenario) => {
        scenario.comparisons = scenario.comparisons.filter(({ id }) => id !== 'vanlier');
      },
      at: ['id: pen-terug', 'id: again-vanlier'],
      says: words.slopeMissing('again-vanlier'),
    },
  ]);
});
