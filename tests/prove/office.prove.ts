import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { LANGS } from '#shared/ids.ts';
import { toXlsx } from '../../server/export/xlsx/xlsx.ts';
import { readWorkbook } from '../support/office.ts';
import { reportOf } from '../support/report.ts';
import { workedExample } from '../support/workedExample.ts';

const office = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0);
/** Every sheet as a file of its own; 44 is a comma, 34 a quote, 76 UTF-8, and `false` keeps numbers as they are. */
const FILTER = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';

test('LibreOffice reads the same numbers in the workbook, and finds no formula', async () => {
  if (office === undefined) {
    process.stdout.write(
      'LibreOffice is not here (Debian: libreoffice-calc), so the workbook was not opened.\n',
    );
    expect(office).toBeUndefined();
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'aanname-office-'));
  try {
    for (const lang of LANGS) {
      const bytes = await toXlsx(reportOf(workedExample().state), lang);
      writeFileSync(join(folder, `${lang}.xlsx`), bytes);
      const converted = spawnSync(
        office,
        [
          '--headless',
          `-env:UserInstallation=file://${folder}/profile`,
          '--convert-to',
          FILTER,
          '--outdir',
          folder,
          join(folder, `${lang}.xlsx`),
        ],
        { timeout: 120_000 },
      );
      expect(converted.status).toBe(0);
      for (const { name, rows } of readWorkbook(bytes)) {
        const read: string[][] = parse(readFileSync(join(folder, `${lang}-${name}.csv`)), {
          relax_column_count: true,
        });
        const numbers = (cells: unknown[]): number[] =>
          cells.flatMap((cell) =>
            cell !== '' && cell !== null && Number.isFinite(Number(cell)) ? Number(cell) : [],
          );
        const ours = rows.flatMap((row) => numbers(row.filter((cell) => typeof cell === 'number')));
        // A date is a number in the file and a day on the sheet.
        const theirs = numbers(read.flat());
        expect({ name, lang, missing: ours.filter((one) => one < 40_000 && !theirs.includes(one)) }).toEqual({
          name,
          lang,
          missing: [],
        });
        expect(read.flat().filter((cell) => cell.startsWith('=') || cell === '#NAME?')).toEqual([]);
      }
    }
    process.stdout.write('LibreOffice has opened both workbooks and read the same numbers.\n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
