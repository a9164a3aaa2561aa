import type { Lang } from '../ids.ts';
import { says, type Part } from './parts.ts';
import type { Widen } from './widen.ts';

/** What people guessed of one another beside what was so, in tenths of the group with one decimal. */
interface Guessed {
  people: number;
  mean: string;
  truth: string;
}

const one = (value: number, lang: string): string =>
  new Intl.NumberFormat(lang, { maximumFractionDigits: 1 }).format(value);

/** What the room thought of itself, on the big screen, in the console and in files; phones have `phoneGuesses`. */
const nl = {
  number: (value: number) => one(value, 'nl'),
  screen: {
    truth: (truth: string) => `het werden er ${truth}`,
    people: (people: number) => `${people} mensen raadden mee.`,
    tooFew: 'Te weinig mensen raadden mee om iets te laten zien.',
    guess: 'Zo veel van elke tien',
    guessed: 'Mensen',
  },
  sentence: {
    high: ({ mean, truth }: Guessed): Part[] =>
      says`Jullie schatten ${{ strong: mean }} van elke tien; het werden er ${{ strong: truth }}. Jullie hadden er meer verwacht.`,
    low: ({ mean, truth }: Guessed): Part[] =>
      says`Jullie schatten ${{ strong: mean }} van elke tien; het werden er ${{ strong: truth }}. Jullie hadden er minder verwacht.`,
    near: ({ mean, truth }: Guessed): Part[] =>
      says`Jullie schatten ${{ strong: mean }} van elke tien; het werden er ${{ strong: truth }}. Jullie kennen elkaar.`,
  },
  console: {
    caption: 'Hoe vaak elk aantal werd geraden',
    note: 'Vraag niet wie wat raadde. Vraag: waar keek je naar toen je de anderen inschatte?',
  },
  report: {
    heading: 'Wat de zaal van zichzelf dacht',
    section: 'Wat zegt de zaal?',
    note: 'Iedereen raadde, voor de onthulling, hoeveel van elke tien mensen in de groep dat hadden gekozen.',
    mean: 'Gemiddeld geraden, van elke tien',
    truth: 'Het werden er, van elke tien',
    people: 'Raadden mee',
    figure: 'Wat er geteld is',
  },
  /** What a row of the workbook means. */
  codebook: [
    [
      'Gemiddeld geraden, van elke tien',
      'Gemiddelde van wat iedereen raadde, van 0 tot 10. Hoe vaak elk aantal werd geraden, staat op het blad van de vraag zelf.',
    ],
    [
      'Het werden er, van elke tien',
      'Tien keer het deel van de stemmen dat het werd, van allen die daar stemden, ook wie niet meeraadde.',
    ],
  ],
};
export type GuessesWording = Widen<typeof nl>;

const en: GuessesWording = {
  number: (value) => one(value, 'en-GB'),
  screen: {
    truth: (truth) => `it was ${truth}`,
    people: (people) => `${people} people guessed.`,
    tooFew: 'Too few people guessed to show anything.',
    guess: 'So many out of every ten',
    guessed: 'People',
  },
  sentence: {
    high: ({ mean, truth }) =>
      says`You guessed ${{ strong: mean }} out of every ten; it was ${{ strong: truth }}. You had expected more.`,
    low: ({ mean, truth }) =>
      says`You guessed ${{ strong: mean }} out of every ten; it was ${{ strong: truth }}. You had expected fewer.`,
    near: ({ mean, truth }) =>
      says`You guessed ${{ strong: mean }} out of every ten; it was ${{ strong: truth }}. You know one another.`,
  },
  console: {
    caption: 'How often each number was guessed',
    note: 'Don’t ask who guessed what. Ask: what did you look at when you judged the others?',
  },
  report: {
    heading: 'What the room thought of itself',
    section: 'What will the room say?',
    note: 'Before the reveal everybody guessed how many out of every ten people in the group had chosen so.',
    mean: 'Guessed on average, out of every ten',
    truth: 'It was, out of every ten',
    people: 'Guessed',
    figure: 'What was counted',
  },
  codebook: [
    [
      'Guessed on average, out of every ten',
      'Mean of what everybody guessed, from 0 to 10. How often each number was guessed is on the sheet of the question itself.',
    ],
    [
      'It was, out of every ten',
      'Ten times the share of the votes that it was, of all who voted there, including those who made no guess.',
    ],
  ],
};

export const guessesWording: Record<Lang, GuessesWording> = { nl, en };
