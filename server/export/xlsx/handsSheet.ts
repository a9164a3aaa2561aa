import type { Row } from 'write-excel-file/node';
import type { Lang } from '#shared/ids.ts';
import { handsWording } from '#shared/wording/hands.ts';
import { handsRows } from '../handsRows.ts';
import { head, number, numberHead, numeric, text, title, under } from './cells.ts';
import type { PlannedSheet, SheetWriting } from './sheet.ts';

/** The hands of people without a phone, or `null` where none were counted. */
export function handsSheet(writing: SheetWriting, lang: Lang): PlannedSheet | null {
  const { report, sheets } = writing;
  const rows = handsRows(report.results, writing, lang);
  if (rows.length === 0) return null;
  const words = handsWording[lang].report;
  const { about, moment, option, count, of, note } = sheets.columns;
  return {
    name: words.section,
    rows: [
      [title(words.heading)],
      [under(words.note)],
      [...[about, moment, option].map(head), ...[count, of].map(numberHead), head(note)],
      ...rows.map((row): Row => [
        text(`${row.client ?? row.question ?? ''}`),
        text(`${row.moment ?? ''}`),
        text(`${row.item ?? ''}`),
        number(numeric(row.count)),
        number(numeric(row.of)),
        text(`${row.note ?? ''}`),
      ]),
    ],
    widths: [40, 24, 30, 10, 10, 60],
    frozen: { rows: 3, columns: 0 },
  };
}
