import writeExcelFile, { type Sheet } from 'write-excel-file/node';
import type { Lang } from '#shared/ids.ts';
import type { Report } from '#shared/results/report/schema.ts';
import { inLanguage } from '#shared/scenario.ts';
import { reportWording } from '#shared/wording/report.ts';
import { workbookWording } from '#shared/wording/workbook.ts';
import { confidenceSheet } from './confidenceSheet.ts';
import { codebookSheet } from './codebookSheet.ts';
import { comparisonsSheet } from './comparisonsSheet.ts';
import { guessSheet } from './guessSheet.ts';
import { handsSheet } from './handsSheet.ts';
import { followUpSheet } from './followUpSheet.ts';
import { movesSheet } from './movesSheet.ts';
import { overviewSheet } from './overviewSheet.ts';
import { pollSheet } from './pollSheet.ts';
import { withHeights } from './rowHeights.ts';
import { seriesSheet } from './seriesSheet.ts';
import type { PlannedSheet, SheetWriting } from './sheet.ts';
import { sheetNames } from './sheetNames.ts';
import { sortingSheet } from './sortingSheet.ts';
import { splitSheet } from './splitSheet.ts';
import { strikesSheet } from './strikesSheet.ts';
import { textsSheet } from './textsSheet.ts';

const SHEET = 'xl/worksheets/sheet{id}.xml';

/**
 * A report as a workbook: an overview, a sheet for each poll, the comparisons, and what every code means. Numbers are
 * numbers, texts are texts and never formulas, and nothing in it says who made it or for whom beyond the report.
 */
export async function toXlsx(report: Report, lang: Lang): Promise<Uint8Array> {
  const writing: SheetWriting = {
    report,
    words: reportWording[lang],
    sheets: workbookWording[lang],
    said: (text) => inLanguage(text, lang),
  };
  const planned: (PlannedSheet | null)[] = [
    overviewSheet(writing),
    ...report.results.polls.map((poll) => pollSheet(poll, writing)),
    comparisonsSheet(writing),
    movesSheet(writing),
    seriesSheet(writing),
    strikesSheet(writing),
    guessSheet(writing, lang),
    splitSheet(writing, lang),
    confidenceSheet(writing, lang),
    sortingSheet(writing, lang),
    handsSheet(writing, lang),
    followUpSheet(writing, lang),
    textsSheet(writing, lang),
    codebookSheet(writing, lang),
  ];
  const sheets = planned.filter((sheet) => sheet !== null);
  const names = sheetNames(
    sheets.map(({ name }) => name),
    writing.sheets.poll,
  );
  return writeExcelFile(
    sheets.map(({ rows, widths, frozen }, place): Sheet<Buffer> => ({
      data: withHeights(rows, widths),
      sheet: names[place] ?? '',
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: frozen.rows,
      stickyColumnsCount: frozen.columns,
      showGridLines: false,
      orientation: 'landscape',
    })),
    {
      fontFamily: 'Arial',
      fontSize: 10,
      features: [{ files: { transform: { [SHEET]: { transform: printable } } } }],
    },
  ).toBuffer();
}

/** Each sheet is printed one page wide, and one that is frozen at the top only says so as the format wants it. */
function printable(xml: string): string {
  return xml
    .replace('<sheetViews>', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>')
    .replace('<pageSetup ', '<pageSetup fitToWidth="1" fitToHeight="0" ')
    .replace(/(<pane [^>]*)xSplit="0" ([^>]*)activePane="bottomRight"/, '$1$2activePane="bottomLeft"');
}
