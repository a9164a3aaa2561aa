import type { Lang } from '../ids.ts';
import { roundTo100 } from '../results/measures.ts';
import type { ShiftTable } from '../session/tables.ts';
import type { Part } from './parts.ts';
import { sentences } from './sentences.ts';

export interface ShiftWords {
  lang: Lang;
  /** The label of the target option; `null` where it is the product's own *Bellen*. */
  target: string | null;
  /** The words for the two moments; `null` where they lie before and after the twist. */
  moments: { before: string; after: string } | null;
}

/** Fewer pairs than this are too few for every poll; from here on, silence is kept for people's sake. */
const ENOUGH_FOR_ALL = 10;

/** The one sentence that a shift's numbers allow. Where a personal poll keeps numbers back, it says only the rest. */
export function shiftSentence(shift: ShiftTable, { lang, target, moments }: ShiftWords): Part[] {
  const said = sentences[lang];
  const { switchedTo, switchedAway, changed, pairs } = shift;
  if (switchedTo === null || switchedAway === null)
    return withoutDirections(shift, { lang, target, moments });
  const moved = { target, n: pairs, towards: switchedTo, away: switchedAway };
  switch (shift.verdict) {
    case 'nobodyChanged':
      return changed === null || changed === 0
        ? said.nobodyChanged(pairs)
        : said.changedElsewhere(moved, changed);
    case 'clearUp':
      return said.clearUp(percentages(shift, target), moved, moments);
    case 'clearDown':
      return said.clearDown(percentages(shift, target));
    case 'descriptive':
    case 'cancelOut':
    case 'couldBeChance':
      return said[shift.verdict](moved);
    case 'tooFew':
      return said.tooFew();
    default:
      return shift.verdict satisfies never;
  }
}

function withoutDirections(shift: ShiftTable, { lang, target }: ShiftWords): Part[] {
  const said = sentences[lang];
  const option = shift.options.indexOf(shift.target);
  const from = shift.beforeCounts?.[option];
  const to = shift.afterCounts?.[option];
  if (from !== undefined && to !== undefined) return said.totals({ target, from, to }, shift.pairs);
  if (shift.changed !== null) return said.changedOnly(shift.pairs, shift.changed);
  return shift.privacy === 'personal' && shift.pairs >= ENOUGH_FOR_ALL ? said.withheld() : said.tooFew();
}

function percentages(
  { beforeCounts, afterCounts, options, target: id }: ShiftTable,
  target: string | null,
): { target: string | null; from: number; to: number } {
  const wholeOf = (counts: number[] | null): number =>
    roundTo100({ counts: counts ?? [] }).percent?.[options.indexOf(id)] ?? 0;
  return { target, from: wholeOf(beforeCounts), to: wholeOf(afterCounts) };
}
