import type { Lang } from '../ids.ts';
import type { Widen } from './widen.ts';
import { callOptions } from './callOptions.ts';

/** How the console explains a result to the trainer, who has to answer for it. */
const nl = {
  title: 'Wat eruit kwam',
  call: callOptions.nl,
  listed: (labels: string[]) => new Intl.ListFormat('nl').format(labels),
  number: (value: number, digits: number) =>
    new Intl.NumberFormat('nl', { maximumSignificantDigits: digits }).format(value),

  flows: (before: string, after: string) => `Rijen: ${before}. Kolommen: ${after}.`,
  option: 'Keuze',
  moment: 'Moment',
  people: 'mensen',
  pairs: (people: number) =>
    people === 1 ? '1 mens stemde beide keren.' : `${people} mensen stemden beide keren.`,
  net: (option: string, points: number) => {
    if (points === 0) return `Het aandeel ‘${option}’ bleef gelijk.`;
    const moved = points > 0 ? 'steeg' : 'daalde';
    const size = Math.abs(points);
    return `Het aandeel ‘${option}’ ${moved} met ${size} ${size === 1 ? 'procentpunt' : 'procentpunten'}.`;
  },
  interval: (low: number, high: number) =>
    `Voor groepen als deze past alles tussen ${low} en ${high} procentpunten bij deze stemmen (95%-interval).`,
  test: (often: string, p: string) =>
    `Zouden mensen maar wat wisselen, dan kwam zo’n verschil of een groter ${often} voor (exacte toets, p ${p}).`,
  often: (times: number, of: number) => `ongeveer ${times} van de ${of} keer`,
  seldom: 'minder dan 1 van de 1000 keer',
  about: (p: string) => `= ${p}`,
  below: (p: string) => `< ${p}`,
  sensitivity: (worst: number, best: number) =>
    `Wie alleen de eerste keer stemde, had er ${worst} tot ${best} procentpunten van kunnen maken.`,

  tooFew: 'Te weinig stemmen om iets te laten zien.',
  voted: (people: number) => (people === 1 ? '1 mens stemde.' : `${people} mensen stemden.`),
  band: (percent: number, option: string) =>
    `${percent}% of meer koos ‘${option}’. De aantallen blijven weg.`,
  grouped: 'Kleine aantallen staan samen, zodat niemand te herkennen is.',
  kept: 'Dit is de eerdere uitslag: na het heropenen veranderde er te weinig om opnieuw te tellen.',
  everyTime: (people: number) =>
    people === 1 ? '1 mens stemde elke keer.' : `${people} mensen stemden elke keer.`,
  strikes: 'De hele lijst',
  strikesTooFew: 'Te weinig mensen stemden beide keren over de hele lijst.',
};
export type ResultsWording = Widen<typeof nl>;

const en: ResultsWording = {
  title: 'What came out',
  call: callOptions.en,
  listed: (labels) => new Intl.ListFormat('en-GB').format(labels),
  number: (value, digits) =>
    new Intl.NumberFormat('en-GB', { maximumSignificantDigits: digits }).format(value),

  flows: (before, after) => `Rows: ${before}. Columns: ${after}.`,
  option: 'Choice',
  moment: 'Moment',
  people: 'people',
  pairs: (people) => (people === 1 ? '1 person voted both times.' : `${people} people voted both times.`),
  net: (option, points) => {
    if (points === 0) return `The share of ‘${option}’ stayed the same.`;
    const moved = points > 0 ? 'rose' : 'fell';
    const size = Math.abs(points);
    return `The share of ‘${option}’ ${moved} by ${size} percentage ${size === 1 ? 'point' : 'points'}.`;
  },
  interval: (low, high) =>
    `For groups like this one, anything between ${low} and ${high} percentage points agrees with these votes (95% interval).`,
  test: (often, p) =>
    `If people merely switched at random, such a difference or a larger one would occur ${often} (exact test, p ${p}).`,
  often: (times, of) => `about ${times} times in ${of}`,
  seldom: 'less than once in 1000 times',
  about: (p) => `= ${p}`,
  below: (p) => `< ${p}`,
  sensitivity: (worst, best) =>
    `Those who voted only the first time could have made it anything from ${worst} to ${best} percentage points.`,

  tooFew: 'Too few votes to show anything.',
  voted: (people) => (people === 1 ? '1 person voted.' : `${people} people voted.`),
  band: (percent, option) => `${percent}% or more chose ‘${option}’. The counts are left out.`,
  grouped: 'Small counts stand together, so that nobody can be recognised.',
  kept: 'This is the earlier result: too little changed after reopening to count again.',
  everyTime: (people) => (people === 1 ? '1 person voted every time.' : `${people} people voted every time.`),
  strikes: 'The whole list',
  strikesTooFew: 'Too few people voted on the whole list both times.',
};

export const resultsWording: Record<Lang, ResultsWording> = { nl, en };
