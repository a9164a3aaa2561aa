import { describe, expect, test } from 'vitest';

import type { Scenario } from '#shared/scenario.ts';
import type { SortPoll } from '#shared/session/sorting.ts';
import { scenarioProblemsWording } from '#shared/wording/scenarioProblems.ts';
import { zeger, zegerVariants } from '../../support/scenarios.ts';
import { sortingScenario } from '../../support/sorting.ts';
import { broken, pollOf, refuses, sceneOf } from './broken.ts';

const { nl: words } = scenarioProblemsWording;

function statements(scenario: Scenario): SortPoll {
  const poll = pollOf(scenario, 'statements');
  if (poll.type !== 'sort') throw new Error('statements are there to be sorted');
  return poll;
}

function item(scenario: Scenario, id: string): SortPoll['items'][number] {
  const found = statements(scenario).items.find((each) => each.id === id);
  if (found === undefined) throw new Error(`there is no statement ${id}`);
  return found;
}

test('sorting as the built-in story has it is a good scenario', () => {
  expect(broken(sortingScenario(), () => {}).told).toEqual([]);
});

describe('what is sorted', () => {
  refuses([
    {
      title: 'statements about the own company are refused',
      of: sortingScenario,
      change: (scenario) => (statements(scenario).privacy = 'personal'),
      at: ['id: statements', 'privacy:'],
      says: words.sortPersonal,
    },
    {
      title: 'statements of which every fact is so are refused',
      of: sortingScenario,
      change: (scenario) => (item(scenario, 'untrue').true = true),
      at: ['id: statements', 'items:'],
      says: words.sortNothingUntrue,
    },
    {
      title: 'statements without a conclusion are refused',
      of: sortingScenario,
      change: (scenario) => (item(scenario, 'guessed').key = 'opinion'),
      at: ['id: statements', 'items:'],
      says: words.sortNoConclusion,
    },
    {
      title: 'an opinion that is said to be so is refused',
      of: sortingScenario,
      change: (scenario) => (item(scenario, 'label').true = true),
      at: ['id: label', 'true'],
      says: words.sortTrueOpinion,
    },
    {
      title: 'a rung that the ladder does not have is refused at its statement',
      of: sortingScenario,
      change: (scenario) => (item(scenario, 'label').rung = 'action'),
      at: ['id: label', 'rung:'],
      says: words.rungMissing('action'),
    },
    {
      title: 'a ladder that goes down is refused',
      of: sortingScenario,
      change: ({ ladder }) => ladder?.reverse(),
      at: ['ladder:'],
      says: words.ladderOrder,
    },
  ]);

  test('a statement may name a rung where the story has no ladder', () => {
    expect(broken(sortingScenario(), (scenario) => delete scenario.ladder).told).toEqual([]);
  });
});

describe('where it is sorted', () => {
  refuses([
    {
      title: 'statements beside another question are refused',
      of: sortingScenario,
      change: (scenario) => {
        scenario.polls.push({ ...pollOf(scenario, 'drink'), id: 'other' });
        sceneOf(scenario, 'sorting').moments?.push({ id: 'beside', poll: 'other' });
      },
      at: ['- id: sorting'],
      says: words.sortScene,
    },
    {
      title: 'statements that are not shown one by one are refused',
      of: sortingScenario,
      change: (scenario) => (sceneOf(scenario, 'sorting').projector.view = 'progress'),
      at: ['- id: sorting'],
      says: words.sortScene,
    },
    {
      title: 'a scene that shows statements and asks something else is refused',
      of: sortingScenario,
      change: (scenario) => (sceneOf(scenario, 'own').projector.view = 'items'),
      at: ['id: own', 'view: items'],
      says: words.itemsElsewhere,
    },
  ]);

  test('more statements than there are steps for are refused by their number', () => {
    const { told } = broken(sortingScenario(), (scenario) => {
      const { items } = statements(scenario);
      for (let more = 0; more < 5; more += 1) items.push({ ...item(scenario, 'seen'), id: `more-${more}` });
    });
    expect(told).toHaveLength(1);
  });
});

describe('the story of Zeger', () => {
  test('has six statements, and the ladder they stand on, in 45 and in 60 minutes', () => {
    for (const scenario of zegerVariants()) {
      const [poll] = scenario.polls.filter(({ type }) => type === 'sort');
      const items = poll?.type === 'sort' ? poll.items : [];
      expect(items.map(({ key, true: isTrue }) => (isTrue === false ? 'untrue' : key))).toEqual([
        'fact',
        'opinion',
        'fact',
        'conclusion',
        'untrue',
        'opinion',
      ]);
      expect(scenario.ladder?.map(({ rung }) => rung)).toEqual([
        'data',
        'selected',
        'meaning',
        'assumption',
        'conclusion',
        'action',
      ]);
      const order = scenario.scenes.map(({ id }) => id);
      expect(order.indexOf('feit-of-mening')).toBeLessThan(order.indexOf('pen-terug'));
    }
  });

  test('knows nothing of sorting in thirty minutes', () => {
    expect(JSON.stringify(zeger())).not.toMatch(/ladder"|"sort"|sorting/);
  });
});
