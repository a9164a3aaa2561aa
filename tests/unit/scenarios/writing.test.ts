import { describe, expect, test } from 'vitest';

import type { Scenario } from '#shared/scenario.ts';
import { scenarioProblemsWording } from '#shared/wording/scenarioProblems.ts';
import { checkScenario } from '../../../server/scenarios/checkScenario.ts';
import { zegerVariants } from '../../support/scenarios.ts';
import { writingScenario } from '../../support/writing.ts';

const words = scenarioProblemsWording.nl;
const said = (scenario: Scenario) => checkScenario(scenario).map(({ message }) => message.nl);

function found<Thing extends { id: string }>(things: readonly Thing[], id: string): Thing {
  const thing = things.find((each) => each.id === id);
  if (thing === undefined) throw new Error(`there is no ${id}`);
  return thing;
}
const poll = ({ polls }: Scenario, id: string) => {
  const asked = found(polls, id);
  if (asked.type !== 'text') throw new Error(`${id} asks for no text`);
  return asked;
};

test('a scenario in which people write is one that can be played', () => {
  expect(said(writingScenario())).toEqual([]);
});

describe('a text', () => {
  const cases: { title: string; change: (scenario: Scenario) => void; says: string }[] = [
    {
      title: 'belongs to a part',
      change: (scenario) => (poll(scenario, 'explain').needs = undefined),
      says: words.textPart,
    },
    {
      title: 'is asked for in a scene of its own, never beside a vote',
      change: (scenario) => found(scenario.scenes, 'why').moments?.push({ id: 'beside', poll: 'drink' }),
      says: words.textAlone,
    },
    {
      title: 'is asked for once where it is not marked',
      change: (scenario) => (poll(scenario, 'rewrite').upvotes = false),
      says: words.textTimes('rewrite', 1),
    },
    {
      title: 'is asked for twice where it is marked',
      change: (scenario) => (poll(scenario, 'explain').upvotes = true),
      says: words.textTimes('explain', 2),
    },
    {
      title: 'is written before a wall, and not before the best of what is marked',
      change: (scenario) => (found(scenario.scenes, 'why').projector.view = 'best'),
      says: words.textView,
    },
    {
      title: 'is marked before the best, and not before a wall',
      change: (scenario) => (found(scenario.scenes, 'useful').projector.view = 'wall'),
      says: words.textView,
    },
    {
      title: 'is what a wall shows, and nothing else is',
      change: (scenario) => (found(scenario.scenes, 'hearing').projector.view = 'wall'),
      says: words.textView,
    },
    {
      title: 'is short enough for a wall',
      change: (scenario) => (poll(scenario, 'react').maxLength = 141),
      says: words.textLength(140),
    },
    {
      title: 'has examples that leave room to say that they are invented',
      change: (scenario) => (poll(scenario, 'explain').examples = [{ nl: 'x'.repeat(50), en: 'x' }]),
      says: words.textExample(49),
    },
  ];
  test.each(cases)('$title', ({ change, says }) => {
    const scenario = writingScenario();
    change(scenario);
    expect(said(scenario)).toContain(says);
  });
});

test('the built-in story asks for an explanation and a reaction in 45 and 60 minutes, and to write anew in 60', () => {
  const asked = zegerVariants().map(({ id, scenes }) => [
    id,
    scenes.flatMap(({ id: scene, needs = [] }) =>
      needs.some((part) => ['explanation', 'rewriting', 'reactions'].includes(part)) ? [scene] : [],
    ),
  ]);
  expect(asked).toEqual([
    ['zeger-45', ['andere-verklaring', 'reacties']],
    ['zeger-60', ['andere-verklaring', 'herschrijven', 'bruikbaar', 'reacties']],
  ]);
});
