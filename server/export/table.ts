import type { Lang } from '#shared/ids.ts';
import type { Report } from '#shared/results/report/schema.ts';
import { inLanguage } from '#shared/scenario.ts';
import { reportWording } from '#shared/wording/report.ts';
import { confidenceRows } from './confidenceRows.ts';
import { followUpRows } from './followUpRows.ts';
import { guessRows } from './guessRows.ts';
import { comparisonRows } from './comparisonRows.ts';
import { handsRows } from './handsRows.ts';
import { hearsayRows, planRows, seriesRows, strikesRows } from './otherRows.ts';
import { pollRows } from './pollRows.ts';
import { sortingRows } from './sortingRows.ts';
import { splitRows } from './splitRows.ts';
import { textRows } from './textRows.ts';
import type { Column, Row, Writing } from './row.ts';
import { readingRows, sessionRows } from './sessionRows.ts';

export const COLUMNS: readonly Column[] = [
  'section',
  'scene',
  'poll',
  'question',
  'client',
  'moment',
  'item',
  'to',
  'count',
  'of',
  'percent',
  'value',
  'class',
  'note',
];

/** A report as one tidy table for flat files: one row per figure, in the order of `COLUMNS`. */
export function tableOf(report: Report, lang: Lang): Row[] {
  const writing: Writing = { words: reportWording[lang], said: (text) => inLanguage(text, lang) };
  const { results } = report;
  return [
    ...sessionRows(report, writing),
    ...pollRows(results, writing),
    ...handsRows(results, writing, lang),
    ...comparisonRows(results, writing),
    ...seriesRows(results, writing),
    ...strikesRows(results, writing),
    ...guessRows(results, writing, lang),
    ...splitRows(results, writing, lang),
    ...confidenceRows(results, writing, lang),
    ...sortingRows(results, writing, lang),
    ...textRows(report, writing, lang),
    ...hearsayRows(report, writing),
    ...planRows(results, writing),
    ...followUpRows(report, writing, lang),
    ...readingRows(report, writing),
  ];
}
