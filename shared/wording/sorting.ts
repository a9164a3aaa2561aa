import type { Lang } from '../ids.ts';
import { have, hebben } from './have.ts';
import { says, type Part } from './parts.ts';
import type { Widen } from './widen.ts';

/** How often statements of one kind went for the other, of all definite answers to them. */
interface Taken {
  taken: number;
  of: number;
  /** A whole percentage, or nothing where there are too few people for one. */
  share: Part | null;
}

const inDutch = ({ taken, of, share }: Taken): Part[] =>
  share === null ? says`${taken} van de ${of} keer` : says`${taken} van de ${of} keer (${share})`;
const inEnglish = ({ taken, of, share }: Taken): Part[] =>
  share === null ? says`${taken} of ${of} times` : says`${taken} of ${of} times (${share})`;

/** What is a fact and what is an opinion, on the big screen, in the console and in files; phones have `phoneSorting`. */
const nl = {
  definition: 'Feit = controleerbaar, ook als het niet klopt.',
  piles: { fact: 'Feit', opinion: 'Mening of conclusie', unsure: 'Weet ik niet' },
  keys: {
    fact: 'Feit',
    untrue: 'Feit, en het klopt niet',
    opinion: 'Mening',
    conclusion: 'Conclusie',
  },
  rungs: {
    data: 'Wat er te zien was',
    selected: 'Wat eruit gepikt werd',
    meaning: 'Wat het ging betekenen',
    assumption: 'Wat werd aangenomen',
    conclusion: 'Wat de conclusie was',
    action: 'Wat er gedaan werd',
  },
  screen: {
    done: (of: number) => `van de ${of} zijn klaar`,
    drawing: (done: number, of: number) => `${done} van de ${of} mensen ${hebben(done)} alles gesorteerd.`,
    place: (place: number, of: number) => `Uitspraak ${place} van ${of}`,
    tooFew: 'Te weinig mensen sorteerden deze uitspraak om iets te laten zien.',
    ratesTooFew: 'Te weinig mensen sorteerden alle uitspraken om iets te laten zien.',
    pile: 'Gesorteerd als',
    people: 'Mensen',
    opinionTakenForFact: 'mening voor feit aangezien',
    factTakenForOpinion: 'feit voor mening aangezien',
    times: (taken: number, of: number) => `${taken} van de ${of} keer`,
    kind: 'Verwisseling',
    ladder: 'De ladder van dit verhaal',
    checkable: 'tot hier kun je het nakijken',
    rung: 'Trede',
    text: 'In dit verhaal',
    statements: 'Uitspraken',
  },
  sentence: {
    tooFew: ['Te weinig mensen sorteerden alle uitspraken om er iets over te zeggen.'] as Part[],
    both: (opinion: Taken, fact: Taken): Part[] =>
      says`Een mening of conclusie ging ${inDutch(opinion)} door voor een feit, een feit ${inDutch(fact)} voor een mening.`,
    one: (kind: 'opinion' | 'fact', taken: Taken): Part[] =>
      kind === 'opinion'
        ? says`Een mening of conclusie ging ${inDutch(taken)} door voor een feit.`
        : says`Een feit ging ${inDutch(taken)} door voor een mening.`,
    nobody: ['Bij geen enkele uitspraak koos iemand voor feit of voor mening.'] as Part[],
  },
  console: {
    step: (place: number) => `uitspraak ${place}`,
    show: (place: number) =>
      place === 1 ? 'Toon uitspraak 1, de meest verdeelde' : `Toon uitspraak ${place}`,
    why: (why: string) => `Waarom: ${why}`,
    rung: (rung: string) => `Op de ladder: ${rung.toLowerCase()}`,
    sorted: (people: number) => `${people} mensen sorteerden deze uitspraak.`,
    all: 'Alle uitspraken, de meest verdeelde eerst',
    statement: 'Uitspraak',
    heads: { fact: 'Feit', opinion: 'Mening', unsure: 'Weet ik niet' },
    people: (people: number) => `${people} mensen sorteerden mee.`,
    unsure: '‘Weet ik niet’ telt bij een uitspraak mee, en niet in deze twee getallen.',
    note: 'Maak er geen score van: het gesprek begint waar jullie verdeeld zijn.',
  },
  report: {
    heading: 'Feit of mening',
    section: 'Feit of mening',
    what: 'Iedereen sorteerde dezelfde uitspraken. De meest verdeelde staat bovenaan.',
    caption: 'Wat de groep van elke uitspraak maakte',
    statement: 'Uitspraak',
    key: 'Wat het is',
    why: 'Waarom',
    whys: 'Waarom de sleutel zo is',
    sorted: 'Gesorteerd door',
    people: 'Sorteerden mee',
    opinionTakenForFact: 'Mening of conclusie voor feit aangezien',
    factTakenForOpinion: 'Feit voor mening aangezien',
    note: '‘Weet ik niet’ telt bij een uitspraak mee, en niet in de twee getallen over verwisselen. Wie een uitspraak oversloeg, telt daar niet mee.',
  },
  /** What a code in the workbook means, and where a formula comes from. */
  codebook: [
    [
      'Feit, mening of conclusie',
      'Mensen die de uitspraak zo sorteerden, van allen die haar sorteerden, ook wie het niet wist.',
      '',
    ],
    [
      'Mening of conclusie voor feit aangezien',
      'Antwoorden ‘feit’ bij meningen en conclusies, van alle antwoorden ‘feit’ en ‘mening of conclusie’ daarbij.',
      'vals alarm, Green en Swets 1966',
    ],
    [
      'Feit voor mening aangezien',
      'Antwoorden ‘mening of conclusie’ bij feiten, van alle antwoorden ‘feit’ en ‘mening of conclusie’ daarbij.',
      'misser, Green en Swets 1966',
    ],
    [
      'volgorde',
      'De meest verdeelde uitspraak eerst: die met het grootste kleinste kamp, als deel van allen die haar sorteerden.',
      '',
    ],
  ],
};
export type SortingWording = Widen<typeof nl>;

const en: SortingWording = {
  definition: 'Fact = can be checked, even if it isn’t so.',
  piles: { fact: 'Fact', opinion: 'Opinion or conclusion', unsure: 'I don’t know' },
  keys: {
    fact: 'Fact',
    untrue: 'Fact, and it isn’t so',
    opinion: 'Opinion',
    conclusion: 'Conclusion',
  },
  rungs: {
    data: 'What there was to see',
    selected: 'What was picked out',
    meaning: 'What it came to mean',
    assumption: 'What was assumed',
    conclusion: 'What was concluded',
    action: 'What was done',
  },
  screen: {
    done: (of) => `of ${of} are done`,
    drawing: (done, of) => `${done} of ${of} people ${have(done)} sorted everything.`,
    place: (place, of) => `Statement ${place} of ${of}`,
    tooFew: 'Too few people sorted this statement to show anything.',
    ratesTooFew: 'Too few people sorted all statements to show anything.',
    pile: 'Sorted as',
    people: 'People',
    opinionTakenForFact: 'opinion taken for fact',
    factTakenForOpinion: 'fact taken for opinion',
    times: (taken, of) => `${taken} of ${of} times`,
    kind: 'Mix-up',
    ladder: 'The ladder of this story',
    checkable: 'up to here you can check it',
    rung: 'Rung',
    text: 'In this story',
    statements: 'Statements',
  },
  sentence: {
    tooFew: ['Too few people sorted all statements to say anything about them.'],
    both: (opinion, fact) =>
      says`An opinion or conclusion passed for a fact ${inEnglish(opinion)}, and a fact for an opinion ${inEnglish(fact)}.`,
    one: (kind, taken) =>
      kind === 'opinion'
        ? says`An opinion or conclusion passed for a fact ${inEnglish(taken)}.`
        : says`A fact passed for an opinion ${inEnglish(taken)}.`,
    nobody: ['Nobody chose fact or opinion for any of the statements.'],
  },
  console: {
    step: (place) => `statement ${place}`,
    show: (place) => (place === 1 ? 'Show statement 1, the most divided' : `Show statement ${place}`),
    why: (why) => `Why: ${why}`,
    rung: (rung) => `On the ladder: ${rung.toLowerCase()}`,
    sorted: (people) => `${people} people sorted this statement.`,
    all: 'All statements, the most divided first',
    statement: 'Statement',
    heads: { fact: 'Fact', opinion: 'Opinion', unsure: 'I don’t know' },
    people: (people) => `${people} people took part in the sorting.`,
    unsure: '‘I don’t know’ counts with a statement, and not in these two figures.',
    note: 'Don’t make a score of it: the conversation begins where you are divided.',
  },
  report: {
    heading: 'Fact or opinion',
    section: 'Fact or opinion',
    what: 'Everybody sorted the same statements. The most divided one comes first.',
    caption: 'What the group made of each statement',
    statement: 'Statement',
    key: 'What it is',
    why: 'Why',
    whys: 'Why the key is what it is',
    sorted: 'Sorted by',
    people: 'Took part in the sorting',
    opinionTakenForFact: 'Opinion or conclusion taken for fact',
    factTakenForOpinion: 'Fact taken for opinion',
    note: '‘I don’t know’ counts with a statement, and not in the two figures on mix-ups. Whoever left out a statement does not count there.',
  },
  codebook: [
    [
      'Fact, opinion or conclusion',
      'People who sorted the statement like this, of all who sorted it, including those who did not know.',
      '',
    ],
    [
      'Opinion or conclusion taken for fact',
      'Answers ‘fact’ to opinions and conclusions, of all answers ‘fact’ and ‘opinion or conclusion’ to them.',
      'false alarm, Green and Swets 1966',
    ],
    [
      'Fact taken for opinion',
      'Answers ‘opinion or conclusion’ to facts, of all answers ‘fact’ and ‘opinion or conclusion’ to them.',
      'miss, Green and Swets 1966',
    ],
    [
      'order',
      'The most divided statement first: the one whose smaller camp is the largest part of all who sorted it.',
      '',
    ],
  ],
};

export const sortingWording: Record<Lang, SortingWording> = { nl, en };
