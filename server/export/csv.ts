import { stringify } from 'csv-stringify/sync';
import type { Lang } from '#shared/ids.ts';
import type { Report } from '#shared/results/report/schema.ts';
import { reportWording } from '#shared/wording/report.ts';
import type { Row } from './row.ts';
import { safeText } from './safeText.ts';
import { COLUMNS, tableOf } from './table.ts';

/** In front of the decimals. Cells end with a semicolon in both, so that no decimal comma ever ends one. */
const DECIMAL = { nl: ',', en: '.' } satisfies Record<Lang, string>;

/**
 * A report as a table that opens by a double click in a Dutch Excel: UTF-8 with its mark, semicolons, CRLF, and the
 * decimals of the language. Text is text, never a formula. Where Excel is set to another country, the XLSX opens well.
 */
export function toCsv(report: Report, lang: Lang): string {
  const { columns } = reportWording[lang];
  return stringify(tableOf(report, lang).map(safely), {
    bom: true,
    delimiter: ';',
    record_delimiter: 'windows',
    header: true,
    columns: COLUMNS.map((key) => ({ key, header: columns[key] })),
    cast: { number: (value) => `${value}`.replace('.', DECIMAL[lang]) },
    // `safeText` has been there already; this stays for whatever it may not know.
    escape_formulas: true,
  });
}

function safely(row: Row): Row {
  return Object.fromEntries(
    Object.entries(row).map(([column, cell]) => [column, typeof cell === 'string' ? safeText(cell) : cell]),
  );
}
