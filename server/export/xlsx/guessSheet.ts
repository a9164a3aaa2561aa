import type { Row } from 'write-excel-file/node';
import type { Lang } from '#shared/ids.ts';
import { guessesWording } from '#shared/wording/guesses.ts';
import { guessRows } from '../guessRows.ts';
import { code, codeHead, head, number, numberHead, numeric, text, title, under, value } from './cells.ts';
import type { PlannedSheet, SheetWriting } from './sheet.ts';

/** What the room thought of itself, and what was so; `null` where nobody was asked to guess. */
export function guessSheet(writing: SheetWriting, lang: Lang): PlannedSheet | null {
  const { report, sheets } = writing;
  const rows = guessRows(report.results, writing, lang);
  if (rows.length === 0) return null;
  const words = guessesWording[lang].report;
  const { about, count, value: figure, note } = sheets.columns;
  return {
    name: words.section,
    rows: [
      [title(words.heading)],
      [under(words.note)],
      [...[about, words.figure].map(head), ...[count, figure].map(numberHead), codeHead(note)],
      ...rows.map((row): Row => [
        text(`${row.question ?? ''}`),
        text(`${row.item ?? ''}`),
        number(numeric(row.count)),
        value(numeric(row.value)),
        code(`${row.note ?? ''}`),
      ]),
    ],
    widths: [48, 36, 10, 10, 80],
    frozen: { rows: 3, columns: 0 },
  };
}
