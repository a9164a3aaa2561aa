import type { Row } from 'write-excel-file/node';
import type { Lang } from '#shared/ids.ts';
import { briefingsWording } from '#shared/wording/briefings.ts';
import { confidenceWording } from '#shared/wording/confidence.ts';
import { followUpWording } from '#shared/wording/followUp.ts';
import { guessesWording } from '#shared/wording/guesses.ts';
import { handsWording } from '#shared/wording/hands.ts';
import { sortingWording } from '#shared/wording/sorting.ts';
import { head, text, title } from './cells.ts';
import type { PlannedSheet, SheetWriting } from './sheet.ts';

type Line = [sheet: string, code: string, meaning: string, source?: string];

/** What every column and every code means, and where a formula comes from. */
export function codebookSheet(writing: SheetWriting, lang: Lang): PlannedSheet {
  const { sheets } = writing;
  const { codebook } = sheets;
  const { sheet, code, meaning, source } = codebook.columns;
  return {
    name: sheets.sheets.codebook,
    rows: [
      [title(codebook.title)],
      [sheet, code, meaning, source].map(head),
      ...[...columnLines(writing), ...codeLines(writing), ...partLines(writing, lang)].map(
        ([where, what, means, from]): Row => [text(where), text(what), text(means), text(from)],
      ),
    ],
    widths: [24, 30, 80, 44],
    frozen: { rows: 2, columns: 0 },
  };
}

function columnLines({ sheets }: SheetWriting): Line[] {
  const { columns, codebook, sheets: names } = sheets;
  const { meanings, sources, eachPoll, every } = codebook;
  const { comparisons } = names;
  return [
    [every, columns.moment, meanings.moment],
    [eachPoll, columns.scene, meanings.scene],
    [every, columns.option, meanings.option],
    [every, columns.count, meanings.count],
    [every, columns.of, meanings.of],
    [every, columns.percent, meanings.percent, sources.rounding],
    [every, columns.code, meanings.code],
    [every, columns.note, meanings.note],
    [comparisons, columns.target, meanings.target],
    [comparisons, columns.pairs, meanings.pairs],
    [comparisons, `${columns.beforeOnly}, ${columns.afterOnly}`, meanings.once],
    [comparisons, `${columns.targetBefore}, ${columns.targetAfter}`, meanings.targetCounts],
    [comparisons, `${columns.percentBefore}, ${columns.percentAfter}`, meanings.percent, sources.rounding],
    [comparisons, `${columns.switchedTo}, ${columns.switchedAway}`, meanings.switched],
    [comparisons, columns.changed, meanings.changed],
    [comparisons, columns.netShift, meanings.netShift],
    [comparisons, `${columns.low}, ${columns.high}`, meanings.interval, sources.newcombe],
    [comparisons, columns.p, meanings.p, sources.mcnemar],
    [comparisons, columns.gain, meanings.gain, sources.gain],
    [
      comparisons,
      `${columns.worst}, ${columns.stayed}, ${columns.best}`,
      meanings.sensitivity,
      sources.sensitivity,
    ],
    [names.moves, columns.count, meanings.moves],
    [names.series, columns.count, meanings.series],
    [names.strikes, columns.value, meanings.strikes, sources.wilcoxon],
  ];
}

function codeLines({ words, sheets }: SheetWriting): Line[] {
  const { codebook, kinds, sheets: names } = sheets;
  const { meanings, eachPoll, every } = codebook;
  const codes = (where: string, entries: Record<string, string>): Line[] =>
    Object.entries(entries).map(([code, means]) => [where, code, means]);
  return [
    [names.comparisons, kinds.primary, meanings.primary],
    [names.comparisons, kinds.exploratory, meanings.exploratory],
    ...codes(eachPoll, { exact: meanings.exact, grouped: meanings.grouped, band: meanings.band }),
    ...codes(names.comparisons, meanings.levels),
    ...codes(every, words.reasons),
    ...codes(names.strikes, words.verdicts),
  ];
}

/** The lines of every part that this session had, each under the name of its own sheet. */
function partLines({ report: { results, followUp } }: SheetWriting, lang: Lang): Line[] {
  const parts = [
    { has: results.guesses, words: guessesWording[lang] },
    { has: results.split, words: briefingsWording[lang] },
    { has: results.confidence, words: confidenceWording[lang] },
    { has: results.sortings, words: sortingWording[lang] },
    { has: results.hands, words: handsWording[lang] },
    { has: followUp, words: { ...followUpWording[lang], codebook: followUpWording[lang].report.codebook } },
  ];
  return parts.flatMap(({ has, words: { report, codebook } }) =>
    has === undefined
      ? []
      : codebook.map(([code = '', meaning = '', source = '']): Line => [
          report.section,
          code,
          meaning,
          source,
        ]),
  );
}
