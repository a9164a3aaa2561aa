import { describe, expect, test } from 'vitest';

import type { RevealStep, Scenario } from '#shared/scenario.ts';
import { scenarioProblemsWording } from '#shared/wording/scenarioProblems.ts';
import { guessScenario, splitScenario, tinyScenario, zeger, zegerInFull } from '../../support/scenarios.ts';
import { broken, pollOf, refuses, sceneOf } from './broken.ts';

const { nl: words } = scenarioProblemsWording;

function stepsAre(scenario: Scenario, ...steps: RevealStep[]): void {
  const { reveal } = sceneOf(scenario, 'reveal');
  if (reveal) reveal.steps = steps;
}

describe('a reveal', () => {
  refuses([
    {
      title: 'is refused without its steps',
      change: (scenario) => delete sceneOf(scenario, 'reveal').reveal,
      at: ['- id: reveal'],
      says: words.revealIncomplete,
    },
    {
      title: 'is refused without the comparison that it shows',
      change: (scenario) => delete sceneOf(scenario, 'reveal').projector.comparison,
      at: ['- id: reveal'],
      says: words.revealIncomplete,
    },
    {
      title: 'is refused on another view than dots',
      change: (scenario) => (sceneOf(scenario, 'reveal').projector.view = 'bars'),
      at: ['- id: reveal'],
      says: words.revealIncomplete,
    },
    {
      title: 'is refused when it waits for a moment that is not the last of its question',
      of: zeger,
      change: (scenario) => {
        const { reveal } = sceneOf(scenario, 'onthulling');
        if (reveal) reveal.hiddenUntil = 'stairs';
        sceneOf(scenario, 'trap').projector.view = 'black';
      },
      at: ['hiddenUntil:'],
      says: words.hiddenUntil('twist'),
    },
    {
      title: 'is refused before the last moment of its question',
      change: ({ scenes }) => scenes.splice(2, 2, ...scenes.slice(2, 4).reverse()),
      at: ['- id: reveal'],
      says: words.revealedEarly('twist'),
    },
    {
      title: 'is refused with its steps in another order',
      change: (scenario) => stepsAre(scenario, 'before', 'sentence', 'move'),
      at: ['steps:'],
      says: words.stepsOrder,
    },
    {
      title: 'is refused with the flow after the bars',
      change: (scenario) => stepsAre(scenario, 'before', 'move', 'sentence', 'bars', 'flow'),
      at: ['steps:'],
      says: words.stepsOrder,
    },
    {
      title: 'is refused with a step twice',
      change: (scenario) => stepsAre(scenario, 'before', 'move', 'move', 'sentence'),
      at: ['steps:'],
      says: words.stepsOrder,
    },
    {
      title: 'is refused without the sentence that says what the numbers allow',
      change: (scenario) => stepsAre(scenario, 'before', 'pause', 'move'),
      at: ['steps:'],
      says: words.stepsOrder,
    },
    {
      title: 'is refused in a scene of another kind',
      change: (scenario) => (sceneOf(scenario, 'own').reveal = { hiddenUntil: 'often', steps: ['before'] }),
      at: ['id: own', 'reveal:'],
      says: words.revealElsewhere,
    },
    {
      title: 'is what dots are kept for',
      change: (scenario) => (sceneOf(scenario, 'own').projector.view = 'dots'),
      at: ['id: own', 'view: dots'],
      says: words.dotsElsewhere('dots'),
    },
    {
      title: 'never shows as dots what people said about themselves',
      change: ({ polls }) => polls.forEach((poll) => (poll.privacy = 'personal')),
      at: ['id: reveal', 'comparison:'],
      says: words.dotsPersonal,
    },
    {
      title: 'shows no dots of a question without calling in it',
      change: (scenario) => {
        for (const scene of scenario.scenes)
          for (const moment of scene.moments ?? []) {
            if (moment.poll === 'call-bakker') moment.poll = 'drink';
          }
        delete sceneOf(scenario, 'in').moments;
        scenario.comparisons.forEach((comparison) => (comparison.target = 'tea'));
      },
      at: ['id: reveal', 'comparison:'],
      says: words.dotsOnlyCalls,
    },
  ]);

  test('may do without its pause and its bars', () => {
    const { told } = broken(tinyScenario(), (scenario) => stepsAre(scenario, 'before', 'move', 'sentence'));

    expect(told).toEqual([]);
  });
});

describe('what must not be seen early', () => {
  refuses([
    {
      title: 'the twist is refused with anything on the screen',
      change: (scenario) => (sceneOf(scenario, 'turn').projector.view = 'progress'),
      at: ['id: turn', 'view: progress'],
      says: words.twistOnBlack,
    },
    {
      title: 'the result of a question that is asked again later is refused',
      change: (scenario) => (sceneOf(scenario, 'hearing').projector.view = 'bars'),
      at: ['id: hearing', 'poll: call-bakker'],
      says: words.shownEarly('call-bakker'),
    },
    {
      title: 'the result of a test vote that is asked again later is refused',
      change: (scenario) => {
        const label = { nl: 'nu', en: 'now' };
        sceneOf(scenario, 'in').moments = [{ id: 'test', poll: 'drink', label }];
        sceneOf(scenario, 'own').moments = [{ id: 'often', poll: 'drink', label }];
      },
      at: ['id: in', 'poll: drink'],
      says: words.shownEarly('drink'),
    },
  ]);

  test('the result of a question that is kept for a reveal is refused, even at its last moment', () => {
    const { told } = broken(
      tinyScenario(),
      (scenario) => (sceneOf(scenario, 'turn').projector.view = 'bars'),
    );

    expect(told).toContain(words.shownEarly('call-bakker'));
  });
});

describe('a split briefing', () => {
  /** The built-in scenario with two briefings of about the same length. */
  function withSplit(change: (split: NonNullable<Scenario['split']>) => void = () => {}): () => Scenario {
    return () => {
      const split: NonNullable<Scenario['split']> = {
        atScene: 'briefing',
        arms: [
          { id: 'gossip', text: { nl: 'Sterkte met hem vandaag.', en: 'Good luck with him.' } },
          { id: 'facts', text: { nl: 'Vorig jaar elf orders.', en: 'Eleven orders a year.' } },
        ],
        minPresent: 20,
        measuredAt: ['briefing', 'stairs'],
        revealScene: 'twee-briefings',
      };
      change(split);
      return { ...zegerInFull(), split };
    };
  }
  const unchanged = (): void => {};

  test('is accepted when it is fair', () => {
    expect(broken(withSplit()(), unchanged).told).toEqual([]);
  });

  refuses([
    {
      title: 'is refused where the part is switched on and there is none',
      change: (scenario) => (scenario.parts = ['split']),
      at: ['parts:'],
      says: words.needsSplit,
    },
    {
      title: 'is refused when it is shown in another scene as well',
      of: splitScenario,
      change: (scenario) => {
        const again = { ...sceneOf(scenario, 'both'), id: 'again', minutes: 1 };
        sceneOf(scenario, 'both').minutes -= 1;
        scenario.scenes.splice(-1, 0, again);
      },
      at: ['id: again', 'view: briefings'],
      says: words.briefingsElsewhere,
    },
    {
      title: 'is refused when the trainer reads it aloud',
      of: splitScenario,
      change: (scenario) => (sceneOf(scenario, 'hearing').reader = 'both'),
      at: ['split:', 'atScene:'],
      says: words.splitReadAloud,
    },
    {
      title: 'is refused when nobody is told of it',
      of: withSplit((split) => (split.revealScene = 'pen-terug')),
      change: unchanged,
      at: ['split:', 'revealScene:'],
      says: words.splitUnrevealed,
    },
    {
      title: 'is refused when one briefing is more than a quarter longer',
      of: withSplit(({ arms }) =>
        arms.forEach((arm) => (arm.text.en = arm.id === 'facts' ? 'x'.repeat(126) : 'x'.repeat(100))),
      ),
      change: unchanged,
      at: ['split:', 'arms:'],
      says: words.armsUneven('en'),
    },
    {
      title: 'is refused when both briefings are the same arm',
      of: withSplit(({ arms }) => arms.forEach((arm) => (arm.id = 'facts'))),
      change: unchanged,
      at: ['split:', 'id: facts', 'text:', 'id: facts'],
      says: words.armTwice,
    },
    {
      title: 'is refused in an unknown scene',
      of: withSplit((split) => (split.atScene = 'briefng')),
      change: unchanged,
      at: ['atScene:'],
      says: words.unknown('briefng', 'scenes', 'briefing'),
    },
    {
      title: 'is refused with an unknown measurement',
      of: withSplit((split) => (split.measuredAt = ['stars'])),
      change: unchanged,
      at: ['split:', '- stars'],
      says: words.unknown('stars', 'moments', 'stairs'),
    },
  ]);

  test.each([
    [['stairs', 'again-ruiter'], words.splitRevealedEarly('again-ruiter')],
    [['start-ruiter', 'stairs'], words.splitMeasuredEarly('start-ruiter')],
    [['stairs', 'horen'], words.splitMeasuresOne],
  ])('is refused with measurements %j: too late, too early, or of something else', (measuredAt, says) => {
    const of = withSplit((split) => (split.measuredAt = measuredAt));

    expect(broken(of(), unchanged).told).toContain(says);
  });

  test('with arms of exactly a quarter apart is accepted', () => {
    const fair = withSplit(({ arms }) =>
      arms.forEach((arm) => (arm.text.en = 'x'.repeat(arm.id === 'facts' ? 125 : 100))),
    );

    expect(broken(fair(), unchanged).told).toEqual([]);
  });
});

describe('a guess at the room', () => {
  refuses([
    {
      title: 'is refused about what people say of themselves',
      of: guessScenario,
      change: (scenario) => (pollOf(scenario, 'room').privacy = 'personal'),
      at: ['id: room', 'of: twist'],
      says: words.guessOf,
    },
    {
      title: 'is refused where no reveal answers it',
      of: guessScenario,
      change: (scenario) => sceneOf(scenario, 'reveal').reveal?.steps.pop(),
      at: ['id: room', 'of: twist'],
      says: words.guessOrder,
    },
    {
      title: 'is refused about an unknown moment',
      of: guessScenario,
      change: (scenario) => Object.assign(pollOf(scenario, 'room'), { of: 'twits' }),
      at: ['id: room', 'of: twits'],
      says: words.unknown('twits', 'moments', 'twist'),
    },
  ]);

  test('is accepted before the reveal that answers it, and left out with its step where the part is off', () => {
    expect(broken(guessScenario(), () => {}).told).toEqual([]);
    const off = broken(guessScenario(), (scenario) => delete scenario.parts);
    expect(off.told).toEqual([words.minutes(29, 30)]);
  });
});
