import type { Lang } from '../ids.ts';
import { says, type Part } from './parts.ts';
import type { Widen } from './widen.ts';

/** How many of ten chose the option that it is about (`null` for the product's own call), and how many changed. */
interface Told {
  target: string | null;
  before: number;
  after: number;
  changed: number;
}
interface Piles {
  before: string;
  after: string;
  options: { label: string; was: number; is: number }[];
}

const strong = (text: string): Part => ({ strong: text });
const NL = ['geen', 'één', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien'];
const EN = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** A tenth is rounded: none of ten may be somebody, and all of ten may be all but somebody. */
const ofTenNl = (tenths: number, again = false): Part[] => {
  if (tenths === 0) return [strong('bijna niemand')];
  if (tenths === 10) return [strong('bijna iedereen')];
  return again ? [strong(NL[tenths] ?? '')] : says`${strong(NL[tenths] ?? '')} van elke tien mensen`;
};
const isOneNl = (tenths: number): boolean => tenths <= 1 || tenths === 10;
const isNumber = (tenths: number): boolean => tenths > 0 && tenths < 10;

const ofTenEn = (tenths: number, again = false): Part[] => {
  if (tenths === 0) return [strong('almost nobody')];
  if (tenths === 10) return [strong('almost everybody')];
  return again ? [strong(EN[tenths] ?? '')] : says`${strong(EN[tenths] ?? '')} out of every ten people`;
};

/** The picture that may be shared, and the page that shows it: what it says is in tenths and in words. */
const nl = {
  moved: ({ target, before, after }: Told): Part[] => {
    const then = ofTenNl(after, isNumber(before));
    return target === null
      ? says`Eerst ${isOneNl(before) ? 'zou' : 'zouden'} ${ofTenNl(before)} bellen, daarna ${then}.`
      : says`Eerst ${isOneNl(before) ? 'koos' : 'kozen'} ${ofTenNl(before)} ‘${target}’, daarna ${then}.`;
  },
  cancelledOut: ({ target, changed }: Told): Part[] => {
    const verb = isOneNl(changed) ? 'koos' : 'kozen';
    const same = target === null ? 'Er zouden evenveel mensen bellen' : `Evenveel mensen kozen ‘${target}’`;
    return says`${same} als eerst, en toch ${verb} ${ofTenNl(changed)} anders.`;
  },
  stayed: (): Part[] => says`${strong('Bijna iedereen')} bleef bij de eerste keuze.`,
  dot: 'Elke stip is één op de tien mensen, afgerond.',
  was: 'was',
  alt: (sentence: string, { before, after, options }: Piles) =>
    `${sentence} Tien stippen in stapels, ${before} en ${after}: ${options.map(({ label, was, is }) => `‘${label}’ eerst ${was}, daarna ${is}`).join('; ')}.`,
  page: {
    download: 'Download dit plaatje',
  },
};
export type PictureWording = Widen<typeof nl>;

const en: PictureWording = {
  moved: ({ target, before, after }) => {
    const then = ofTenEn(after, isNumber(before));
    return target === null
      ? says`At first ${ofTenEn(before)} would call, afterwards ${then}.`
      : says`At first ${ofTenEn(before)} chose ‘${target}’, afterwards ${then}.`;
  },
  cancelledOut: ({ target, changed }) => {
    const same = target === null ? 'As many people would call' : `As many people chose ‘${target}’`;
    return says`${same} as at first, and yet ${ofTenEn(changed)} chose differently.`;
  },
  stayed: () => says`${strong('Almost everybody')} kept their first choice.`,
  dot: 'Each dot is one in ten people, rounded.',
  was: 'was',
  alt: (sentence, { before, after, options }) =>
    `${sentence} Ten dots in piles, ${before} and ${after}: ${options.map(({ label, was, is }) => `‘${label}’ at first ${was}, then ${is}`).join('; ')}.`,
  page: {
    download: 'Download this picture',
  },
};

export const pictureWording: Record<Lang, PictureWording> = { nl, en };
