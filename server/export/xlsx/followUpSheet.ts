import type { Row } from 'write-excel-file/node';
import type { Lang } from '#shared/ids.ts';
import { followUpWording } from '#shared/wording/followUp.ts';
import { followUpRows } from '../followUpRows.ts';
import { code, codeHead, head, number, numberHead, numeric, text, title, under, value } from './cells.ts';
import type { PlannedSheet, SheetWriting } from './sheet.ts';

/** What became of it, weeks later. */
export function followUpSheet(writing: SheetWriting, lang: Lang): PlannedSheet | null {
  const { report, sheets } = writing;
  const rows = followUpRows(report, writing, lang);
  if (rows.length === 0) return null;
  const words = followUpWording[lang].report;
  const { moment, option, count, of, percent, value: figure, note } = sheets.columns;
  return {
    name: words.section,
    rows: [
      [title(words.heading)],
      [under(words.floorNote)],
      [...[option, moment].map(head), ...[count, of, percent, figure].map(numberHead), codeHead(note)],
      ...rows.map((row): Row => [
        text(`${row.item ?? ''}`),
        text(`${row.moment ?? ''}`),
        number(numeric(row.count)),
        number(numeric(row.of)),
        number(numeric(row.percent)),
        value(numeric(row.value)),
        code(`${row.note ?? ''}`),
      ]),
    ],
    widths: [40, 30, 10, 10, 10, 12, 80],
    frozen: { rows: 3, columns: 0 },
  };
}
