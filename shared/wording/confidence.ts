import type { Lang } from '../ids.ts';
import { says, type Part } from './parts.ts';
import type { Widen } from './widen.ts';

/** What a sentence about a prediction is made of; `percent` is the share that was right, null below ten people. */
interface Calibrated {
  sure: number;
  right: number;
  people: number;
  percent: number | null;
}

/** How sure people were, on the big screen, in the console and in every file; what phones say is in `phoneConfidence`. */
const nl = {
  screen: {
    meanSure: 'zeker, gemiddeld',
    wereRight: (right: number) => (right === 1 ? 'had gelijk' : 'hadden gelijk'),
    of: (people: number) => `van ${people}`,
    people: (people: number) => `${people} mensen voorspelden, en zeiden hoe zeker ze waren.`,
    became: (truth: string) => `Het werd ‘${truth}’.`,
    tooFew: 'Te weinig mensen zeiden hoe zeker ze waren.',
    leaning: 'Hoe overtuigd waren jullie?',
    leaned: (people: number) => `${people} mensen zeiden het elke keer.`,
    ofHundred: 'Van 0, weet niet, tot 100, zeker.',
    guess: 'een gok',
    certain: 'zeker',
    undecided: 'weet niet',
    towards: (points: number, option: string) => `${points} van 100 richting ‘${option}’`,
    nowhere: 'geen kant op',
    how: 'Zekerheid',
    moment: 'Moment',
  },
  sentence: {
    calibration: ({ sure, right, people, percent }: Calibrated) =>
      percent === null
        ? says`Gemiddeld waren jullie ${{ strong: `${sure}%` }} zeker; ${right} van de ${people} ${right === 1 ? 'had' : 'hadden'} gelijk.`
        : says`Gemiddeld waren jullie ${{ strong: `${sure}%` }} zeker; ${{ strong: `${percent}%` }} had gelijk.`,
    gap: (points: number): Part[] =>
      points > 0
        ? says`${points} punten zekerder dan terecht. `
        : points < 0
          ? says`${-points} punten voorzichtiger dan nodig. `
          : ['Zo zeker als terecht. '],
    sureAndWrong: (people: number): Part[] =>
      people === 0
        ? ['Niemand was zeker en zat ernaast.']
        : people === 1
          ? says`${1} mens was zeker, en zat ernaast.`
          : says`${people} mensen waren zeker, en zaten ernaast.`,
    conviction: (people: number, softened: number): Part[] =>
      softened === 0
        ? ['Niemand die bij ja of nee bleef, werd er minder zeker van.']
        : says`${softened} van de ${people} mensen ${softened === 1 ? 'bleef' : 'bleven'} bij ja of nee, en ${softened === 1 ? 'was' : 'waren'} er minder zeker van.`,
  },
  console: {
    how: 'Hoe zeker',
    counts: 'Rijen: hoe zeker. Kolommen: wat mensen voorspelden.',
    gap: (points: number) =>
      points > 0
        ? `Zo veel zekerder dan terecht: ${points} procentpunten.`
        : points < 0
          ? `De groep was voorzichtiger dan nodig: ${-points} procentpunten.`
          : 'Zo zeker als terecht.',
    brier: (value: string) => `Brierscore ${value}: 0 is perfect, 0,25 is een munt opgooien.`,
    oneQuestion:
      'Dit is één vraag. Het zegt iets over deze groep bij dit verhaal, niets over hoe goed iemand zichzelf kent.',
    gift: '‘Zeker en ernaast’ is een cadeau: wie verrast wordt, onthoudt het best. Vraag niemand om de hand op te steken.',
    sureAtFirst: (people: number) =>
      `${people === 1 ? '1 mens was' : `${people} mensen waren`} bij het eerste moment al 80% zeker of meer, op alleen een oordeel.`,
  },
  report: {
    heading: 'Hoe zeker was de groep?',
    convinced: 'Hoe overtuigd was de groep?',
    section: 'Hoe zeker',
    asked: (question: string, truth: string) => `‘${question}’ Het werd: ‘${truth}’.`,
    figures: {
      sure: 'zeker, gemiddeld',
      right: (people: number) => `hadden gelijk, van ${people}`,
      wrong: 'zeker (80% of meer) en ernaast',
    },
    bars: { sure: '80% zeker of meer', less: 'minder zeker' },
    rightName: 'had gelijk',
    wrongName: 'zat ernaast',
    barsName: 'Van wie zeker was en van wie dat minder was: hoeveel er gelijk hadden.',
    caption: 'Wat mensen voorspelden, en hoe zeker ze waren',
    prediction: 'Voorspelling',
    certain: (percent: string) => `${percent}%`,
    leaning: 'Overtuiging per moment, van -100 (niet bellen) tot 100 (bellen)',
    moment: 'Moment',
    mean: (people: number) => `gemiddeld, van ${people}`,
    people: 'Voorspelden, en zeiden hoe zeker',
    everyTime: 'Zeiden het elke keer',
    right: 'Hadden gelijk',
    sureAndWrong: 'Zeker (80% of meer) en ernaast',
    meanConfidence: 'Gemiddelde zekerheid',
    gap: 'Zekerder dan terecht',
    brier: 'Brierscore',
    shift: 'Verschuiving van de overtuiging',
    softened: 'Bleven bij ja of nee, minder zeker',
    sureAtFirst: 'Eerste keer al 80% zeker of meer',
    meanAt: 'Gemiddelde overtuiging',
    note: 'Zekerheid loopt van 50 (een gok) tot 100 procent. Overtuiging is 2 × zekerheid − 1 voor ja, hetzelfde met een min voor nee, 0 voor ‘weet ik nog niet’. Eén vraag: het gaat over deze groep bij dit verhaal.',
  },
  /** What a row of the workbook means, and where a formula comes from. */
  codebook: [
    [
      'Aantal',
      'Mensen die dat voorspelden en zo zeker waren, van allen die voorspelden en zeiden hoe zeker.',
      '',
    ],
    ['Hadden gelijk', 'Mensen wier voorspelling uitkwam.', ''],
    ['Zeker (80% of meer) en ernaast', 'Mensen die minstens 80% zeker waren en ongelijk hadden.', ''],
    [
      'Zekerder dan terecht',
      'Gemiddelde zekerheid min het deel dat gelijk had. Boven 0: zekerder dan terecht.',
      'Lichtenstein, Fischhoff en Phillips 1982',
    ],
    [
      'Brierscore',
      'Gemiddelde van (1 − kans die iemand gaf aan wat uitkwam)². 0 is perfect, 0,25 is een munt opgooien.',
      'Brier 1950, in de vorm voor één uitkomst',
    ],
    [
      'Gemiddelde overtuiging',
      'Per mens 2 × zekerheid − 1 voor ja, hetzelfde met een min voor nee, 0 voor wie het nog niet wist; het gemiddelde van wie het op elk moment zei.',
      '',
    ],
    [
      'Verschuiving van de overtuiging',
      'Gemiddelde van de verschillen per mens, laatste moment min eerste.',
      '',
    ],
    [
      'Bleven bij ja of nee, minder zeker',
      'Mensen die bij hetzelfde ja of nee bleven en er op het laatste moment minder zeker van waren.',
      '',
    ],
  ],
};
export type ConfidenceWording = Widen<typeof nl>;

const en: ConfidenceWording = {
  screen: {
    meanSure: 'sure, on average',
    wereRight: (right) => (right === 1 ? 'was right' : 'were right'),
    of: (people) => `of ${people}`,
    people: (people) => `${people} people predicted, and said how sure they were.`,
    became: (truth) => `It turned out ‘${truth}’.`,
    tooFew: 'Too few people said how sure they were.',
    leaning: 'How convinced were you?',
    leaned: (people) => `${people} people said so every time.`,
    ofHundred: 'From 0, undecided, to 100, certain.',
    guess: 'a guess',
    certain: 'certain',
    undecided: 'undecided',
    towards: (points, option) => `${points} of 100 towards ‘${option}’`,
    nowhere: 'neither way',
    how: 'Sureness',
    moment: 'Moment',
  },
  sentence: {
    calibration: ({ sure, right, people, percent }) =>
      percent === null
        ? says`On average you were ${{ strong: `${sure}%` }} sure; ${right} of ${people} ${right === 1 ? 'was' : 'were'} right.`
        : says`On average you were ${{ strong: `${sure}%` }} sure; ${{ strong: `${percent}%` }} were right.`,
    gap: (points) =>
      points > 0
        ? says`${points} points surer than right. `
        : points < 0
          ? says`${-points} points more careful than needed. `
          : ['As sure as right. '],
    sureAndWrong: (people) =>
      people === 0
        ? ['Nobody was sure and wrong.']
        : people === 1
          ? says`${1} person was sure, and wrong.`
          : says`${people} people were sure, and wrong.`,
    conviction: (people, softened) =>
      softened === 0
        ? ['Nobody who kept their yes or no grew less sure of it.']
        : says`${softened} of ${people} people kept their yes or no, and ${softened === 1 ? 'was' : 'were'} less sure of it.`,
  },
  console: {
    how: 'How sure',
    counts: 'Rows: how sure. Columns: what people predicted.',
    gap: (points) =>
      points > 0
        ? `Surer than right by ${points} percentage points.`
        : points < 0
          ? `The group was more careful than it had to be: ${-points} percentage points.`
          : 'As sure as right.',
    brier: (value) => `Brier score ${value}: 0 is perfect, 0.25 is a coin.`,
    oneQuestion:
      'This is one question. It says something about this group and this story, and nothing about how well anyone knows themselves.',
    gift: '‘Sure and wrong’ is a gift: what surprises us we remember best. Ask nobody to raise a hand.',
    sureAtFirst: (people) =>
      `${people === 1 ? '1 person was' : `${people} people were`} 80% sure or more at the first moment, on a judgement alone.`,
  },
  report: {
    heading: 'How sure was the group?',
    convinced: 'How convinced was the group?',
    section: 'How sure',
    asked: (question, truth) => `‘${question}’ It turned out: ‘${truth}’.`,
    figures: {
      sure: 'sure, on average',
      right: (people) => `were right, of ${people}`,
      wrong: 'sure (80% or more) and wrong',
    },
    bars: { sure: '80% sure or more', less: 'less sure' },
    rightName: 'were right',
    wrongName: 'were wrong',
    barsName: 'Of those who were sure and of those who were less so: how many were right.',
    caption: 'What people predicted, and how sure they were',
    prediction: 'Prediction',
    certain: (percent) => `${percent}%`,
    leaning: 'Conviction at each moment, from -100 (don’t call) to 100 (call)',
    moment: 'Moment',
    mean: (people) => `mean, of ${people}`,
    people: 'Predicted, and said how sure',
    everyTime: 'Said so every time',
    right: 'Were right',
    sureAndWrong: 'Sure (80% or more) and wrong',
    meanConfidence: 'Mean confidence',
    gap: 'Surer than right',
    brier: 'Brier score',
    shift: 'Shift of conviction',
    softened: 'Kept their yes or no, less sure',
    sureAtFirst: '80% sure or more the first time',
    meanAt: 'Mean conviction',
    note: 'Confidence goes from 50 (a guess) to 100 percent. Conviction is 2 × confidence − 1 for a yes, the same with a minus for a no, 0 for ‘I don’t know yet’. One question: it is about this group and this story.',
  },
  codebook: [
    [
      'Count',
      'People who predicted that and were so sure, of all who predicted and said how sure they were.',
      '',
    ],
    ['Were right', 'People whose prediction came true.', ''],
    ['Sure (80% or more) and wrong', 'People who were at least 80% sure, and wrong.', ''],
    [
      'Surer than right',
      'Mean confidence minus the share that was right. Above 0: surer than right.',
      'Lichtenstein, Fischhoff and Phillips 1982',
    ],
    [
      'Brier score',
      'Mean of (1 − the chance that somebody gave to what came true)². 0 is perfect, 0.25 is a coin.',
      'Brier 1950, in the form for one outcome',
    ],
    [
      'Mean conviction',
      'Per person 2 × confidence − 1 for a yes, the same with a minus for a no, 0 for those who did not know yet; the mean of all who said so at every moment.',
      '',
    ],
    ['Shift of conviction', 'Mean of the differences per person, last moment minus first.', ''],
    [
      'Kept their yes or no, less sure',
      'People who kept the same yes or no, and were less sure of it at the last moment.',
      '',
    ],
  ],
};

export const confidenceWording: Record<Lang, ConfidenceWording> = { nl, en };

/** A mean conviction from -1 to 1 in words: how far, and towards which of the two. */
export function leaningWords(mean: number, { low, high }: { low: string; high: string }, lang: Lang): string {
  const points = Math.round(mean * 100);
  const { towards, nowhere } = confidenceWording[lang].screen;
  return points === 0 ? nowhere : towards(Math.abs(points), points < 0 ? low : high);
}
