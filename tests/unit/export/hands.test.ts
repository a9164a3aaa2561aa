import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';

import { documentOf } from '#shared/document/reportDocument.ts';
import { LANGS } from '#shared/ids.ts';
import { reportSchema } from '#shared/results/report/schema.ts';
import { callOptions } from '#shared/wording/callOptions.ts';
import { handsWording } from '#shared/wording/hands.ts';
import { reportWording } from '#shared/wording/report.ts';
import { toCsv } from '../../../server/export/csv.ts';
import { toJson } from '../../../server/export/json.ts';
import { toPdf } from '../../../server/export/pdf/pdf.ts';
import { toPptx } from '../../../server/export/pptx/pptx.ts';
import { toXlsx } from '../../../server/export/xlsx/xlsx.ts';
import { playWithHands } from '../../support/hands.ts';
import { readPresentation, readWorkbook, sheetOf } from '../../support/office.ts';
import { readPdf, unspaced } from '../../support/pdf.ts';
import { reportIn, reportOf } from '../../support/report.ts';

const FIRST = [17, 0, 13];
const session = playWithHands({ first: { skip: 17, call: 13 }, twist: { call: 2 } });
session.host({ type: 'endSession' });
const report = reportOf(session.state);
const MOMENTS = { nl: ['eerst', 'na de draai'], en: ['eerst (en)', 'na de draai (en)'] };

describe.each(LANGS)('hands, in %s', (lang) => {
  const { report: words, codebook } = handsWording[lang];
  const { skip, unsure, call } = callOptions[lang];
  const options = [skip, unsure, call];
  const [first = '', twist = ''] = MOMENTS[lang];

  test('are a section of the document, apart from the phones', () => {
    const section = documentOf(report, lang).sections.find(({ id }) => id === 'hands');
    expect(section?.heading).toBe(words.heading);
    expect(section?.blocks).toMatchObject([
      { text: words.note },
      {
        table: {
          columns: [words.moment, ...options, words.all].map((text) => ({ text })),
          rows: [[first, ...FIRST.map(String), '30']],
        },
      },
      { text: words.withheld(twist, words.tooFew) },
    ]);
  });

  test('are in the table of the flat file, a row a figure', () => {
    const lines: Record<string, string>[] = parse(toCsv(report, lang), {
      bom: true,
      delimiter: ';',
      columns: true,
    });
    const { section, moment, item, count, of, percent, note } = reportWording[lang].columns;
    const own = lines.filter((line) => line[section] === words.section);
    expect(own.map((line) => [moment, item, count, of, percent].map((column) => line[column]))).toEqual([
      [first, words.all, '30', '', ''],
      ...options.map((option, place) => [first, option, `${FIRST[place]}`, '30', '']),
      [twist, words.all, '', '', ''],
    ]);
    expect(own.at(-1)?.[note]).toBe(words.tooFew);
  });

  test('have a sheet of their own in the workbook, and their lines in the codebook', async () => {
    const workbook = readWorkbook(await toXlsx(report, lang));
    const { rows } = sheetOf(workbook, words.section);
    expect(rows.slice(3).map((row) => row.slice(1, 5))).toEqual([
      [first, words.all, 30, null],
      ...options.map((option, place) => [first, option, FIRST[place], 30]),
      [twist, words.all, null, null],
    ]);
    const meanings = workbook.at(-1)?.rows.filter(([sheet]) => sheet === words.section) ?? [];
    expect(meanings.map(([, code]) => code)).toEqual(codebook.map(([code]) => code));
  });

  test('are on paper', async () => {
    const { pages } = await readPdf(await toPdf(report, lang));
    const text = unspaced(pages.join(''));
    for (const said of [words.heading, words.note, words.withheld(twist, words.tooFew), `${first}1701330`]) {
      expect(text).toContain(unspaced(said));
    }
  });

  test('have a page in the presentation', async () => {
    const pages = readPresentation(await toPptx(report, lang));
    const page = pages.find(({ texts }) => texts[0] === words.heading);
    expect(page?.texts.join(' ')).toContain(words.note);
    expect(page?.texts.join(' ')).toContain('17');
  });
});

test('the file for programs holds every figure of them, by its schema', () => {
  expect(reportSchema.parse(report).results.hands).toEqual([
    {
      poll: 'call-bakker',
      moment: { round: 'first', label: { nl: 'eerst', en: 'eerst (en)' } },
      result: { kind: 'hands', n: 30, counts: FIRST },
    },
    {
      poll: 'call-bakker',
      moment: { round: 'twist', label: { nl: 'na de draai', en: 'na de draai (en)' } },
      result: { kind: 'withheld', reason: 'tooFew' },
    },
  ]);
  expect(reportIn(toJson(report)).results.hands).toEqual(report.results.hands);
});

test('files of a session in which none were counted do not speak of them', async () => {
  const none = playWithHands({});
  none.host({ type: 'endSession' });
  const core = reportOf(none.state);
  const words = handsWording.nl.report;
  expect(documentOf(core, 'nl').sections.map(({ id }) => id)).not.toContain('hands');
  expect(toCsv(core, 'nl')).not.toContain(words.section);
  expect(JSON.stringify(readWorkbook(await toXlsx(core, 'nl')))).not.toContain(words.section);
});
