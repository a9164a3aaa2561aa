import type { Lang } from '../ids.ts';
import type { Widen } from './widen.ts';

const one = (tenths: number, lang: string): string =>
  new Intl.NumberFormat(lang, { maximumFractionDigits: 1 }).format(tenths);

/** Guessing at the room, on one's own phone. Apart from `phone.ts`, since it is needed after the first view only. */
const nl = {
  point: (tenths: string) => `${tenths} van elke tien`,
  nobody: 'niemand',
  everybody: 'iedereen',
  title: (tenths: string) => `Jij zei: ${tenths} van elke tien.`,
  none: 'Jij raadde niet mee.',
  truth: (tenths: number) => `Het werden er ${one(tenths, 'nl')} van elke tien.`,
  private: 'Alleen jij ziet wat jij raadde.',
};
export type PhoneGuessesWording = Widen<typeof nl>;

const en: PhoneGuessesWording = {
  point: (tenths) => `${tenths} out of every ten`,
  nobody: 'nobody',
  everybody: 'everybody',
  title: (tenths) => `You said: ${tenths} out of every ten.`,
  none: 'You made no guess.',
  truth: (tenths) => `It was ${one(tenths, 'en-GB')} out of every ten.`,
  private: 'Only you can see what you guessed.',
};

export const phoneGuessesWording: Record<Lang, PhoneGuessesWording> = { nl, en };
