import type { Lang } from '../ids.ts';
import type { SplitTable } from '../session/tables.ts';
import { briefingsWording } from './briefings.ts';
import type { Part } from './parts.ts';
import { wholePercent } from './sureSentence.ts';

interface SplitWords {
  lang: Lang;
  /** The label of the target option; `null` where it is the product's own *Bellen*. */
  target: string | null;
  /** The words for the moment that is tested. */
  moment: string;
}

export type ToldSplit = Pick<
  SplitTable,
  'rounds' | 'tested' | 'options' | 'target' | 'level' | 'people' | 'counts' | 'verdict'
>;

/** What two briefings did, in the one sentence that every screen and every file uses. */
export function splitSentence(table: ToldSplit, { lang, target, moment }: SplitWords): Part[] {
  const said = briefingsWording[lang].sentence;
  const { verdict } = table;
  switch (verdict) {
    case 'tooFew':
    case 'noDifference':
      return said[verdict]();
    case 'factsMore':
    case 'gossipMore': {
      const [gossip, facts] = [many(table, 'gossip', lang), many(table, 'facts', lang)];
      return said[verdict]({ moment, target, gossip, facts });
    }
    default:
      return verdict satisfies never;
  }
}

/** How many of one half chose the target: a percentage, or below ten people as they are. */
function many(table: ToldSplit, arm: 'gossip' | 'facts', lang: Lang): string {
  const { rounds, tested, options, target, level } = table;
  const people = table.people[arm];
  const count = table.counts?.[arm][rounds.indexOf(tested)]?.[options.indexOf(target)] ?? 0;
  return level === 'counts'
    ? briefingsWording[lang].sentence.of(count, people)
    : `${wholePercent(count / Math.max(1, people))}%`;
}

/** Of so many rooms, one in which a real and large difference does not show, by the size of the smaller half. */
const ROOMS: readonly { below: number; rooms: number }[] = [
  { below: 8, rooms: 4 },
  { below: 13, rooms: 8 },
  { below: 18, rooms: 15 },
  { below: 26, rooms: 25 },
  { below: Number.POSITIVE_INFINITY, rooms: 100 },
];

/**
 * In which part of all rooms a difference between 35% and 65%, which is large, is seen as none or as its opposite.
 * By exact enumeration of two binomials at 5, 10, 15, 20 and 30 people a half.
 * @param smallerHalf readers of the briefing that fewer have read
 */
export function roomsMissing(smallerHalf: number): number {
  return ROOMS.find(({ below }) => smallerHalf < below)?.rooms ?? 100;
}
