import type { Lang } from '../ids.ts';
import type { Widen } from './widen.ts';

/** How sure one is, on one's own phone. Apart from `phone.ts`, since it is needed after the first view only. */
const nl = {
  ask: 'Hoe zeker ben je?',
  guess: 'een gok',
  certain: 'zeker',
  point: (percent: string) =>
    percent === '50' ? '50%, een gok' : percent === '100' ? '100%, zeker' : `${percent}%`,
  title: 'Zo zeker was jij.',
  wasSure: (percent: string, choice: string) =>
    percent === '50' ? `Je gokte: ‘${choice}’.` : `Je was ${percent}% zeker: ‘${choice}’.`,
  wasSureOfIt: (percent: string) => (percent === '50' ? 'je gokte' : `je was ${percent}% zeker`),
  unsaid: (choice: string) => `Je koos ‘${choice}’ en zei niet hoe zeker je was.`,
  none: 'Je hebt hier niets voorspeld.',
  became: (truth: string) => `Het werd: ‘${truth}’.`,
  sure: (percent: string) => (percent === '50' ? 'een gok' : `${percent}% zeker`),
  private: 'Alleen jij ziet dit.',
};
export type PhoneConfidenceWording = Widen<typeof nl>;

const en: PhoneConfidenceWording = {
  ask: 'How sure are you?',
  guess: 'a guess',
  certain: 'certain',
  point: (percent) =>
    percent === '50' ? '50%, a guess' : percent === '100' ? '100%, certain' : `${percent}%`,
  title: 'How sure you were.',
  wasSure: (percent, choice) =>
    percent === '50' ? `You guessed: ‘${choice}’.` : `You were ${percent}% sure: ‘${choice}’.`,
  wasSureOfIt: (percent) => (percent === '50' ? 'you guessed' : `you were ${percent}% sure`),
  unsaid: (choice) => `You chose ‘${choice}’ and didn’t say how sure you were.`,
  none: 'You predicted nothing here.',
  became: (truth) => `It turned out: ‘${truth}’.`,
  sure: (percent) => (percent === '50' ? 'a guess' : `${percent}% sure`),
  private: 'Only you can see this.',
};

export const phoneConfidenceWording: Record<Lang, PhoneConfidenceWording> = { nl, en };
