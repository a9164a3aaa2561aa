import type { Scenario, Text } from '#shared/scenario.ts';
import { play, type Played } from './played.ts';
import { tinyScenario } from './scenarios.ts';

const both = (said: string): Text => ({ nl: said, en: `${said} (en)` });

/**
 * The tiny scenario with four statements to sort in `sorting`, after the reveal: `seen` and `untrue` are facts, `label` an
 * opinion and `guessed` a conclusion. It has a ladder of three rungs.
 */
export function sortingScenario(): Scenario {
  const { scenes, polls, ...tiny } = tinyScenario();
  return {
    ...tiny,
    parts: ['sorting'],
    polls: [
      ...polls,
      {
        id: 'statements',
        type: 'sort',
        needs: ['sorting'],
        privacy: 'story',
        question: both('Feit of mening?'),
        items: [
          {
            id: 'seen',
            key: 'fact',
            true: true,
            rung: 'data',
            text: both('Het licht brandde.'),
            why: both('Te zien.'),
          },
          {
            id: 'label',
            key: 'opinion',
            rung: 'meaning',
            text: both('Altijd druk.'),
            why: both('Een etiket.'),
          },
          {
            id: 'untrue',
            key: 'fact',
            true: false,
            text: both('Hij sluit om vijf uur.'),
            why: both('Na te kijken.'),
          },
          {
            id: 'guessed',
            key: 'conclusion',
            rung: 'conclusion',
            text: both('Hij wil ons niet zien.'),
            why: both('Er is niets gezien.'),
          },
        ],
      },
    ],
    scenes: scenes.flatMap((scene): Scenario['scenes'] =>
      scene.id === 'reveal'
        ? [
            { ...scene, minutes: scene.minutes - 4 },
            {
              id: 'sorting',
              title: both('Feit of mening'),
              kind: 'exercise',
              needs: ['sorting'],
              minutes: 4,
              reader: 'trainer',
              moments: [{ id: 'sorted', poll: 'statements' }],
              projector: { view: 'items' },
              trainer: { say: both('Sorteer in stilte.'), ask: [] },
            },
          ]
        : [scene],
    ),
    ladder: [
      { rung: 'data', text: both('Licht en een dichte deur.') },
      { rung: 'meaning', text: both('Hij heeft het druk.') },
      { rung: 'conclusion', text: both('Hij wil ons niet.') },
    ],
  };
}

const PILES = { f: 'fact', o: 'opinion', u: 'unsure' } as const;
/** The statements, in the order of the poll. */
export const ITEMS = ['seen', 'label', 'untrue', 'guessed'];

/** What one letter stands for: `f` a fact, `o` an opinion, `u` unsure; anything else is a statement left out. */
export function pileOf(letter: string | undefined): 'fact' | 'opinion' | 'unsure' | null {
  return Object.entries(PILES).find(([each]) => each === letter)?.[1] ?? null;
}

/** One person sorts all statements, one letter a statement in the order of the poll. */
export function sortAll(session: Played, person: number, labels: string): void {
  ITEMS.forEach((item, place) => {
    const pile = pileOf(labels[place]);
    if (pile !== null) session.vote(person, `sorted.${item}`, pile);
  });
}

/** A room that sorts, while the voting is still open. */
export function playSorting(people: readonly string[], scenario: Scenario = sortingScenario()): Played {
  const session = play(scenario);
  session.goTo('sorting', 'vote');
  people.forEach((labels, person) => {
    session.join(person);
    sortAll(session, person, labels);
  });
  return session;
}

/** A room that has sorted. */
export function playSorted(people: readonly string[], scenario?: Scenario): Played {
  const session = playSorting(people, scenario);
  session.host({ type: 'closeRounds', scene: 'sorting' });
  return session;
}
