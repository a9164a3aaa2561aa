import type { Lang } from '../ids.ts';
import type { Widen } from './widen.ts';

/** How sure people are: on the phone, beside their choice. */
const nl = {
  phone: {
    ask: 'Hoe zeker ben je?',
    guess: 'een gok',
    certain: 'zeker',
    point: (percent: string) =>
      percent === '50' ? '50%, een gok' : percent === '100' ? '100%, zeker' : `${percent}%`,
  },
};
export type ConfidenceWording = Widen<typeof nl>;

const en: ConfidenceWording = {
  phone: {
    ask: 'How sure are you?',
    guess: 'a guess',
    certain: 'certain',
    point: (percent) =>
      percent === '50' ? '50%, a guess' : percent === '100' ? '100%, certain' : `${percent}%`,
  },
};

export const confidenceWording: Record<Lang, ConfidenceWording> = { nl, en };
