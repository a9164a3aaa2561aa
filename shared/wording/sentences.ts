import type { Lang } from '../ids.ts';
import { percent, says, type Part } from './parts.ts';
import type { Widen } from './widen.ts';

const noneOr = (people: number, none: string): Part => (people === 0 ? none : { strong: `${people}` });
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The option that a sentence is about: calling (`null`), or another one by its label. */
type Target = string | null;
/** Target ballots of `n` people before and after, as whole percentages or as counts. */
interface FromTo {
  target: Target;
  from: number;
  to: number;
}
interface Moved {
  target: Target;
  n: number;
  towards: number;
  away: number;
}
/** The words for the two moments, or `null` for before and after the twist. */
type Moments = { before: string; after: string } | null;

/** What the numbers of a session say, in sentences. The keys are those of `verdict`, and some beside them. */
const nl = {
  tooFew: (): Part[] => ['Nog te weinig stemmen om iets te laten zien.'],
  nobodyChanged: (n: number) =>
    says`Niemand veranderde van mening: ${n} van ${n} bleven bij hun eerste keuze.`,
  descriptive: ({ target, n, towards, away }: Moved) => {
    const verb = towards + away === 1 ? 'veranderde' : 'veranderden';
    const to = target === null ? 'bellen' : `‘${target}’`;
    return says`In deze groep ${verb} ${towards + away} van de ${n} mensen van mening: ${noneOr(towards, 'niemand')} naar ${to}, ${noneOr(away, 'niemand')} ervandaan.`;
  },
  cancelOut: ({ n, towards, away }: Moved) =>
    says`Het totaal bleef gelijk, maar ${towards + away} van de ${n} mensen wisselden van keuze.`,
  clearUp: ({ target, from, to }: FromTo, { towards, away }: Moved, moments: Moments) => {
    const [before, after] = moments ? [capital(moments.before), moments.after] : ['Voor de draai', 'erna'];
    const first =
      target === null
        ? says`${before} zou ${percent(from)} bellen`
        : says`${before} koos ${percent(from)} ‘${target}’`;
    const moved =
      target === null
        ? says`${towards} mensen gingen naar bellen`
        : says`${towards} mensen gingen naar ‘${target}’`;
    return says`${first}, ${after} ${percent(to)}. ${moved}, ${noneOr(away, 'niemand')} ervandaan. Zo’n verschil is moeilijk als toeval te zien.`;
  },
  clearDown: ({ target, from, to }: FromTo) => {
    const fewer =
      target === null ? 'Er zouden juist minder mensen bellen' : `Er kozen juist minder mensen ‘${target}’`;
    return says`${fewer}: van ${percent(from)} naar ${percent(to)}. Interessant: waarom?`;
  },
  couldBeChance: ({ n, towards, away }: Moved) =>
    says`${towards + away} van de ${n} veranderden, maar in beide richtingen; dit kan toeval zijn.`,

  /** Nobody moved to the target or off it, yet people moved between the other options. */
  changedElsewhere: ({ target, n }: Moved, changed: number) => {
    const to = target === null ? 'bellen' : `‘${target}’`;
    return says`Niemand ging naar ${to} of ervandaan; wel ${changed === 1 ? 'koos' : 'kozen'} ${changed} van de ${n} mensen iets anders.`;
  },
  /** For personal polls, where no direction may be told. */
  totals: ({ target, from, to }: FromTo, n: number) =>
    target === null
      ? says`Eerst zouden ${from} van de ${n} mensen bellen, daarna ${to}.`
      : says`Eerst kozen ${from} van de ${n} mensen ‘${target}’, daarna ${to}.`,
  changedOnly: (n: number, changed: number) =>
    says`${changed} van de ${n} mensen kozen de tweede keer anders.`,
  withheld: (): Part[] => ['We laten hier geen aantallen zien: iemand zou te herkennen kunnen zijn.'],

  strikes: (fewer: number, more: number, same: number) =>
    says`Van de ${fewer + more + same} mensen ${fewer === 1 ? 'streepte' : 'streepten'} er aan het eind ${fewer} minder namen door, ${more} meer en ${same} evenveel.`,
  missing: (people: number) =>
    people === 1
      ? says`${1} mens stemde maar één keer en telt hier niet mee.`
      : says`${people} mensen stemden maar één keer en tellen hier niet mee.`,
  caveat: (): Part[] => [
    'Eén groep, één verhaal: dit laat zien wat hier gebeurde, niet wat training in het algemeen doet.',
  ],
};
export type Sentences = Widen<typeof nl>;

const en: Sentences = {
  tooFew: () => ['Too few votes to show anything yet.'],
  nobodyChanged: (n) => says`Nobody changed their mind: all ${n} kept their first choice.`,
  descriptive: ({ target, n, towards, away }) => {
    const to = target === null ? 'calling' : `‘${target}’`;
    return says`In this group ${towards + away} of ${n} people changed their mind: ${noneOr(towards, 'none')} towards ${to}, ${noneOr(away, 'none')} away from it.`;
  },
  cancelOut: ({ n, towards, away }) =>
    says`The total stayed the same, yet ${towards + away} of ${n} people switched.`,
  clearUp: ({ target, from, to }, { towards, away }, moments) => {
    const [before, after] = moments
      ? [capital(moments.before), moments.after]
      : ['Before the twist', 'afterwards'];
    const first =
      target === null
        ? says`${before} ${percent(from)} would call`
        : says`${before} ${percent(from)} chose ‘${target}’`;
    const moved =
      target === null
        ? says`${towards} people moved towards calling`
        : says`${towards} people moved towards ‘${target}’`;
    return says`${first}, ${after} ${percent(to)}. ${moved}, ${noneOr(away, 'none')} away. That is hard to put down to chance.`;
  },
  clearDown: ({ target, from, to }) => {
    const fewer = target === null ? 'Fewer people would call' : `Fewer people chose ‘${target}’`;
    return says`${fewer}: from ${percent(from)} to ${percent(to)}. Interesting: why?`;
  },
  couldBeChance: ({ n, towards, away }) =>
    says`${towards + away} of ${n} changed, but in both directions; this could be chance.`,

  changedElsewhere: ({ target, n }, changed) => {
    const to = target === null ? 'calling' : `‘${target}’`;
    return says`Nobody moved towards ${to} or away from it, yet ${changed} of ${n} people chose something else.`;
  },
  totals: ({ target, from, to }, n) =>
    target === null
      ? says`At first ${from} of ${n} people would call, then ${to}.`
      : says`At first ${from} of ${n} people chose ‘${target}’, then ${to}.`,
  changedOnly: (n, changed) => says`${changed} of ${n} people chose differently the second time.`,
  withheld: () => ['We show no numbers here: someone could be recognised.'],

  strikes: (fewer, more, same) =>
    says`Of ${fewer + more + same} people, ${fewer} struck off fewer names at the end, ${more} more and ${same} as many.`,
  missing: (people) =>
    people === 1
      ? says`${1} person voted only once and is not counted here.`
      : says`${people} people voted only once and are not counted here.`,
  caveat: () => ['One group, one story: this shows what happened here, not what training does in general.'],
};

export const sentences: Record<Lang, Sentences> = { nl, en };
