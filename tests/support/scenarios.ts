import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Part, Scenario, Scene, Text } from '#shared/scenario.ts';
import { scenarioFileSchema } from '#shared/scenarioSchema.ts';
import { BUILT_IN } from '../../server/scenarios/library.ts';
import { readFolder } from '../../server/scenarios/readFolder.ts';
import { readScenario } from '../../server/scenarios/readScenario.ts';
import { playedIn } from '../../server/scenarios/variants.ts';
import { readYaml } from '../../server/scenarios/yamlText.ts';

/** The text of the story that stands first in the library. */
export const zegerYaml = readFileSync(join(import.meta.dirname, '../../server/scenarios/zeger.yaml'), 'utf8');

/** The story of Zeger, as the server reads it. A new object at each call. */
export function zeger(): Scenario {
  const read = readScenario('zeger.yaml', zegerYaml);
  if (!read.ok) throw new Error(read.problems.map(({ text }) => text.en).join('\n'));
  return read.scenario;
}

/** The built-in story in 45 and in 60 minutes. */
export function zegerVariants(): Scenario[] {
  const read = readScenario('zeger.yaml', zegerYaml);
  if (!read.ok) throw new Error(read.problems.map(({ text }) => text.en).join('\n'));
  return read.variants;
}

/** The same story with these parts and no others, however long that takes. */
export function zegerWith(...parts: Part[]): Scenario {
  const yaml = readYaml(zegerYaml);
  const file = scenarioFileSchema.parse(yaml.ok ? yaml.data : null);
  const [, asked] = playedIn({ ...file, variants: [{ id: 'zeger-with', minutes: 45, parts }] });
  if (asked === undefined) throw new Error('a variant is played beside the core');
  return asked.scenario;
}

/** The same story in 45 minutes, with all of its parts. A new object at each call. */
export function zegerInFull(): Scenario {
  const [long] = zegerVariants();
  if (long === undefined) throw new Error('the story has a variant of 45 minutes');
  return long;
}

/** Every scenario that comes with the product, by its id. New objects at each call. */
export function builtIn(): Map<string, Scenario> {
  return new Map(readFolder(BUILT_IN).map((scenario) => [scenario.id, scenario]));
}

function both(said: string): Text {
  return { nl: said, en: `${said} (en)` };
}

const quiet = () => ({ say: both('Stem in stilte.'), ask: [] });

/**
 * The smallest scenario in which everything happens once: a test vote, a vote, a twist, its reveal, a personal
 * poll, a plan and the close. Rounds: `test`, `first`, `twist`, `often`, `plan`. A new object at each call.
 */
export function tinyScenario(): Scenario {
  return {
    id: 'tiny',
    version: 1,
    languages: ['nl', 'en'],
    title: both('De kleine klant'),
    summary: both('Eén klant, één draai.'),
    sector: 'sales',
    minutes: 30,
    cast: [{ id: 'ann', name: 'Ann', role: both('collega') }],
    clients: [
      {
        id: 'bakker',
        label: both('De bakker'),
        hearsay: [{ by: 'ann', text: both('Altijd druk.'), verdict: 'holds' }],
        facts: [{ text: both('Open vanaf zes uur.'), source: both('de deur') }],
      },
    ],
    polls: [
      {
        id: 'drink',
        type: 'choice',
        privacy: 'story',
        question: both('Koffie of thee?'),
        options: [
          { id: 'coffee', label: both('Koffie') },
          { id: 'tea', label: both('Thee') },
        ],
      },
      {
        id: 'call-bakker',
        type: 'call',
        privacy: 'story',
        client: 'bakker',
        question: both('Zou jij bellen?'),
      },
      {
        id: 'how-often',
        type: 'scale',
        privacy: 'personal',
        question: both('Hoe vaak hoor jij dit?'),
        min: 1,
        max: 5,
        minLabel: both('Nooit'),
        maxLabel: both('Dagelijks'),
      },
      {
        id: 'if-then',
        type: 'ifThen',
        privacy: 'personal',
        question: both('Maak je zin.'),
        triggers: [both('Als ik een oordeel hoor')],
        actions: [both('dan vraag ik naar het feit')],
        allowOwn: true,
        keepOnDevice: true,
      },
    ],
    scenes: [
      {
        id: 'in',
        title: both('Binnen'),
        kind: 'join',
        minutes: 2,
        reader: 'trainer',
        moments: [{ id: 'test', poll: 'drink' }],
        projector: { view: 'bars' },
        trainer: quiet(),
      },
      {
        id: 'hearing',
        title: both('Het oordeel'),
        kind: 'vote',
        minutes: 6,
        story: both('Ann zegt iets over de bakker.'),
        reader: 'phone',
        moments: [{ id: 'first', poll: 'call-bakker', label: both('eerst') }],
        projector: { view: 'progress' },
        trainer: quiet(),
      },
      {
        id: 'turn',
        title: both('De draai'),
        kind: 'vote',
        minutes: 6,
        story: both('De bakker wachtte al een jaar op een telefoontje.'),
        reader: 'both',
        moments: [{ id: 'twist', poll: 'call-bakker', label: both('na de draai') }],
        projector: { view: 'black' },
        trainer: quiet(),
      },
      {
        id: 'reveal',
        title: both('De onthulling'),
        kind: 'reveal',
        minutes: 8,
        reader: 'trainer',
        projector: { view: 'dots', comparison: 'bakker' },
        reveal: { hiddenUntil: 'twist', steps: ['before', 'pause', 'move', 'sentence', 'bars'] },
        trainer: quiet(),
      },
      {
        id: 'own',
        title: both('Bij ons'),
        kind: 'vote',
        minutes: 4,
        reader: 'trainer',
        moments: [{ id: 'often', poll: 'how-often' }],
        projector: { view: 'bars' },
        trainer: quiet(),
      },
      {
        id: 'promise',
        title: both('Mijn plan'),
        kind: 'commit',
        minutes: 3,
        reader: 'trainer',
        moments: [{ id: 'plan', poll: 'if-then' }],
        projector: { view: 'progress' },
        trainer: quiet(),
      },
      {
        id: 'end',
        title: both('Afsluiten'),
        kind: 'close',
        minutes: 1,
        reader: 'trainer',
        projector: { view: 'text' },
        trainer: quiet(),
      },
    ],
    comparisons: [{ id: 'bakker', before: 'first', after: 'twist', target: 'call', primary: true }],
    lessons: [both('Vraag naar het feit.')],
    closing: { text: both('Tot de volgende keer.'), reading: [] },
  };
}

/** The tiny scenario with confidence switched on: `first` and `twist` also ask how sure everybody is. */
export function sureScenario(): Scenario {
  const { polls, ...tiny } = tinyScenario();
  return {
    ...tiny,
    parts: ['confidence'],
    polls: polls.map((poll) => (poll.id === 'call-bakker' ? { ...poll, confidence: true } : poll)),
  };
}

/**
 * The same with a prediction before the twist (round `guess`, poll `end`) and a scene `back` after the reveal that looks
 * back on it.
 */
export function replayScenario(): Scenario {
  const sure = sureScenario();
  const scene = (id: string, of: string, own: Partial<Scene>): Scene => ({
    ...found(sure.scenes, of),
    id,
    title: both(id),
    minutes: 2,
    ...own,
  });
  return {
    ...sure,
    polls: [
      ...sure.polls,
      {
        id: 'end',
        type: 'predict',
        privacy: 'story',
        confidence: true,
        question: both('Hoe loopt dit af?'),
        options: [
          { id: 'well', label: both('Goed') },
          { id: 'badly', label: both('Slecht') },
        ],
        truth: 'well',
      },
    ],
    scenes: sure.scenes.flatMap((each): Scene[] => {
      if (each.id === 'hearing') {
        const moments = [{ id: 'guess', poll: 'end', label: both('vooraf') }];
        return [{ ...each, minutes: 4 }, scene('guessing', 'hearing', { moments })];
      }
      if (each.id !== 'reveal') return [each];
      const back = scene('back', 'end', {
        kind: 'debrief',
        projector: { view: 'confidence' },
        replay: { prediction: 'guess', poll: 'call-bakker' },
      });
      return [{ ...each, minutes: 6 }, back];
    }),
  };
}

function found<Thing extends { id: string }>(things: readonly Thing[], id: string): Thing {
  const thing = things.find((each) => each.id === id);
  if (thing === undefined) throw new Error(`the scenario has no ${id}`);
  return thing;
}

/**
 * The tiny scenario with two briefings, of which half of the room reads the other from so many people on: read in
 * `hearing`, compared at `first` and `twist`, shown in `both`.
 */
export function splitScenario(minPresent = 4): Scenario {
  const { scenes, ...tiny } = tinyScenario();
  return {
    ...tiny,
    parts: ['split'],
    scenes: scenes.flatMap((scene): Scenario['scenes'] =>
      scene.id === 'reveal'
        ? [
            { ...scene, minutes: 5 },
            {
              id: 'both',
              title: both('Twee briefings'),
              kind: 'debrief',
              needs: ['split'],
              minutes: 3,
              reader: 'trainer',
              projector: { view: 'briefings' },
              trainer: quiet(),
            },
          ]
        : [scene],
    ),
    split: {
      atScene: 'hearing',
      arms: [
        { id: 'gossip', text: both('Ann zegt iets over de bakker.') },
        { id: 'facts', text: both('De bakker is open vanaf zes.') },
      ],
      minPresent,
      measuredAt: ['first', 'twist'],
      revealScene: 'both',
    },
  };
}

/** The tiny scenario with a guess at the room, in `guessing`, just before the reveal that answers it. */
export function guessScenario(): Scenario {
  const { scenes, polls, ...tiny } = tinyScenario();
  return {
    ...tiny,
    parts: ['guess'],
    polls: [
      ...polls,
      {
        id: 'room',
        type: 'guess',
        needs: ['guess'],
        privacy: 'story',
        question: both('Hoeveel van elke tien?'),
        of: 'twist',
        option: 'call',
      },
    ],
    scenes: scenes.flatMap((scene): Scenario['scenes'] =>
      scene.id === 'reveal'
        ? [
            {
              id: 'guessing',
              title: both('Wat zegt de zaal?'),
              kind: 'vote',
              needs: ['guess'],
              minutes: 1,
              reader: 'trainer',
              moments: [{ id: 'guess', poll: 'room' }],
              projector: { view: 'progress' },
              trainer: quiet(),
            },
            {
              ...scene,
              minutes: scene.minutes - 1,
              reveal: { hiddenUntil: 'twist', steps: ['before', 'move', 'sentence', 'bars', 'guess'] },
            },
          ]
        : [scene],
    ),
  };
}
