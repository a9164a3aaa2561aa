import type { Row } from 'write-excel-file/node';
import type { Lang } from '#shared/ids.ts';
import { sortingWording } from '#shared/wording/sorting.ts';
import { sortingRows } from '../sortingRows.ts';
import { code, codeHead, head, number, numberHead, numeric, text, title, under, value } from './cells.ts';
import type { PlannedSheet, SheetWriting } from './sheet.ts';

/** What people made of each statement, and how often they took one kind for the other. */
export function sortingSheet(writing: SheetWriting, lang: Lang): PlannedSheet | null {
  const { report, sheets } = writing;
  const rows = sortingRows(report.results, writing, lang);
  if (rows.length === 0) return null;
  const words = sortingWording[lang];
  const { count, of, percent, value: figure, note } = sheets.columns;
  return {
    name: words.report.section,
    rows: [
      [title(words.report.heading)],
      [under(`${words.definition} ${words.report.note}`)],
      [
        ...[words.report.statement, words.screen.pile].map(head),
        ...[count, of, percent, figure].map(numberHead),
        codeHead(note),
      ],
      ...rows.map((row): Row => [
        text(`${row.item ?? ''}`),
        text(`${row.to ?? ''}`),
        number(numeric(row.count)),
        number(numeric(row.of)),
        number(numeric(row.percent)),
        value(numeric(row.value)),
        code(`${row.note ?? ''}`),
      ]),
    ],
    widths: [48, 24, 10, 10, 10, 10, 80],
    frozen: { rows: 3, columns: 0 },
  };
}
