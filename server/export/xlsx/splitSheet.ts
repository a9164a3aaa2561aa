import type { Row } from 'write-excel-file/node';
import type { Lang } from '#shared/ids.ts';
import { briefingsWording } from '#shared/wording/briefings.ts';
import { splitRows } from '../splitRows.ts';
import { code, codeHead, head, number, numberHead, numeric, text, title, under, value } from './cells.ts';
import type { PlannedSheet, SheetWriting } from './sheet.ts';

/** What two briefings did, and both texts. */
export function splitSheet(writing: SheetWriting, lang: Lang): PlannedSheet | null {
  const { report, sheets } = writing;
  const rows = splitRows(report.results, writing, lang);
  if (rows.length === 0) return null;
  const words = briefingsWording[lang].report;
  const { moment, option, count, of, value: figure, note } = sheets.columns;
  return {
    name: words.section,
    rows: [
      [title(words.heading)],
      [under(`${words.what} ${words.note}`)],
      [...[moment, option, words.arm].map(head), ...[count, of, figure].map(numberHead), codeHead(note)],
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
    widths: [24, 40, 16, 10, 10, 10, 80],
    frozen: { rows: 3, columns: 0 },
  };
}
