import type { Row } from 'write-excel-file/node';
import { strikesRows } from '../otherRows.ts';
import {
  code,
  codeHead,
  head,
  number,
  numberHead,
  part,
  probability,
  text,
  title,
  under,
  value,
} from './cells.ts';
import type { PlannedSheet, SheetWriting } from './sheet.ts';

/** The list at the start and at the end: who struck off fewer names, and what the facts made of the hearsay. */
export function strikesSheet(writing: SheetWriting): PlannedSheet | null {
  const { report, words, sheets, said } = writing;
  if (report.results.strikes === null) return null;
  const {
    option,
    count,
    of,
    value: figure,
    note,
    client,
    said: hearsaid,
    code: state,
    verdict,
  } = sheets.columns;
  const spoken = report.hearsay.map((hearsay) => [
    text(said(hearsay.client)),
    text(hearsay.verdict),
    text(words.verdicts[hearsay.verdict]),
    text(''),
    code(said(hearsay.said)),
  ]);
  const told: Row[] = [
    [],
    [part(words.sections.hearsay)],
    [...[client, state, verdict, ''].map(head), codeHead(hearsaid)],
    ...spoken,
  ];
  return {
    name: sheets.sheets.strikes,
    rows: [
      [title(sheets.sheets.strikes)],
      [under(sheets.list)],
      [head(option), ...[count, of, figure].map(numberHead), codeHead(note)],
      ...strikesRows(report.results, writing).map((row): Row => {
        const isP = row.item === words.rows.exactP;
        const amount = typeof row.value === 'number' ? row.value : null;
        return [
          text(`${row.item ?? ''}`),
          number(typeof row.count === 'number' ? row.count : null),
          number(typeof row.of === 'number' ? row.of : null),
          isP ? probability(amount) : value(amount),
          code(`${row.note ?? ''}`),
        ];
      }),
      ...(spoken.length > 0 ? told : []),
    ],
    widths: [44, 12, 20, 12, 80],
    frozen: { rows: 3, columns: 0 },
  };
}
