import type { Row } from 'write-excel-file/node';
import type { Lang } from '#shared/ids.ts';
import { confidenceWording } from '#shared/wording/confidence.ts';
import { confidenceRows } from '../confidenceRows.ts';
import { code, codeHead, head, number, numberHead, numeric, text, title, under, value } from './cells.ts';
import type { PlannedSheet, SheetWriting } from './sheet.ts';

/** How sure people were, what that was worth, and how convinced they were over the story. */
export function confidenceSheet(writing: SheetWriting, lang: Lang): PlannedSheet | null {
  const { report, sheets } = writing;
  const rows = confidenceRows(report.results, writing, lang);
  if (rows.length === 0) return null;
  const words = confidenceWording[lang];
  const { moment, option, count, of, value: figure, note } = sheets.columns;
  return {
    name: words.report.section,
    rows: [
      [title(words.report.heading)],
      [under(words.report.note)],
      [
        ...[moment, option, words.screen.how].map(head),
        ...[count, of, figure].map(numberHead),
        codeHead(note),
      ],
      ...rows.map((row): Row => [
        text(`${row.moment ?? ''}`),
        text(`${row.item ?? ''}`),
        text(`${row.to ?? ''}`),
        number(numeric(row.count)),
        number(numeric(row.of)),
        value(numeric(row.value)),
        code(`${row.note ?? ''}`),
      ]),
    ],
    widths: [24, 40, 12, 10, 10, 10, 80],
    frozen: { rows: 3, columns: 0 },
  };
}
