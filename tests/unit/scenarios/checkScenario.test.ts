import { describe, expect, test } from 'vitest';

import { scenarioProblemsWording } from '#shared/wording/scenarioProblems.ts';
import { checkScenario } from '../../../server/scenarios/checkScenario.ts';
import { tinyScenario, zeger } from '../../support/scenarios.ts';
import { broken, clientOf, pollOf, refuses, sceneOf } from './broken.ts';

const { nl: words } = scenarioProblemsWording;

describe('a scenario in which nothing is wrong', () => {
  test('has no problems, whether it is small or the built-in one', () => {
    expect(checkScenario(tinyScenario())).toEqual([]);
    expect(checkScenario(zeger())).toEqual([]);
  });

  test('may speak one language only, and then needs the other nowhere', () => {
    const { told } = broken(tinyScenario(), (scenario) => {
      scenario.languages = ['nl'];
      delete scenario.title.en;
    });

    expect(told).toEqual([]);
  });

  test('may have optional scenes, minutes in halves and a scene without moments', () => {
    const { told } = broken(tinyScenario(), (scenario) => {
      sceneOf(scenario, 'own').minutes = 2.5;
      sceneOf(scenario, 'promise').minutes = 4.5;
      sceneOf(scenario, 'own').optional = true;
      delete sceneOf(scenario, 'in').moments;
    });

    expect(told).toEqual([]);
  });
});

describe('texts', () => {
  refuses([
    {
      title: 'a text that one of the languages lacks is refused where it stands',
      change: (scenario) => delete sceneOf(scenario, 'turn').title.en,
      at: ['id: turn', 'title:'],
      says: words.textMissing('en'),
    },
    {
      title: 'a card of the trainer is a text as well',
      change: (scenario) => sceneOf(scenario, 'turn').trainer.ask.push({ en: 'What did you see?' }),
      at: ['id: turn', 'ask:', 'What did you see'],
      says: words.textMissing('nl'),
    },
    {
      title: 'an image without a description is refused',
      change: (scenario) => (sceneOf(scenario, 'turn').image = { src: 'stairs', alt: { nl: 'Een trap.' } }),
      at: ['id: turn', 'alt:'],
      says: words.textMissing('en'),
    },
  ]);
});

describe('ids', () => {
  refuses([
    {
      title: 'two polls of the same id are refused at the second',
      change: (scenario) => scenario.polls.push({ ...pollOf(scenario, 'how-often') }),
      at: ['id: if-then', 'id: how-often'],
      says: words.taken('how-often'),
    },
    {
      title: 'two options of the same id are refused',
      change: (scenario) => {
        const poll = pollOf(scenario, 'drink');
        if (poll.type === 'choice') poll.options.push({ id: 'tea', label: { nl: 'Water', en: 'Water' } });
      },
      at: ['id: tea', 'id: tea', 'label:', 'id: tea'],
      says: words.taken('tea'),
    },
    {
      title: 'a moment of another scene may not have the same id: rounds are told apart by it',
      change: (scenario) => (sceneOf(scenario, 'own').moments = [{ id: 'test', poll: 'how-often' }]),
      at: ['id: own', 'id: test'],
      says: words.taken('test'),
    },
    {
      title: 'two people of the same id are refused',
      change: (scenario) => scenario.cast.push({ id: 'ann', name: 'An', role: { nl: 'chef', en: 'chief' } }),
      at: ['cast:', 'id: ann', 'name: Ann', 'id: ann'],
      says: words.taken('ann'),
    },
    {
      title: 'two clients of the same id are refused',
      change: (scenario) => scenario.clients.push(structuredClone(clientOf(scenario, 'bakker'))),
      at: ['clients:', 'id: bakker', 'facts:', 'id: bakker'],
      says: words.taken('bakker'),
    },
    {
      title: 'two scenes of the same id are refused',
      change: (scenario) => (sceneOf(scenario, 'own').id = 'turn'),
      at: ['id: turn', 'id: reveal', 'id: turn'],
      says: words.taken('turn'),
    },
    {
      title: 'two comparisons of the same id are refused',
      change: ({ comparisons }) =>
        comparisons.push(...comparisons.map((same) => ({ ...same, primary: false }))),
      at: ['comparisons:', 'id: bakker', 'primary: true', 'id: bakker'],
      says: words.taken('bakker'),
    },
  ]);
});

describe('references', () => {
  refuses([
    {
      title: 'a poll about an unknown client is refused, with the client that was probably meant',
      change: (scenario) => {
        const poll = pollOf(scenario, 'call-bakker');
        if (poll.type === 'call') poll.client = 'baker';
      },
      at: ['client: baker'],
      says: words.unknown('baker', 'clients', 'bakker'),
    },
    {
      title: 'a moment that asks an unknown poll is refused, with the polls that there are',
      change: (scenario) => (sceneOf(scenario, 'own').moments = [{ id: 'often', poll: 'nothing-like-it' }]),
      at: ['poll: nothing-like-it'],
      says: words.unknownAmong('nothing-like-it', 'polls', 'drink, call-bakker, how-often, if-then'),
    },
    {
      title: 'hearsay by somebody unknown is refused',
      change: (scenario) => clientOf(scenario, 'bakker').hearsay.forEach((said) => (said.by = 'bob')),
      at: ['by: bob'],
      says: words.unknownAmong('bob', 'cast', 'ann'),
    },
    {
      title: 'a name hidden in an unknown scene is refused',
      change: (scenario) => scenario.cast.forEach((person) => (person.hideNameInScenes = ['turnn'])),
      at: ['hideNameInScenes', 'turnn'],
      says: words.unknown('turnn', 'scenes', 'turn'),
    },
    {
      title: 'an unknown comparison on the screen is refused',
      change: (scenario) => (sceneOf(scenario, 'reveal').projector.comparison = 'baker'),
      at: ['comparison: baker'],
      says: words.unknown('baker', 'comparisons', 'bakker'),
    },
    {
      title: 'a comparison with an unknown moment is refused',
      change: (scenario) => scenario.comparisons.forEach((comparison) => (comparison.before = 'frist')),
      at: ['comparisons:', 'before: frist'],
      says: words.unknown('frist', 'moments', 'first'),
    },
    {
      title: 'a comparison towards an unknown option is refused',
      change: (scenario) => scenario.comparisons.forEach((comparison) => (comparison.target = 'calls')),
      at: ['target: calls'],
      says: words.unknown('calls', 'options', 'call'),
    },
    {
      title: 'a reveal that waits for an unknown moment is refused',
      change: (scenario) => {
        const { reveal } = sceneOf(scenario, 'reveal');
        if (reveal) reveal.hiddenUntil = 'twits';
      },
      at: ['hiddenUntil: twits'],
      says: words.unknown('twits', 'moments', 'twist'),
    },
    {
      title: 'a prediction whose truth is not an option is refused',
      change: (scenario) => {
        const { options } = { options: [], ...pollOf(scenario, 'drink') };
        const question = { nl: 'Wat wordt het?', en: 'What will it be?' };
        const poll = {
          id: 'guess',
          type: 'predict',
          privacy: 'story',
          question,
          options,
          truth: 'te',
        } as const;
        scenario.polls.push(poll);
      },
      at: ['truth: te'],
      says: words.unknown('te', 'options', 'tea'),
    },
    {
      title: 'a later poll that does not exist is refused',
      change: (scenario) => {
        scenario.followUp = {
          afterDays: 17,
          polls: ['how-oftn'],
          invite: { nl: 'Gebeld?', en: 'Did you call?' },
        };
      },
      at: ['followUp:', 'how-oftn'],
      says: words.unknown('how-oftn', 'polls', 'how-often'),
    },
  ]);
});

describe('people', () => {
  refuses([
    {
      title: 'a scenario in which no colleague is ever right is refused',
      change: (scenario) => clientOf(scenario, 'bakker').hearsay.forEach((said) => (said.verdict = 'fails')),
      at: ['clients:'],
      says: words.nobodyRight,
    },
    {
      title: 'a name that a scene keeps hidden is refused in the story',
      of: zeger,
      change: (scenario) =>
        (sceneOf(scenario, 'trap').story = { nl: 'Het is zegers trap.', en: 'Some stairs.' }),
      at: ['id: trap', 'story:'],
      says: words.nameGivenAway('Zeger', 'trap'),
    },
    {
      title: 'a hidden name is refused in what the trainer says, in either language',
      of: zeger,
      change: (scenario) =>
        (sceneOf(scenario, 'trap').trainer.say = { nl: 'Stem nu.', en: 'Is it Zeger’s face?' }),
      at: ['id: trap', 'trainer:', 'say:'],
      says: words.nameGivenAway('Zeger', 'trap'),
    },
    {
      title: 'a hidden name is refused in the hearsay that a phone shows beside the question',
      of: zeger,
      change: (scenario) =>
        clientOf(scenario, 'zeger').hearsay.forEach((said) => (said.text.nl = 'Zeger? Sterkte.')),
      at: ['clients:', 'id: zeger', 'hearsay:', 'text:'],
      says: words.nameGivenAway('Zeger', 'trap'),
    },
    {
      title: 'a hidden name is refused in the question itself',
      of: zeger,
      change: (scenario) => (pollOf(scenario, 'call-zeger').question.en = 'Would you call Zeger?'),
      at: ['polls:', 'id: call-zeger', 'question:'],
      says: words.nameGivenAway('Zeger', 'trap'),
    },
    {
      title: 'a hidden name is refused in the title, which every screen shows',
      of: zeger,
      change: (scenario) => (scenario.title.nl = 'De klant die Zeger heet'),
      at: ['title:'],
      says: words.nameGivenAway('Zeger', 'trap'),
    },
    {
      title: 'somebody whose name is hidden says nothing about a client of that scene',
      of: zeger,
      change: (scenario) => clientOf(scenario, 'zeger').hearsay.forEach((said) => (said.by = 'zeger')),
      at: ['clients:', 'by: zeger'],
      says: words.nameGivenAway('Zeger', 'trap'),
    },
  ]);

  test('one colleague who is right is enough, beside another who is not', () => {
    const { told } = broken(tinyScenario(), (scenario) => {
      const text = { nl: 'Betaalt nooit.', en: 'Never pays.' };
      clientOf(scenario, 'bakker').hearsay.push({ by: 'ann', text, verdict: 'fails' });
    });

    expect(told).toEqual([]);
  });

  test('a name that one scene keeps hidden may be said wherever that scene does not show it', () => {
    const { told } = broken(zeger(), (scenario) => {
      pollOf(scenario, 'koffie').help = { nl: 'Drinkt Zeger thee?', en: 'Does Zeger drink tea?' };
      clientOf(scenario, 'ruiter').hearsay.forEach((said) => (said.text.nl = 'Vraag maar aan Zeger.'));
      clientOf(scenario, 'zeger').facts.forEach((fact) => (fact.text.nl = 'Zeger is klant.'));
    });

    expect(told).toEqual([]);
  });

  test('a longer word that begins with a hidden name gives nothing away', () => {
    const { told } = broken(zeger(), (scenario) => {
      sceneOf(scenario, 'trap').story = { nl: 'Een zegerplant op de trap.', en: 'A lazeger on the stairs.' };
    });

    expect(told).toEqual([]);
  });
});
