import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect } from 'vitest';
import { documentOf } from '#shared/document/reportDocument.ts';
import { LANGS, type Lang } from '#shared/ids.ts';
import { reportWording } from '#shared/wording/report.ts';
import { workbookWording } from '#shared/wording/workbook.ts';
import { toCsv } from '../../server/export/csv.ts';
import { toPdf } from '../../server/export/pdf/pdf.ts';
import { plainText } from '../../server/export/plainText.ts';
import { toPptx } from '../../server/export/pptx/pptx.ts';
import { toXlsx } from '../../server/export/xlsx/xlsx.ts';
import { story, storyReport, type Story } from './hostile.ts';
import { openOffice, readPresentation, readWorkbook, sheetOf } from './office.ts';
import { readPdf } from './pdf.ts';

/** A workbook and a presentation hold what people typed as text: no formula, no link, well-formed. */
export async function expectSafeOffice(told: Story, lang: Lang): Promise<void> {
  const report = storyReport(told);
  const { head } = documentOf(report, lang);
  const xlsx = await toXlsx(report, lang);
  const pptx = await toPptx(report, lang);
  for (const bytes of [xlsx, pptx]) {
    // It throws where a part is not well-formed.
    const { all, paths } = openOffice(bytes);
    expect(all).not.toMatch(/<f[\s>]|<hyperlink|hlinkClick|TargetMode/);
    expect(paths.filter((path) => /vba|externalLink/i.test(path))).toEqual([]);
  }
  const sheets = readWorkbook(xlsx);
  const { session } = reportWording[lang];
  const overview = sheetOf(sheets, workbookWording[lang].sheets.overview).rows;
  const valueOf = (item: string) => overview.find(([name]) => name === item)?.[1] ?? '';
  expect(valueOf(session.company)).toBe(plainText(told.company));
  expect(valueOf(session.group)).toBe(plainText(told.group));
  expect(valueOf(session.remark)).toBe(plainText(told.label));
  expect(new Set(sheets.map(({ name }) => name.toLowerCase())).size).toBe(sheets.length);
  expect(sheets.filter(({ name }) => !/^[^[\]/\\:*?]{1,31}$/.test(name) || /^'|'$/.test(name))).toEqual([]);
  const [first] = readPresentation(pptx);
  expect(first?.texts.join('\n')).toContain(plainText(`${head.left}\n${head.right}`));
}

/** No cell of a table is a formula, for any program that may open it. */
export function expectSafeCsv(told: Story, lang: Lang): void {
  const csv = toCsv(storyReport(told), lang);
  const rows: string[][] = parse(csv, { bom: true, delimiter: ';' });
  expect(new Set(rows.map((row) => row.length)).size).toBe(1);
  // A program in another country takes commas or tabs for the ends of cells.
  const cells = rows.flat().flatMap((cell) => [cell, ...cell.split(/[,;\t|]/)]);
  const formulas = cells.filter((cell) => /^[\s"']*[=+@＝＋＠]/.test(cell) && !/^[\s"']*'/.test(cell));
  expect(formulas).toEqual([]);
  const negatives = cells.filter((cell) => /^[\s"]*[-－](?![.)]|[\d,.]*$)/.test(cell));
  expect(negatives).toEqual([]);
  expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
}

/** Files of each kind for every try. */
const FILES_EACH = 4;

/** L6: files of sessions in which every text is hostile, written and read back: text is text, and none of them does anything. */
export async function fuzzExports(files: number, seed: number): Promise<void> {
  const safe = fc.asyncProperty(story, fc.constantFrom(...LANGS), async (told, lang) => {
    await expectSafeOffice(told, lang);
    expectSafeCsv(told, lang);
    const { deeds } = await readPdf(await toPdf(storyReport(told), lang));
    expect(deeds).toEqual([]);
  });
  await fc.assert(safe, { numRuns: Math.ceil(files / FILES_EACH), seed });
}
