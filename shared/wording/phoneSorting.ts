import type { Lang } from '../ids.ts';
import type { Widen } from './widen.ts';

/** Sorting statements on one's own phone. Apart from `phone.ts`, since it is needed after the first view only. */
const nl = {
  definition: 'Feit = controleerbaar, ook als het niet klopt.',
  piles: { fact: 'Feit', opinion: 'Mening of conclusie', unsure: 'Weet ik niet' },
  place: (place: number, of: number) => `Uitspraak ${place} van ${of}`,
  choose: 'Kies een van de drie.',
  next: 'Volgende uitspraak',
  again: 'Naar de eerste',
  back: 'Vorige',
  said: {
    fact: 'Jij zei: feit.',
    opinion: 'Jij zei: mening of conclusie.',
    unsure: 'Jij zei: weet ik niet.',
  },
  none: 'Jij sloeg deze over.',
  keys: {
    fact: 'Dit is een feit.',
    untrue: 'Dit is een feit, en het klopt niet.',
    opinion: 'Dit is een mening.',
    conclusion: 'Dit is een conclusie.',
  },
  private: 'Alleen jij ziet wat jij koos.',
};
export type PhoneSortingWording = Widen<typeof nl>;

const en: PhoneSortingWording = {
  definition: 'Fact = can be checked, even if it isn’t so.',
  piles: { fact: 'Fact', opinion: 'Opinion or conclusion', unsure: 'I don’t know' },
  place: (place, of) => `Statement ${place} of ${of}`,
  choose: 'Choose one of the three.',
  next: 'Next statement',
  again: 'Go to the first',
  back: 'Back',
  said: {
    fact: 'You said: fact.',
    opinion: 'You said: opinion or conclusion.',
    unsure: 'You said: I don’t know.',
  },
  none: 'You left this one out.',
  keys: {
    fact: 'This is a fact.',
    untrue: 'This is a fact, and it isn’t so.',
    opinion: 'This is an opinion.',
    conclusion: 'This is a conclusion.',
  },
  private: 'Only you can see what you chose.',
};

export const phoneSortingWording: Record<Lang, PhoneSortingWording> = { nl, en };
