import type { Lang } from '../ids.ts';
import type { Widen } from './widen.ts';

/** The words that only a presentation needs, where a chart must say by itself what its bars are. */
const nl = {
  first: (option: string, people: number) => `Eerst: ${option} (${people})`,
  second: (option: string) => `Daarna: ${option}`,
};
type PresentationWording = Widen<typeof nl>;

const en: PresentationWording = {
  first: (option, people) => `First: ${option} (${people})`,
  second: (option) => `Then: ${option}`,
};

export const presentationWording: Record<Lang, PresentationWording> = { nl, en };
