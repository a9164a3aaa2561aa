import type { Lang } from '../ids.ts';
import type { Widen } from './widen.ts';

/** The picture that one may take along, on one's own phone. Apart from `phone.ts`, since only the close needs it. */
const nl = {
  share: 'Deel dit plaatje',
  safe: 'Er staat niet op van welk bedrijf, welke groep of welke dag het is, en niet met hoeveel jullie waren.',
};
export type PhoneSharingWording = Widen<typeof nl>;

const en: PhoneSharingWording = {
  share: 'Share this picture',
  safe: 'It does not say which company, group or day it is from, nor how many you were.',
};

export const phoneSharingWording: Record<Lang, PhoneSharingWording> = { nl, en };
