import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { LANGS, type Lang } from '#shared/ids.ts';
import type { Report } from '#shared/results/report/schema.ts';
import { toXlsx } from '../../server/export/xlsx/xlsx.ts';
import { story, storyReport } from '../support/hostile.ts';
import { readWorkbook } from '../support/office.ts';
import { reportOf } from '../support/report.ts';
import { workedExample } from '../support/workedExample.ts';
import { elementsIn, parseXml } from '../support/xml.ts';
import { report } from './evidence.ts';

const office = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0);
if (office === undefined) {
  process.stdout.write('LibreOffice is not here (Debian: libreoffice-calc), so no workbook was opened.\n');
}
/** Sessions in which every text is hostile, beside the worked example. */
const HOSTILE = 40;

interface Written {
  name: string;
  bytes: Uint8Array;
}

async function written(): Promise<Written[]> {
  const seed = Date.now() % 1_000_000_000;
  const worked = reportOf(workedExample().state);
  const hostile = fc.sample(story, { numRuns: HOSTILE, seed }).map(storyReport);
  const all: [Report, Lang][] = LANGS.flatMap((lang) =>
    [worked, ...hostile].map((each): [Report, Lang] => [each, lang]),
  );
  return Promise.all(
    all.map(async ([each, lang], place) => ({ name: `${lang}${place}`, bytes: await toXlsx(each, lang) })),
  );
}

/** What LibreOffice made of this workbook otherwise than we wrote it. */
function differences({ name, bytes }: Written, folder: string): string[] {
  const told = readFileSync(join(folder, `${name}.fods`), 'utf8');
  const cells = elementsIn(parseXml(told), 'table:table-cell');
  const numbers = new Set(cells.map(({ attributes }) => Number(attributes['office:value'])));
  const texts = new Set(cells.map(({ text }) => text.trim()));
  // A date is a number in the file and a day on the sheet.
  const lost = readWorkbook(bytes)
    .flatMap(({ rows }) => rows.flat())
    .filter((cell) =>
      typeof cell === 'number'
        ? cell < 40_000 && !numbers.has(cell)
        : cell !== null && /^[=+@-]\S*$/.test(cell) && !texts.has(cell),
    );
  const done = told.match(/table:formula="[^"]*"|xlink:href="(?!#)[^"]*"/g) ?? [];
  return [...lost, ...done].map((what) => `${name}: ${JSON.stringify(what)}`);
}

test.skipIf(office === undefined)(
  'threat 9: LibreOffice reads the same numbers in every workbook, and calculates nothing that somebody typed',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'aanname-office-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const files = await written();
    for (const { name, bytes } of files) writeFileSync(join(folder, `${name}.xlsx`), bytes);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const paths = files.map(({ name }) => join(folder, `${name}.xlsx`));
    const converted = spawnSync(
      office ?? '',
      ['--headless', profile, '--convert-to', 'fods', '--outdir', folder, ...paths],
      { timeout: 600_000 },
    );
    expect(converted.status).toBe(0);
    const wrong = files.flatMap((file) => differences(file, folder));
    report({
      id: 'threat 9',
      title:
        'Workbooks, most of them with hostile texts, opened by LibreOffice: the same numbers, and no formula',
      unit: 'workbooks',
      runs: files.length,
      failures: wrong.length,
    });
    expect(wrong).toEqual([]);
  },
);
