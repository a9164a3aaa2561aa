import type { Lang } from '#shared/ids.ts';
import type { Arm } from '#shared/session/arms.ts';

/** What the twelve people tap in 45 minutes, by hand: one letter a person, and one number a person of how sure. */
export const TAPS = {
  start: { ruiter: 'sssssssscccc', vanlier: 'ssssssuuuccc', zeezicht: 'sssscccccccc' },
  briefing: 'sssssssuuucc',
  stairs: 'sssssssssucc',
  prediction: 'dddddpddpppd',
  twist: 'ssuccccccccs',
  again: { ruiter: 'sssccccccccc', vanlier: 'ssuucccccccc', zeezicht: 'sssssccccccs' },
  often: '223334444444',
  self: '555555555551',
} as const;

/** In percent; nothing where somebody did not know yet, or did not say. */
export const SURE = {
  briefing: ['80', '80', '70', '90', '', '60', '60', '', '', '', '70', '100'],
  stairs: ['90', '90', '80', '90', '80', '70', '60', '80', '60', '', '60', '90'],
  prediction: ['80', '90', '100', '60', '50', '60', '80', '70', '70', '90', '80', ''],
  twist: ['60', '90', '', '80', '90', '100', '70', '60', '80', '90', '100', '50'],
};

/** Of every ten; the last one does not guess. */
export const GUESSED = ['3', '4', '5', '5', '6', '7', '7', '8', '2', '4', '6', ''];

/** What each made of a statement: fact, opinion or unsure; a dash leaves it out. In the order of the poll. */
export const SORTED = [
  'ffffffffffoo',
  'oooooooofffu',
  'fffffffffffo',
  'ffffffooooou',
  'ooooffffff-u',
  'ooooooooooo-',
];

export const WRITTEN = [
  'slecht geslapen',
  'moe',
  'nieuwe schoenen',
  'een boze mevrouw Bakker',
  'bang van trappen',
  'te laat',
  'ruzie thuis',
  'bril kwijt',
  'hoofdpijn',
  'kiespijn',
  'net een rotbericht',
];

/** The same, counted by hand; per option in the order of its poll. */
export const COUNTED = {
  calls: { briefing: [7, 3, 2], stairs: [9, 1, 2], twist: [3, 1, 8] },
  /** In whole percent that add up to a hundred. */
  percent: { briefing: [58, 25, 17], stairs: [75, 8, 17], twist: [25, 8, 67] },
  /** From each option after the stairs to each after the twist. */
  flows: [
    [2, 1, 6],
    [0, 0, 1],
    [1, 0, 1],
  ],
  towardsCalling: 7,
  awayFromCalling: 1,
  changed: 9,
  strikes: { 'Bakkerij De Ruiter': [8, 3], 'Van Lier Techniek': [6, 2], 'Hotel Zeezicht': [4, 6] },
  struck: { fewer: 6, more: 1, same: 5 },
  /** Eleven said how sure; people per percentage, pleasant and difficult. */
  prediction: {
    people: 11,
    pleasant: [0, 1, 1, 1, 1, 0],
    difficult: [1, 1, 1, 2, 1, 1],
    right: 4,
    sureAndWrong: 4,
    /** 830 of 1,100. */
    meanConfidence: 0.754545,
    /** That, less 4 of 11. */
    gap: 0.390909,
    /** 4.19 of the wrong and .30 of the right, of 11. */
    brier: 0.408182,
  },
  /** Eleven said so every time: -1.4, -3.4 and 3.6 together. */
  conviction: {
    people: 11,
    means: [-0.127273, -0.309091, 0.327273],
    shift: 0.454545,
    softened: 1,
    sureAtFirst: 4,
  },
  /** 57 together, of eleven; and 8 of 12 would call. */
  guess: { people: 11, counts: [0, 0, 1, 1, 2, 2, 2, 2, 1, 0, 0], mean: 5.18182, truth: 6.66667 },
  /** The most divided first: fact, opinion, unsure. */
  statements: [
    { item: 'geen-zin', counts: [6, 5, 1] },
    { item: 'besteld', counts: [6, 4, 1] },
    { item: 'vergrootglas', counts: [3, 8, 1] },
    { item: 'meldingen', counts: [10, 2, 0] },
    { item: 'leuning', counts: [11, 1, 0] },
    { item: 'praten', counts: [0, 11, 0] },
  ],
  opinionTakenForFact: [9, 33],
  factTakenForOpinion: [7, 34],
  /** Before the twist they were taken back. */
  hands: { briefing: [2, 0, 1], twist: [0, 1, 4] },
  plans: 10,
  followUp: { answers: 8, called: 5 },
} as const;

export type Moment = keyof typeof COUNTED.calls;
export const MOMENTS: Moment[] = ['briefing', 'stairs', 'twist'];

/** What the story calls them. */
export const LABELS = {
  nl: { briefing: 'na de briefing', stairs: 'na de trap', twist: 'na de draai' },
  en: { briefing: 'after the briefing', stairs: 'after the stairs', twist: 'after the twist' },
} satisfies Record<Lang, Record<Moment, string>>;

/** What readers of one briefing chose at one moment, by who turned out to have read it. */
export function callsOf(arm: Arm, read: readonly Arm[], moment: Moment): number[] {
  const theirs = TAPS[moment].split('').filter((_, person) => read[person] === arm);
  return ['s', 'u', 'c'].map((letter) => theirs.filter((each) => each === letter).length);
}
