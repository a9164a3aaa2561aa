import type { Lang } from '../ids.ts';
import type { Reason } from '../results/report/schemaParts.ts';
import { plainText } from './parts.ts';
import { sentences } from './sentences.ts';
import type { Widen } from './widen.ts';
import { callOptions } from './callOptions.ts';

interface Floors {
  story: number;
  personal: number;
}

/** The words of the files that a company keeps. */
const nl = {
  constant: callOptions.nl,
  planMade: 'Plan gemaakt',
  classes: { story: 'verhaal', personal: 'eigen bedrijf' },

  /** What a row is about, and what its columns are called. */
  columns: {
    section: 'Onderdeel',
    scene: 'Scène',
    poll: 'Vraagcode',
    question: 'Vraag',
    client: 'Klant',
    moment: 'Moment',
    item: 'Kenmerk',
    to: 'Naar',
    count: 'Aantal',
    of: 'Van',
    percent: 'Procent',
    value: 'Waarde',
    class: 'Klasse',
    note: 'Toelichting',
  },
  sections: {
    session: 'Sessie',
    round: 'Stemronde',
    comparison: 'Vergelijking',
    series: 'Alle momenten',
    strikes: 'Rode pen',
    hearsay: 'Wat collega’s zeiden',
    plans: 'Plannen',
    lessons: 'Lessen',
    notes: 'Leeswijzer',
  },
  session: {
    title: 'Verhaal',
    version: 'Versie van het verhaal',
    date: 'Datum',
    company: 'Bedrijf',
    group: 'Groep',
    trainer: 'Trainer',
    trainerCompany: 'Bedrijf van de trainer',
    email: 'E-mail',
    phone: 'Telefoon',
    web: 'Website',
    joined: 'Deelnemers',
    voted: 'Stemden mee',
    sealed: 'Verzegeld op',
    keptUntil: 'Bewaard tot',
    remark: 'Opmerking van de trainer',
    status: 'Stand',
    ended: 'afgesloten',
    running: 'nog bezig: cijfers kunnen nog volgen',
    product: 'Gemaakt met',
    control: 'Controlegetal',
  },
  rows: {
    voted: 'Gestemd',
    atLeast: (percent: number) => `${percent}% of meer`,
    together: 'Kleine aantallen staan samen.',
    kept: 'De eerdere uitslag: na het heropenen veranderde te weinig om veilig opnieuw te tellen.',
    sentence: 'Samenvatting',
    pairs: 'Beide keren gestemd',
    beforeOnly: 'Alleen de eerste keer gestemd',
    afterOnly: 'Alleen de tweede keer gestemd',
    switchedTo: (target: string) => `Gingen naar ‘${target}’`,
    switchedAway: (target: string) => `Gingen weg van ‘${target}’`,
    changed: 'Kozen de tweede keer anders',
    netShift: (target: string) => `Verschil in aandeel ‘${target}’`,
    intervalLow: '95%-interval, ondergrens',
    intervalHigh: '95%-interval, bovengrens',
    exactP: 'p-waarde, exact',
    normalizedGain: 'Genormaliseerde winst',
    dropout: {
      worst: 'Uitval, ongunstigste geval',
      stayed: 'Uitval, zonder verandering',
      best: 'Uitval, gunstigste geval',
    },
    primary: 'Hoofdvergelijking, vooraf gekozen',
    exploratory: 'Verkennend',
    everyTime: 'Elke keer gestemd',
    strikes: {
      people: 'Stemden beide keren over alle klanten',
      fewer: 'Streepten minder namen door',
      more: 'Streepten meer namen door',
      same: 'Streepten er evenveel door',
      rankBiserial: 'Effect (rang-biseriaal)',
    },
    plans: 'Plannen gemaakt',
  },
  verdicts: { holds: 'Klopte', partly: 'Klopte deels', fails: 'Klopte niet' },
  reasons: {
    notAsked: 'Niet gehouden.',
    stillOpen: 'De stemming is nog open.',
    askedAgain: 'Deze vraag komt nog terug; de uitslag volgt na de laatste keer.',
    shownLater: 'Dit komt later in de sessie in beeld.',
    tooFew: 'Te weinig stemmen om te laten zien.',
    noClearMajority: 'Geen duidelijke meerderheid: losse aantallen zouden te veel over iemand zeggen.',
    protected: 'Niet getoond: iemands keuze zou af te leiden kunnen zijn.',
  } satisfies Record<Reason, string>,
  notes: {
    pairs: 'Een vergelijking gaat alleen over mensen die beide keren stemden.',
    rounding:
      'Procenten zijn afgerond op hele getallen die samen 100 zijn (grootste rest). Ze staan er vanaf tien stemmen, altijd met het aantal erbij.',
    values:
      'Een waarde is een aandeel van 0 tot 1, een verschil van -1 tot 1. Het interval is dat van Newcombe (1998, methode 10), de p-waarde die van McNemar of Wilcoxon, beide exact en tweezijdig. Die twee staan er vanaf twintig mensen.',
    exploratory:
      'De hoofdvergelijking staat vooraf vast in het verhaal. Alle andere zijn verkennend en worden niet getoetst.',
    story: ({ story }: Floors) =>
      `Klasse ‘verhaal’: verzonnen klanten. Aantallen staan er vanaf ${story} stemmen.`,
    personal: ({ personal }: Floors) =>
      `Klasse ‘eigen bedrijf’: onder de ${personal} stemmen staat er niets, een antwoord van één of twee mensen staat nooit alleen, en bij bijna-eenstemmigheid staat er alleen een ondergrens.`,
    privacy: 'Niemand, ook de trainer niet, kan zien wie wat koos.',
    control: 'Hetzelfde controlegetal betekent: dezelfde uitslagen.',
  },
  fileName: 'uitslag',
};
export type ReportWording = Widen<typeof nl>;

const en: ReportWording = {
  constant: callOptions.en,
  planMade: 'Plan made',
  classes: { story: 'story', personal: 'own company' },

  columns: {
    section: 'Section',
    scene: 'Scene',
    poll: 'Question code',
    question: 'Question',
    client: 'Client',
    moment: 'Moment',
    item: 'Item',
    to: 'To',
    count: 'Count',
    of: 'Of',
    percent: 'Percent',
    value: 'Value',
    class: 'Class',
    note: 'Note',
  },
  sections: {
    session: 'Session',
    round: 'Round',
    comparison: 'Comparison',
    series: 'All moments',
    strikes: 'Red pen',
    hearsay: 'What colleagues said',
    plans: 'Plans',
    lessons: 'Lessons',
    notes: 'How to read this',
  },
  session: {
    title: 'Story',
    version: 'Version of the story',
    date: 'Date',
    company: 'Company',
    group: 'Group',
    trainer: 'Trainer',
    trainerCompany: 'Trainer’s company',
    email: 'E-mail',
    phone: 'Phone',
    web: 'Website',
    joined: 'Participants',
    voted: 'Voted',
    sealed: 'Sealed on',
    keptUntil: 'Kept until',
    remark: 'Remark by the trainer',
    status: 'Status',
    ended: 'ended',
    running: 'still running: figures may follow',
    product: 'Made with',
    control: 'Control number',
  },
  rows: {
    voted: 'Voted',
    atLeast: (percent) => `${percent}% or more`,
    together: 'Small numbers stand together.',
    kept: 'The earlier result: too little changed after reopening to count again safely.',
    sentence: 'Summary',
    pairs: 'Voted both times',
    beforeOnly: 'Voted the first time only',
    afterOnly: 'Voted the second time only',
    switchedTo: (target) => `Moved towards ‘${target}’`,
    switchedAway: (target) => `Moved away from ‘${target}’`,
    changed: 'Chose differently the second time',
    netShift: (target) => `Difference in share of ‘${target}’`,
    intervalLow: '95% interval, lower bound',
    intervalHigh: '95% interval, upper bound',
    exactP: 'p value, exact',
    normalizedGain: 'Normalised gain',
    dropout: {
      worst: 'Dropout, worst case',
      stayed: 'Dropout, unchanged',
      best: 'Dropout, best case',
    },
    primary: 'Main comparison, chosen beforehand',
    exploratory: 'Exploratory',
    everyTime: 'Voted every time',
    strikes: {
      people: 'Voted on every client both times',
      fewer: 'Struck off fewer names',
      more: 'Struck off more names',
      same: 'Struck off as many',
      rankBiserial: 'Effect (rank-biserial)',
    },
    plans: 'Plans made',
  },
  verdicts: { holds: 'Was true', partly: 'Was partly true', fails: 'Was not true' },
  reasons: {
    notAsked: 'Not held.',
    stillOpen: 'Voting is still open.',
    askedAgain: 'This question comes back; the result follows after the last time.',
    shownLater: 'This is shown later in the session.',
    tooFew: 'Too few votes to show.',
    noClearMajority: 'No clear majority: separate counts would say too much about someone.',
    protected: 'Not shown: somebody’s choice might be worked out from it.',
  },
  notes: {
    pairs: 'A comparison is only about people who voted both times.',
    rounding:
      'Percentages are rounded to whole numbers that add up to 100 (largest remainder). They appear from ten votes on, always beside the count.',
    values:
      'A value is a share from 0 to 1, a difference from -1 to 1. The interval is Newcombe’s (1998, method 10), the p value McNemar’s or Wilcoxon’s, both exact and two-sided. These two appear from twenty people on.',
    exploratory:
      'The main comparison is fixed in the story beforehand. All others are exploratory and are not tested.',
    story: ({ story }) => `Class ‘story’: invented clients. Counts appear from ${story} votes on.`,
    personal: ({ personal }) =>
      `Class ‘own company’: below ${personal} votes nothing is shown, an answer of one or two people never stands alone, and near-unanimity is shown as a lower bound only.`,
    privacy: 'Nobody, the trainer included, can see who chose what.',
    control: 'The same control number means the same results.',
  },
  fileName: 'results',
};

export const reportWording: Record<Lang, ReportWording> = { nl, en };

/** One text of the catalogue in both languages. */
export function inBoth(choose: (words: ReportWording) => string): { nl: string; en: string } {
  return { nl: choose(nl), en: choose(en) };
}

/** How a report is to be read, in the order in which it is printed. */
export function notesOf(floors: Floors): { id: string; text: { nl: string; en: string } }[] {
  const ids = [
    'pairs',
    'exploratory',
    'rounding',
    'values',
    'story',
    'personal',
    'privacy',
    'control',
  ] as const;
  const notes = ids.map((id) => ({
    id,
    text: inBoth(({ notes: { [id]: said } }) => (typeof said === 'string' ? said : said(floors))),
  }));
  const caveat = { nl: plainText(sentences.nl.caveat()), en: plainText(sentences.en.caveat()) };
  return [{ id: 'caveat', text: caveat }, ...notes];
}
