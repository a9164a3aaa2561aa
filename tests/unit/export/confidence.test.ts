import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';

import { documentOf } from '#shared/document/reportDocument.ts';
import { LANGS } from '#shared/ids.ts';
import { confidenceWording } from '#shared/wording/confidence.ts';
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
import { playSure, type Answers } from '../../support/sure.ts';

/** Twelve people: nine expect the worst at 80%, three the best at 60%. */
const PEOPLE: Answers[] = Array.from({ length: 12 }, (_, index) => ({
  first: index < 8 ? 'skip 90' : 'call 60',
  guess: index < 9 ? 'badly 80' : 'well 60',
  twist: 'call 80',
}));
const session = playSure(PEOPLE);
session.goTo('back', 'conviction');
const report = reportOf(session.state);

const SENTENCE = {
  nl: 'Gemiddeld waren jullie 75% zeker; 25% had gelijk. 9 mensen waren zeker, en zaten ernaast.',
  en: 'On average you were 75% sure; 25% were right. 9 people were sure, and wrong.',
};

describe.each(LANGS)('how sure people were, in %s', (lang) => {
  const words = confidenceWording[lang].report;

  test('is a section of the document, with its picture, its figures and how to read them', () => {
    const section = documentOf(report, lang).sections.find(({ id }) => id === 'sure');
    expect(section?.heading).toBe(words.heading);
    const said = section?.blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : [])).join(' ');
    expect(said).toContain(SENTENCE[lang]);
    const [bars] = section?.blocks.flatMap((block) => (block.kind === 'bars' ? [block.chart] : [])) ?? [];
    expect(bars?.bars.map(({ label, counts }) => [label, counts])).toEqual([
      [words.bars.sure, [0, 9]],
      [words.bars.less, [3, 0]],
    ]);
  });

  test('is in the table of the flat file, a row a figure', () => {
    const lines: Record<string, string>[] = parse(toCsv(report, lang), {
      bom: true,
      delimiter: ';',
      columns: true,
    });
    const [section, item, count, value] = lang === 'nl' ? DUTCH : ENGLISH;
    const own = lines.filter((line) => line[section] === words.section);
    const of = (named: string) => own.find((line) => line[item] === named);
    expect(of(words.right)?.[count]).toBe('3');
    expect(of(words.sureAndWrong)?.[count]).toBe('9');
    expect(of(words.gap)?.[value]).toBe(lang === 'nl' ? '0,5' : '0.5');
    expect(own.filter((line) => line[item] === words.meanAt)).toHaveLength(2);
  });

  test('has a sheet of its own in the workbook, and its lines in the codebook', async () => {
    const workbook = readWorkbook(await toXlsx(report, lang));
    const { rows } = sheetOf(workbook, words.section);
    const of = (named: string) => rows.find((row) => row[1] === named);
    expect(of(words.right)?.[3]).toBe(3);
    expect(of(words.meanConfidence)?.[5]).toBe(0.75);
    const meanings = workbook.at(-1)?.rows.filter(([sheet]) => sheet === words.section) ?? [];
    expect(meanings.map(([, code]) => code)).toEqual(confidenceWording[lang].codebook.map(([code]) => code));
    // What a line explains is there under that name.
    const named = [...(rows[2] ?? []), ...rows.map((row) => row[1])];
    for (const [, code] of meanings) expect(named).toContain(code);
  });

  test('is on paper', async () => {
    const { pages } = await readPdf(await toPdf(report, lang));
    const text = unspaced(pages.join(''));
    for (const said of [words.heading, SENTENCE[lang], words.note]) expect(text).toContain(unspaced(said));
  });

  test('has a page in the presentation, with a chart that can be edited', async () => {
    const page = readPresentation(await toPptx(report, lang)).find(({ texts }) => texts[0] === words.heading);
    expect(page?.texts.join(' ')).toContain(SENTENCE[lang]);
    expect(page?.charts[0]?.series.map(({ name }) => name)).toEqual([words.rightName, words.wrongName]);
    const convinced = readPresentation(await toPptx(report, lang)).find(
      ({ texts }) => texts[0] === words.convinced,
    );
    expect(convinced?.texts.join(' ')).toContain(words.note);
  });
});

const DUTCH = ['Onderdeel', 'Kenmerk', 'Aantal', 'Waarde'] as const;
const ENGLISH = ['Section', 'Item', 'Count', 'Value'] as const;

test('the file for programs holds every figure of it', () => {
  expect(reportIn(toJson(report)).results.confidence).toEqual(report.results.confidence);
});

test('files of a session without the part do not speak of it', async () => {
  const core = reportOf(play(tinyScenario()).state);
  const words = confidenceWording.nl.report;
  expect(documentOf(core, 'nl').sections.map(({ id }) => id)).not.toContain('sure');
  expect(toCsv(core, 'nl')).not.toContain(words.section);
  expect(readWorkbook(await toXlsx(core, 'nl')).map(({ name }) => name)).not.toContain(words.section);
});
