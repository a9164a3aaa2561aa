import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';

import { documentOf } from '#shared/document/reportDocument.ts';
import { LANGS } from '#shared/ids.ts';
import { type FollowUpAnswer, followUpTable } from '#shared/results/followUpTable.ts';
import { reportFollowUp } from '#shared/results/report/reportFollowUp.ts';
import { type Report, reportSchema } from '#shared/results/report/schema.ts';
import { followUpWording } from '#shared/wording/followUp.ts';
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

const DAYS = { from: '2026-12-08', invited: '2026-12-11', until: '2027-01-08', floor: 5 };
const core = reportOf(play(tinyScenario()).state);

function answered(yes: number, planned: number, no: number): Report {
  const alike = (people: number, answer: FollowUpAnswer) => Array.from({ length: people }, () => answer);
  const answers = [
    ...alike(yes, { called: 'yes', before: 'seldom', now: 'mostly' }),
    ...alike(planned, { called: 'planned', before: 'half', now: 'half' }),
    ...alike(no, { called: 'no', before: 'mostly', now: 'half' }),
  ];
  return { ...core, followUp: reportFollowUp(followUpTable(answers, { plans: 24, floor: 5 }), DAYS) };
}

/** 13 of 20 who answered have called, of 24 who made a plan. */
const report = answered(13, 4, 3);

const SENTENCES = {
  nl: [
    'Van de 20 mensen die antwoordden, heeft 65% gebeld. Telt wie zweeg als ‘niet gebeld’, dan is het 54% van 24.',
    'Met zo veel antwoorden past daar alles bij van 43% tot 82%.',
    'Terugkijkend vragen 13 van hen vaker naar feiten dan eerst, 4 even vaak en 3 minder vaak.',
  ],
  en: [
    'Of the 20 people who answered, 65% have called. If silence counts as ‘not called’, it is 54% of 24.',
    'With so many answers, anything from 43% to 82% is in keeping with that.',
    'Looking back, 13 of them ask for facts more often than before, 4 as often and 3 less often.',
  ],
};

describe.each(LANGS)('what became of it, in %s', (lang) => {
  const { report: words, called, moments } = followUpWording[lang];
  const langOf = {
    nl: ['Onderdeel', 'Kenmerk', 'Aantal', 'Waarde'],
    en: ['Section', 'Item', 'Count', 'Value'],
  };
  const [section = '', item = '', count = '', value = ''] = langOf[lang];

  test('is a section of the document: both rates, the interval in words, and which time a table is about', () => {
    const found = documentOf(report, lang).sections.find(({ id }) => id === 'follow-up');
    const said = found?.blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : []));
    for (const sentence of SENTENCES[lang]) expect(said).toContain(sentence);
    const figures = found?.blocks.flatMap((block) => (block.kind === 'figures' ? block.figures : []));
    expect(figures?.map((figure) => figure.value)).toEqual(['65%', '54%', '83%']);
    const captions = found?.blocks.flatMap((block) => (block.kind === 'table' ? [block.table.caption] : []));
    expect(captions?.filter((caption) => caption.includes(moments.before))).toHaveLength(1);
    expect(captions?.filter((caption) => caption.includes(moments.now))).toHaveLength(1);
  });

  test('is in the table of the flat file, a row a figure', () => {
    const lines: Record<string, string>[] = parse(toCsv(report, lang), {
      bom: true,
      delimiter: ';',
      columns: true,
    });
    const own = lines.filter((line) => line[section] === words.section);
    const of = (named: string) => own.find((line) => line[item] === named);
    expect(of(words.answers)?.[count]).toBe('20');
    expect(of(words.plans)?.[count]).toBe('24');
    expect(of(called.yes)?.[count]).toBe('13');
    expect(of(words.more)?.[count]).toBe('13');
    expect(of(words.doneAmongResponders)?.[value]).toBe(lang === 'nl' ? '0,65' : '0.65');
  });

  test('has a sheet of its own in the workbook', async () => {
    const { rows } = sheetOf(readWorkbook(await toXlsx(report, lang)), words.section);
    const of = (named: string) => rows.find((row) => row[0] === named);
    expect(of(called.yes)?.[2]).toBe(13);
    expect(of(words.doneAmongResponders)?.[5]).toBe(0.65);
    expect(of(words.doneFloor)?.[5]).toBeCloseTo(13 / 24, 3);
    const codes = readWorkbook(await toXlsx(report, lang))
      .at(-1)
      ?.rows.map((row) => row[1]);
    for (const each of [words.doneAmongResponders, words.doneFloor, words.responseRate])
      expect(codes).toContain(each);
  });

  test('is on paper and in the presentation', async () => {
    const { pages } = await readPdf(await toPdf(report, lang));
    const text = unspaced(pages.join(''));
    for (const said of [words.heading, ...SENTENCES[lang]]) expect(text).toContain(unspaced(said));
    const shown = readPresentation(await toPptx(report, lang));
    const page = shown.find(({ texts }) => texts[0] === words.heading);
    expect(page?.texts.join(' ')).toContain(SENTENCES[lang][0]);
  });

  test('of too few answers there is one sentence, and no figure', async () => {
    const few = answered(2, 1, 1);
    const found = documentOf(few, lang).sections.find(({ id }) => id === 'follow-up');
    expect(found?.blocks.map(({ kind }) => kind)).toEqual(['text', 'text', 'aside']);
    expect(few.followUp).toMatchObject({ rates: null, asking: null, inference: null });
    const { rows } = sheetOf(readWorkbook(await toXlsx(few, lang)), words.section);
    expect(rows.filter((row) => row[0] === called.yes || typeof row[5] === 'number')).toEqual([]);
  });
});

test('a report of it fits its schema, and a JSON file holds all of it, under the same control number', () => {
  expect(reportSchema.parse(report)).toEqual(report);
  expect(reportIn(toJson(report))).toEqual(report);
  expect(report.hash).toBe(core.hash);
});

test('how many plans there were is not told of fewer than five, whatever the session itself kept back', () => {
  const table = followUpTable([{ called: 'yes', before: null, now: null }], { plans: 4, floor: 5 });
  expect(reportFollowUp(table, DAYS).plans).toBeNull();
});

test('files of a session of which nobody is asked anything later do not speak of it', async () => {
  const { report: words } = followUpWording.nl;
  expect(core).not.toHaveProperty('followUp');
  expect(documentOf(core, 'nl').sections.map(({ id }) => id)).not.toContain('follow-up');
  expect(toCsv(core, 'nl')).not.toContain(words.section);
  expect(readWorkbook(await toXlsx(core, 'nl')).map(({ name }) => name)).not.toContain(words.section);
});
