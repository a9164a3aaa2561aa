import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';

import { documentOf } from '#shared/document/reportDocument.ts';
import { LANGS } from '#shared/ids.ts';
import { sortingWording } from '#shared/wording/sorting.ts';
import { toCsv } from '../../../server/export/csv.ts';
import { toJson } from '../../../server/export/json.ts';
import { toPdf } from '../../../server/export/pdf/pdf.ts';
import { toPptx } from '../../../server/export/pptx/pptx.ts';
import { toXlsx } from '../../../server/export/xlsx/xlsx.ts';
import { readPresentation, readWorkbook, sheetOf } from '../../support/office.ts';
import { readPdf, unspaced } from '../../support/pdf.ts';
import { play } from '../../support/played.ts';
import { reportIn, reportOf } from '../../support/report.ts';
import { tinyScenario } from '../../support/scenarios.ts';
import { playSorted } from '../../support/sorting.ts';

/** Twelve people; of `label` two in three think that it is a fact, and of `guessed` half of them. */
const PEOPLE = Array.from({ length: 12 }, (_, index) =>
  ['f', index < 8 ? 'f' : 'o', index < 3 ? 'o' : 'f', index % 2 === 0 ? 'f' : index < 6 ? 'u' : 'o'].join(''),
);
const session = playSorted(PEOPLE);
session.goTo('sorting', 'rates');
const report = reportOf(session.state);
const [sorting] = report.results.sortings ?? [];

const SENTENCE = {
  nl: 'Een mening of conclusie ging 14 van de 21 keer (67%) door voor een feit, een feit 3 van de 24 keer (13%) voor een mening.',
  en: 'An opinion or conclusion passed for a fact 14 of 21 times (67%), and a fact for an opinion 3 of 24 times (13%).',
};
const LABEL = { nl: 'Altijd druk.', en: 'Altijd druk. (en)' };

describe.each(LANGS)('what was sorted, in %s', (lang) => {
  const words = sortingWording[lang];

  test('is a section of the document, with every statement, its key and its reason', () => {
    const section = documentOf(report, lang).sections.find(({ id }) => id === 'sorting');
    expect(section?.heading).toBe(words.report.heading);
    const said = section?.blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : [])).join(' ');
    expect(said).toContain(SENTENCE[lang]);
    const [counts, whys] =
      section?.blocks.flatMap((block) => (block.kind === 'table' ? [block.table.rows] : [])) ?? [];
    expect(counts?.find(([statement]) => statement === LABEL[lang])).toEqual([
      LABEL[lang],
      '8 (67%)',
      '4 (33%)',
      '0 (0%)',
    ]);
    expect(whys?.map(([, key]) => key)).toEqual([
      words.keys.opinion,
      words.keys.untrue,
      words.keys.conclusion,
      words.keys.fact,
    ]);
  });

  test('is in the table of the flat file, a row a figure', () => {
    const lines: Record<string, string>[] = parse(toCsv(report, lang), {
      bom: true,
      delimiter: ';',
      columns: true,
    });
    const [section, item, to, count, of, percent, value] = lang === 'nl' ? DUTCH : ENGLISH;
    const own = lines.filter((line) => line[section] === words.report.section);
    for (const { text, result } of sorting?.statements ?? []) {
      if (result.kind !== 'sorted') throw new Error('all were sorted by enough people');
      const rows = own.filter((line) => line[item] === text[lang]);
      expect(rows.map((row) => [row[to], row[count], row[of], row[percent]])).toEqual([
        [words.report.sorted, `${result.n}`, '', ''],
        ...(['fact', 'opinion', 'unsure'] as const).map((pile) => [
          words.piles[pile],
          `${result.counts[pile]}`,
          `${result.n}`,
          `${result.percent?.[pile]}`,
        ]),
      ]);
    }
    const rate = own.find((line) => line[item] === words.report.opinionTakenForFact);
    expect([rate?.[count], rate?.[of]]).toEqual(['14', '21']);
    expect(rate?.[value]).toBe(lang === 'nl' ? '0,666667' : '0.666667');
  });

  test('has a sheet of its own in the workbook, and its lines in the codebook', async () => {
    const workbook = readWorkbook(await toXlsx(report, lang));
    const { rows } = sheetOf(workbook, words.report.section);
    const of = (named: string) => rows.find((row) => row[0] === named);
    expect(of(words.report.opinionTakenForFact)?.slice(2, 4)).toEqual([14, 21]);
    expect(of(words.report.factTakenForOpinion)?.slice(2, 4)).toEqual([3, 24]);
    expect(of(words.report.factTakenForOpinion)?.[5]).toBe(0.125);
    const meanings = workbook.at(-1)?.rows.filter(([sheet]) => sheet === words.report.section) ?? [];
    expect(meanings.map(([, code]) => code)).toEqual(words.codebook.map(([code]) => code));
  });

  test('is on paper', async () => {
    const { pages } = await readPdf(await toPdf(report, lang));
    const text = unspaced(pages.join(''));
    for (const said of [words.report.heading, SENTENCE[lang], words.definition]) {
      expect(text).toContain(unspaced(said));
    }
  });

  test('has a page in the presentation', async () => {
    const pages = readPresentation(await toPptx(report, lang));
    const page = pages.find(({ texts }) => texts[0] === words.report.heading);
    expect(page?.texts.join(' ')).toContain(SENTENCE[lang]);
  });
});

const DUTCH = ['Onderdeel', 'Kenmerk', 'Naar', 'Aantal', 'Van', 'Procent', 'Waarde'] as const;
const ENGLISH = ['Section', 'Item', 'To', 'Count', 'Of', 'Percent', 'Value'] as const;

test('the file for programs holds every figure of it', () => {
  expect(reportIn(toJson(report)).results.sortings).toEqual(report.results.sortings);
});

test('files of a session without the part do not speak of it', async () => {
  const core = reportOf(play(tinyScenario()).state);
  const words = sortingWording.nl.report;
  expect(documentOf(core, 'nl').sections.map(({ id }) => id)).not.toContain('sorting');
  expect(toCsv(core, 'nl')).not.toContain(words.section);
  const workbook = readWorkbook(await toXlsx(core, 'nl'));
  expect(workbook.map(({ name }) => name)).not.toContain(words.section);
  expect(JSON.stringify(workbook)).not.toContain(words.section);
});
