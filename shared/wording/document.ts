import type { Lang } from '../ids.ts';
import type { Widen } from './widen.ts';

interface Moves {
  before: string;
  after: string;
  all: number;
  changed: number;
}
interface Band {
  question: string;
  option: string;
  atLeast: number;
}
interface Moment {
  label: string;
  parts: string[];
}

const MONTHS = {
  nl: 'januari februari maart april mei juni juli augustus september oktober november december'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

/** A day such as `2026-11-24` as people write it. */
function written(day: string, lang: Lang): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${Number(date)} ${MONTHS[lang][Number(month) - 1] ?? month} ${year}`;
}

const sums = ({ label, parts }: Moment): string => `${label}: ${parts.join(', ')}`;

/** The words of the document that a company gets: results page, paper and presentation. */
const nl = {
  day: (day: string) => written(day, 'nl'),
  people: (joined: number) => (joined === 1 ? '1 deelnemer' : `${joined} deelnemers`),
  of: (count: number, all: number) => `${count} van ${all}`,
  control: 'controlegetal',
  stillRunning: 'De sessie is nog bezig: wat nog niet is vrijgegeven, staat hier nog niet.',

  titles: { client: 'Hoe het oordeel over één klant verschoof', group: 'Wat deze groep koos' },
  figures: {
    voted: (joined: number) => `stemden mee, van ${joined} deelnemers`,
    target: (pairs: number, target: string | null) =>
      target === null ? `zouden bellen, van ${pairs}` : `kozen ‘${target}’, van ${pairs}`,
    changed: (people: number) => (people === 1 ? 'koos daarna anders' : 'kozen daarna anders'),
  },
  moments: {
    heading: (moments: number) =>
      moments === 3 ? 'Drie momenten, dezelfde vraag' : 'Elk moment, dezelfde vraag',
    asked: (question: string, people: number) =>
      `‘${question}’ Van de ${people} mensen die elke keer stemden.`,
    moment: 'Moment',
    name: (people: number, moments: Moment[]) =>
      `${people} mensen stemden elke keer. ${moments.map(sums).join('; ')}.`,
  },
  moves: {
    heading: 'Wie ging waarheen',
    who: (pairs: number, beforeOnly: number | null, afterOnly: number | null) => {
      const once = (beforeOnly ?? 0) + (afterOnly ?? 0);
      const all = `Eén stip is één mens: de ${pairs} die beide keren stemden. Een rode ring staat om wie anders koos.`;
      if (once === 0) return all;
      return `${all} ${once === 1 ? 'Eén mens stemde' : `${once} mensen stemden`} maar één keer en ${once === 1 ? 'telt' : 'tellen'} hier niet mee.`;
    },
    caption: (before: string, after: string) => `Rijen: ${before}. Kolommen: ${after}.`,
    total: 'Samen',
    name: ({ before, after, all, changed }: Moves) =>
      `Van ${before} naar ${after}: ${changed} van de ${all} mensen kozen anders.`,
  },
  pen: {
    heading: 'De rode pen, aan het begin en aan het eind',
    asked: 'Dezelfde klanten, zonder nieuwe informatie ertussen. Hoeveel mensen zouden de klant niet bellen?',
    caption: 'Niet bellen, van wie beide keren over de klant stemde',
    columns: { client: 'Klant', start: 'begin', end: 'eind', difference: 'verschil' },
    verdicts: {
      holds: (client: string, said: string) => `Bij ${client} klopte wat de collega zei: ‘${said}’`,
      partly: (client: string, said: string) => `Bij ${client} klopte het deels: ‘${said}’`,
      fails: (client: string, said: string) => `Bij ${client} klopte het niet: ‘${said}’`,
    },
    lesson: 'Niet elk oordeel van een collega is onzin: vraag naar het feit erachter.',
  },
  own: {
    heading: 'Is dit bij ons?',
    why: 'Over het eigen bedrijf zijn de regels strenger: kleine aantallen staan samen of blijven weg.',
    option: 'Antwoord',
    count: (n: number) => `van ${n}`,
    together: 'Kleine aantallen staan samen, zodat niemand te herkennen is.',
    withheld: (question: string, reason: string) => `‘${question}’ ${reason}`,
    band: ({ question, option, atLeast }: Band) =>
      `‘${question}’ ${atLeast}% of meer koos ‘${option}’. De andere antwoorden staan hier niet: het waren er te weinig om niemand herkenbaar te maken.`,
  },
  plans: {
    heading: 'Wat mensen gaan doen',
    made: (people: number) => `${people} mensen maakten een als-dan-plan. De inhoud bleef op hun telefoon.`,
  },
  remark: 'Van de trainer',
  lessons: 'Om mee te nemen',
  reading: 'Zo lees je dit',
  kept: {
    pseudonymous: (days: number) =>
      `Tot de sessie wordt verzegeld, liggen de stemmen er nog, zonder namen. Daarna bestaan alleen deze tabellen, en die blijven ${days} dagen bewaard.`,
    sealed: (on: string, until: string) =>
      `De sessie is verzegeld op ${on}: de stemmen zelf bestaan niet meer. Deze tabellen blijven bewaard tot ${until}.`,
  },
  rounds: {
    heading: 'Alle stemrondes',
    caption: 'Elke vraag, elk moment',
    columns: { question: 'Vraag of klant', moment: 'Moment', voted: 'Stemmen', result: 'Uitslag' },
  },
  checking: {
    heading: 'Voor wie het wil narekenen',
    caption: 'Verschil in aandeel, van wie beide keren stemde',
    columns: {
      comparison: 'Vergelijking',
      pairs: 'n',
      difference: 'verschil',
      interval: '95%-interval',
      p: 'p',
      gain: 'winst',
      dropout: 'bij uitval',
    },
    primary: (named: string) => `${named} (hoofdvergelijking)`,
    fromTo: (from: string, to: string) => `${from} tot ${to}`,
  },
};
export type DocumentWording = Widen<typeof nl>;

const en: DocumentWording = {
  day: (day) => written(day, 'en'),
  people: (joined) => (joined === 1 ? '1 participant' : `${joined} participants`),
  of: (count, all) => `${count} of ${all}`,
  control: 'control number',
  stillRunning: 'The session is still going on: what has not been revealed is not here yet.',

  titles: { client: 'How the view of one client shifted', group: 'What this group chose' },
  figures: {
    voted: (joined) => `voted, of ${joined} participants`,
    target: (pairs, target) =>
      target === null ? `would call, of ${pairs}` : `chose ‘${target}’, of ${pairs}`,
    changed: () => 'chose differently afterwards',
  },
  moments: {
    heading: (moments) => (moments === 3 ? 'Three moments, one question' : 'Every moment, one question'),
    asked: (question, people) => `‘${question}’ Of the ${people} people who voted every time.`,
    moment: 'Moment',
    name: (people, moments) => `${people} people voted every time. ${moments.map(sums).join('; ')}.`,
  },
  moves: {
    heading: 'Who went where',
    who: (pairs, beforeOnly, afterOnly) => {
      const once = (beforeOnly ?? 0) + (afterOnly ?? 0);
      const all = `One dot is one person: the ${pairs} who voted both times. A red ring marks who switched.`;
      if (once === 0) return all;
      return `${all} ${once === 1 ? 'One person' : `${once} people`} voted only once and ${once === 1 ? 'is' : 'are'} not counted here.`;
    },
    caption: (before, after) => `Rows: ${before}. Columns: ${after}.`,
    total: 'Total',
    name: ({ before, after, all, changed }) =>
      `From ${before} to ${after}: ${changed} of ${all} people chose differently.`,
  },
  pen: {
    heading: 'The red pen, at the start and at the end',
    asked: 'The same clients, with nothing new in between. How many people would not call them?',
    caption: 'Don’t call, of those who voted on the client both times',
    columns: { client: 'Client', start: 'start', end: 'end', difference: 'difference' },
    verdicts: {
      holds: (client, said) => `Of ${client} the colleague was right: ‘${said}’`,
      partly: (client, said) => `Of ${client} it was partly true: ‘${said}’`,
      fails: (client, said) => `Of ${client} it was not true: ‘${said}’`,
    },
    lesson: 'Not every judgement of a colleague is nonsense: ask for the fact behind it.',
  },
  own: {
    heading: 'Does this happen here?',
    why: 'About one’s own company the rules are stricter: small numbers stand together or stay out.',
    option: 'Option',
    count: (n) => `of ${n}`,
    together: 'Small numbers stand together, so that nobody can be recognised.',
    withheld: (question, reason) => `‘${question}’ ${reason}`,
    band: ({ question, option, atLeast }) =>
      `‘${question}’ ${atLeast}% or more chose ‘${option}’. The other options are not shown: there were too few to keep everyone unrecognised.`,
  },
  plans: {
    heading: 'What people are going to do',
    made: (people) => `${people} people made an if-then plan. What it says stayed on their phones.`,
  },
  remark: 'From the trainer',
  lessons: 'To take with you',
  reading: 'How to read this',
  kept: {
    pseudonymous: (days) =>
      `Until the session is sealed, the votes are still there, without names. After that only these tables exist, and they are kept for ${days} days.`,
    sealed: (on, until) =>
      `The session was sealed on ${on}: the votes themselves no longer exist. These tables are kept until ${until}.`,
  },
  rounds: {
    heading: 'All rounds',
    caption: 'Every question, every moment',
    columns: { question: 'Question or client', moment: 'Moment', voted: 'Votes', result: 'Result' },
  },
  checking: {
    heading: 'For who wants to check',
    caption: 'Difference in share, of those who voted both times',
    columns: {
      comparison: 'Comparison',
      pairs: 'n',
      difference: 'difference',
      interval: '95% interval',
      p: 'p',
      gain: 'gain',
      dropout: 'with dropout',
    },
    primary: (named) => `${named} (main comparison)`,
    fromTo: (from, to) => `${from} to ${to}`,
  },
};

export const documentWording: Record<Lang, DocumentWording> = { nl, en };
