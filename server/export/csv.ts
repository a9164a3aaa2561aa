import { stringify } from 'csv-stringify/sync';
import type { Lang } from '#shared/ids.ts';
import type { Report } from '#shared/results/report/schema.ts';
import { reportWording } from '#shared/wording/report.ts';
import type { Row } from './row.ts';
import { safeText } from './safeText.ts';
import { COLUMNS, tableOf } from './table.ts';

/**
 * What ends a cell, and what stands before the decimals. A spreadsheet takes both from the country that its computer
 * is set to: in Dutch a semicolon and a comma, in English a comma and a point, which is also what every other
 * program expects. Half of each would open well nowhere. Who reads English on a Dutch computer has the XLSX, which
 * opens everywhere.
 */
const MARKS = { nl: { cell: ';', decimal: ',' }, en: { cell: ',', decimal: '.' } } satisfies Record<
  Lang,
  object
>;

/**
 * A report as a table that opens by a double click: UTF-8 with its mark, CRLF, and the marks of the language. Text is
 * text, never a formula.
 */
export function toCsv(report: Report, lang: Lang): string {
  const { columns } = reportWording[lang];
  return stringify(tableOf(report, lang).map(safely), {
    bom: true,
    delimiter: MARKS[lang].cell,
    record_delimiter: 'windows',
    header: true,
    columns: COLUMNS.map((key) => ({ key, header: columns[key] })),
    cast: { number: (value) => `${value}`.replace('.', MARKS[lang].decimal) },
    // `safeText` has been there already; this stays for whatever it may not know.
    escape_formulas: true,
  });
}

function safely(row: Row): Row {
  return Object.fromEntries(
    Object.entries(row).map(([column, cell]) => [column, typeof cell === 'string' ? safeText(cell) : cell]),
  );
}
