import type { Lang } from '../ids.ts';
import type { Widen } from './widen.ts';

interface Together {
  sessions: number;
  people: number;
  target: string;
  before: { label: string; counted: string };
  after: { label: string; counted: string };
}
interface Points {
  smallest: string;
  median: string;
  largest: string;
}

/** The words of the page that lays sessions beside one another. */
const nl = {
  title: 'Sessies naast elkaar',
  loading: 'De sessies worden opgehaald …',
  version: (version: number, sessions: number) => `versie ${version} · ${sessions} sessies`,
  foot: 'Gemaakt uit de vrijgegeven tabellen van deze sessies',

  together: ({ sessions, people, target, before, after }: Together) =>
    `In ${sessions} sessies met samen ${people} mensen koos ${before.counted} ‘${target}’ bij ‘${before.label}’, en ${after.counted} bij ‘${after.label}’.`,
  spread: ({ smallest, median, largest }: Points) =>
    `Per sessie liep het verschil van ${smallest} tot ${largest} procentpunten; de middelste kwam op ${median}.`,
  caveat: 'Verschillende groepen, verschillende dagen: dit is geen meting van één training.',
  tooFewSessions: (sessions: number) =>
    `Een cijfer over alle sessies samen staat hier vanaf drie sessies met elk minstens tien mensen die beide keren stemden. ${sessions === 0 ? 'Zo’n sessie is er hier niet.' : sessions === 1 ? 'Hier is dat er één.' : `Hier zijn dat er ${sessions}.`}`,
  notCounted: (sessions: number) =>
    sessions === 1
      ? 'Eén sessie telt in dit cijfer niet mee: daar stemden geen tien mensen beide keren, of is de uitslag niet vrijgegeven.'
      : `${sessions} sessies tellen in dit cijfer niet mee: daar stemden geen tien mensen beide keren, of is de uitslag niet vrijgegeven.`,
  running: (sessions: number) =>
    sessions === 1
      ? 'Eén gekozen sessie loopt nog en staat er niet bij.'
      : `${sessions} gekozen sessies lopen nog en staan er niet bij.`,

  each: 'Elke sessie, dezelfde vraag',
  asked: (question: string, client: string | null) =>
    client === null ? `‘${question}’` : `‘${question}’ Over ${client}.`,
  named: (place: number, name: string) => `${place}. ${name}`,
  voted: (people: number, everyTime: boolean) =>
    everyTime ? `${people} mensen stemden elke keer` : `${people} mensen stemden beide keren`,
  withheld: (people: number | null, reason: string) =>
    people === null ? reason : `${people === 1 ? 'Eén mens' : `${people} mensen`}. ${reason}`,
  moment: 'Moment',

  figures: 'In cijfers',
  caption: (target: string) => `‘${target}’, van wie beide keren stemde`,
  columns: {
    session: 'Sessie',
    pairs: 'mensen',
    difference: 'verschil',
    points: 'procentpunten',
    to: 'erbij',
    away: 'eraf',
    control: 'controlegetal',
  },
  pen: {
    heading: 'De rode pen',
    caption: 'Hoeveel namen mensen aan het eind doorstreepten, vergeleken met het begin',
    columns: { people: 'mensen', fewer: 'minder', same: 'evenveel', more: 'meer' },
  },
  reading: 'Zo lees je dit',
  notes: [
    'Elke sessie telt de mensen die beide keren stemden. Procenten staan er vanaf tien mensen, altijd met het aantal erbij.',
    'Hier staat alleen wat elke sessie zelf heeft vrijgegeven. Een vraag over het eigen bedrijf staat pas vanaf tien mensen naast die van een andere sessie.',
    'Niemand is van de ene sessie naar de andere te volgen. Wie in twee sessies zat, telt daarom twee keer.',
    'Er is niets getoetst: tussen de sessies verschilt meer dan alleen de dag.',
  ],
};
export type OverTimeWording = Widen<typeof nl>;

const en: OverTimeWording = {
  title: 'Sessions side by side',
  loading: 'Fetching the sessions …',
  version: (version, sessions) => `version ${version} · ${sessions} sessions`,
  foot: 'Made from the published tables of these sessions',

  together: ({ sessions, people, target, before, after }) =>
    `In ${sessions} sessions with ${people} people together, ${before.counted} chose ‘${target}’ at ‘${before.label}’, and ${after.counted} at ‘${after.label}’.`,
  spread: ({ smallest, median, largest }) =>
    `The difference ran from ${smallest} to ${largest} percentage points a session; the middle one came to ${median}.`,
  caveat: 'Different groups, different days: this does not measure one training.',
  tooFewSessions: (sessions) =>
    `A figure for all sessions together is given from three sessions on, each with at least ten people who voted both times. ${sessions === 0 ? 'Here there is none.' : sessions === 1 ? 'Here there is one.' : `Here there are ${sessions}.`}`,
  notCounted: (sessions) =>
    sessions === 1
      ? 'One session is not in this figure: fewer than ten people voted both times, or its result is not published.'
      : `${sessions} sessions are not in this figure: fewer than ten people voted both times, or the result is not published.`,
  running: (sessions) =>
    sessions === 1
      ? 'One session that you chose is still going on and is left out.'
      : `${sessions} sessions that you chose are still going on and are left out.`,

  each: 'Every session, the same question',
  asked: (question, client) => (client === null ? `‘${question}’` : `‘${question}’ About ${client}.`),
  named: (place, name) => `${place}. ${name}`,
  voted: (people, everyTime) =>
    everyTime ? `${people} people voted every time` : `${people} people voted both times`,
  withheld: (people, reason) =>
    people === null ? reason : `${people === 1 ? 'One person' : `${people} people`}. ${reason}`,
  moment: 'Moment',

  figures: 'In figures',
  caption: (target) => `‘${target}’, of those who voted both times`,
  columns: {
    session: 'Session',
    pairs: 'people',
    difference: 'difference',
    points: 'percentage points',
    to: 'came',
    away: 'left',
    control: 'control number',
  },
  pen: {
    heading: 'The red pen',
    caption: 'How many names people struck off at the end, compared with the beginning',
    columns: { people: 'people', fewer: 'fewer', same: 'as many', more: 'more' },
  },
  reading: 'How to read this',
  notes: [
    'Each session counts the people who voted both times. Percentages start at ten people, always with the number.',
    'Here is only what each session has published itself. A question about the own company is set beside that of another session from ten people on.',
    'Nobody can be followed from one session to another. Whoever was in two sessions therefore counts twice.',
    'Nothing is tested: more than the day differs between the sessions.',
  ],
};

export const overTimeWording: Record<Lang, OverTimeWording> = { nl, en };
