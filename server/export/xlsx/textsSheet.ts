import type { Row } from 'write-excel-file/node';
import type { Lang } from '#shared/ids.ts';
import { writingsWording } from '#shared/wording/writings.ts';
import { textRows } from '../textRows.ts';
import { head, number, numberHead, numeric, text, title, under } from './cells.ts';
import type { PlannedSheet, SheetWriting } from './sheet.ts';

/** What people wrote, and how many did. */
export function textsSheet(writing: SheetWriting, lang: Lang): PlannedSheet | null {
  const rows = textRows(writing.report, writing, lang);
  if (rows.length === 0) return null;
  const words = writingsWording[lang].report;
  const { moment, count } = writing.sheets.columns;
  return {
    name: words.section,
    rows: [
      [title(words.section)],
      [under(words.note)],
      [head(moment), head(words.what), numberHead(count), head(words.text)],
      ...rows.map((row): Row => [
        text(`${row.moment ?? ''}`),
        text(`${row.item ?? ''}`),
        number(numeric(row.count)),
        text(`${row.note ?? ''}`),
      ]),
    ],
    widths: [28, 36, 10, 90],
    frozen: { rows: 3, columns: 0 },
  };
}
