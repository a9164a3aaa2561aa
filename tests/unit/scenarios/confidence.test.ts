import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';

import { scenarioProblemsWording } from '#shared/wording/scenarioProblems.ts';
import { readScenario } from '../../../server/scenarios/readScenario.ts';
import { zegerYaml, replayScenario } from '../../support/scenarios.ts';
import { pollOf, refuses, sceneOf } from './broken.ts';

const words = scenarioProblemsWording.nl;
const of = replayScenario;

describe('how sure people are', () => {
  test('can be asked of the story, and looked back on', () => {
    const text = stringify(replayScenario(), { aliasDuplicateObjects: false });
    expect(readScenario('tiny.yaml', text)).toMatchObject({ ok: true });
  });

  refuses([
    {
      title: 'is not asked of a question that has no yes and no',
      of,
      change: (scenario) => (pollOf(scenario, 'drink').confidence = true),
      at: ['id: drink', 'confidence:'],
      says: words.confidenceOf,
    },
    {
      title: 'is not asked of a prediction about people themselves',
      of,
      change: (scenario) => (pollOf(scenario, 'end').privacy = 'personal'),
      at: ['polls:', 'id: end', 'confidence:'],
      says: words.confidencePersonal,
    },
    {
      title: 'is not asked of a prediction with three answers',
      of,
      change: (scenario) => {
        const poll = pollOf(scenario, 'end');
        if (poll.type === 'predict') poll.options.push({ id: 'so', label: { nl: 'Zo', en: 'So' } });
      },
      at: ['polls:', 'id: end', 'confidence:'],
      says: words.confidenceOf,
    },
    {
      title: 'is not asked of one among several questions',
      of,
      change: (scenario) => {
        const aside = { ...pollOf(scenario, 'drink'), id: 'aside' };
        scenario.polls.push(aside);
        sceneOf(scenario, 'guessing').moments?.push({ id: 'aside', poll: 'aside' });
      },
      at: ['polls:', 'id: end', 'confidence:'],
      says: words.confidenceAlone,
    },
  ]);
});

describe('a scene that looks back', () => {
  refuses([
    {
      title: 'says on what',
      of,
      change: (scenario) => delete sceneOf(scenario, 'back').replay,
      at: ['id: back', 'view:'],
      says: words.replayMissing,
    },
    {
      title: 'shows how sure people were, and nothing else',
      of,
      change: (scenario) => (sceneOf(scenario, 'back').projector.view = 'text'),
      at: ['id: back', 'replay:'],
      says: words.replayElsewhere,
    },
    {
      title: 'is of a part that is switched on',
      of,
      change: (scenario) => (scenario.parts = []),
      at: ['id: back', 'replay:'],
      says: words.replayElsewhere,
    },
    {
      title: 'looks back on a prediction',
      of,
      change: (scenario) => (sceneOf(scenario, 'back').replay = { prediction: 'first', poll: 'call-bakker' }),
      at: ['id: back', 'prediction:'],
      says: words.replaysPrediction,
    },
    {
      title: 'looks back on a question about calling',
      of,
      change: (scenario) => (sceneOf(scenario, 'back').replay = { prediction: 'guess', poll: 'end' }),
      at: ['id: back', 'poll: end'],
      says: words.replaysCall,
    },
    {
      title: 'looks back on a moment that there is',
      of,
      change: (scenario) => (sceneOf(scenario, 'back').replay = { prediction: 'gues', poll: 'call-bakker' }),
      at: ['id: back', 'prediction:'],
      says: words.unknown('gues', 'moments', 'guess'),
    },
    {
      title: 'comes after all that it looks back on',
      of,
      change: (scenario) => {
        const back = sceneOf(scenario, 'back');
        const others = scenario.scenes.filter(({ id }) => id !== 'back');
        const turn = others.findIndex(({ id }) => id === 'turn');
        scenario.scenes = [...others.slice(0, turn), back, ...others.slice(turn)];
      },
      at: ['id: back', 'poll: call-bakker'],
      says: words.replayEarly('twist'),
    },
  ]);
});

test('the built-in story asks it in 45 and in 60 minutes, and its core knows nothing of it', () => {
  const read = readScenario('zeger.yaml', zegerYaml);
  if (!read.ok) throw new Error('the built-in scenario is good');
  const asks = [read.scenario, ...read.variants].map(({ id, minutes, parts = [], scenes }) => ({
    id,
    minutes,
    isAsked: parts.includes('confidence'),
    predicts: scenes.some((scene) => scene.id === 'voorspelling'),
    looksBack: scenes.some((scene) => scene.replay !== undefined),
  }));
  const on = { isAsked: true, predicts: true, looksBack: true };
  expect(asks).toEqual([
    { id: 'zeger', minutes: 30, isAsked: false, predicts: false, looksBack: false },
    { id: 'zeger-45', minutes: 45, ...on },
    { id: 'zeger-60', minutes: 60, ...on },
  ]);
  expect(read.scenario.polls.map(({ id }) => id)).not.toContain('gesprek');
});
