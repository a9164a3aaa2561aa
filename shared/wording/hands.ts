import type { Lang } from '../ids.ts';
import type { Widen } from './widen.ts';

const inDutch = (hands: number): string => (hands === 1 ? '1 hand' : `${hands} handen`);
const inEnglish = (hands: number): string => (hands === 1 ? '1 hand' : `${hands} hands`);

/** What is said of people without a phone, whose hands the trainer counts. */
const nl = {
  tools: {
    title: 'Zonder telefoon',
    none: 'Geen handen geteld.',
    counted: (hands: number) => `${inDutch(hands)} geteld.`,
    count: 'Tel handen',
  },
  dialog: {
    title: 'Handen tellen',
    how: 'Laat eerst iedereen met een telefoon kiezen. Vraag dan wie zonder telefoon is om bij elke keuze een hand op te steken.',
    what: 'Handen staan apart, vanaf drie. Ze tellen niet mee in de verschuiving: een hand is niet anoniem en niet te volgen.',
    back: 'Vul je overal 0 in, dan is er niets geteld.',
    save: 'Bewaar',
    cancel: 'Annuleer',
  },
  screen: {
    label: 'Handen, zonder telefoon',
  },
  console: {
    caption: 'Handen, zonder telefoon',
    tooFew: (moment: string, hands: number) => `${moment}: ${inDutch(hands)}, te weinig om te laten zien.`,
    apart: 'Handen zitten niet in de getallen van de telefoons.',
  },
  report: {
    heading: 'Zonder telefoon',
    section: 'Handen',
    note: 'Wie geen telefoon had, stak een hand op; de trainer telde. Deze mensen zitten in geen ander getal: een hand is niet anoniem en niet van moment tot moment te volgen.',
    moment: 'Moment',
    all: 'Handen',
    tooFew: 'Te weinig handen om te laten zien.',
    withheld: (moment: string, why: string) => `${moment}: ${why}`,
  },
  /** What a code in the workbook means. */
  codebook: [
    ['Handen', 'Handen die de trainer op dat moment in totaal telde.'],
    [
      'Aantal',
      'Handen voor die keuze, geteld door de trainer. Ze zijn niet gepaard en zitten in geen tabel, verschuiving, conclusie of toets.',
    ],
  ],
};
export type HandsWording = Widen<typeof nl>;

const en: HandsWording = {
  tools: {
    title: 'Without a phone',
    none: 'No hands counted.',
    counted: (hands) => `${inEnglish(hands)} counted.`,
    count: 'Count hands',
  },
  dialog: {
    title: 'Counting hands',
    how: 'Let everybody with a phone choose first. Then ask those without one to raise a hand at each choice.',
    what: 'Hands stand by themselves, from three on. They do not count in the shift: a hand is not anonymous and cannot be followed.',
    back: 'Enter 0 everywhere, and nothing has been counted.',
    save: 'Save',
    cancel: 'Cancel',
  },
  screen: {
    label: 'Hands, without a phone',
  },
  console: {
    caption: 'Hands, without a phone',
    tooFew: (moment, hands) => `${moment}: ${inEnglish(hands)}, too few to show.`,
    apart: 'Hands are not in the numbers of the phones.',
  },
  report: {
    heading: 'Without a phone',
    section: 'Hands',
    note: 'Those who had no phone raised a hand, and the trainer counted. These people are in no other number: a hand is not anonymous and cannot be followed from one moment to the next.',
    moment: 'Moment',
    all: 'Hands',
    tooFew: 'Too few hands to show.',
    withheld: (moment, why) => `${moment}: ${why}`,
  },
  codebook: [
    ['Hands', 'Hands that the trainer counted at that moment in all.'],
    [
      'Count',
      'Hands for that choice, counted by the trainer. They are not paired, and in no table, shift, verdict or test.',
    ],
  ],
};

export const handsWording: Record<Lang, HandsWording> = { nl, en };
