import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentOf } from '#shared/document/reportDocument.ts';
import { LANGS, type Lang } from '#shared/ids.ts';
import { controlNumber } from '#shared/results/report/controlNumber.ts';
import type { Report } from '#shared/results/report/schema.ts';
import { inLanguage } from '#shared/scenario.ts';
import { documentWording } from '#shared/wording/document.ts';
import { reportWording } from '#shared/wording/report.ts';
import { workbookWording } from '#shared/wording/workbook.ts';
import { toCsv } from '../../../server/export/csv.ts';
import { toJson } from '../../../server/export/json.ts';
import { plainText } from '../../../server/export/plainText.ts';
import { toPdf } from '../../../server/export/pdf/pdf.ts';
import { toPptx } from '../../../server/export/pptx/pptx.ts';
import { toXlsx } from '../../../server/export/xlsx/xlsx.ts';
import { expectSafeOffice } from '../../support/fuzzExports.ts';
import { story, storyReport, type Story } from '../../support/hostile.ts';
import { openOffice, readPresentation, readWorkbook, sheetOf, type ReadSheet } from '../../support/office.ts';
import { readPdf, unspaced, type Tag } from '../../support/pdf.ts';
import { reportIn, reportOf } from '../../support/report.ts';
import { workedExample } from '../../support/workedExample.ts';
import { elementsIn } from '../../support/xml.ts';

/** Every number of people that a file shows, in the order of the report. */
interface Counts {
  rounds: (number | null)[];
  comparisons: (number | null)[];
  flows: number[];
  series: number[];
  control: string;
}

function countsOf({ results, hash }: Pick<Report, 'results' | 'hash'>): Counts {
  return {
    rounds: results.polls.flatMap(({ rounds }) =>
      rounds.flatMap(({ result }) => [
        result.n,
        ...(result.kind === 'table' ? result.cells.map(({ count }) => count) : []),
        ...(result.kind === 'band' ? [null] : []),
      ]),
    ),
    comparisons: results.comparisons.map(({ result }) => result.pairs),
    flows: results.comparisons
      .flatMap(({ result }) => (result.kind === 'shift' ? (result.flows ?? []) : []))
      .flat(),
    series: results.series.flatMap(({ result }) =>
      result.kind === 'series' ? result.moments.flatMap(({ counts }) => counts) : [],
    ),
    control: controlNumber(hash),
  };
}

function inCsv(csv: string, lang: Lang): Counts {
  const { sections, rows, session } = reportWording[lang];
  const lines: string[][] = parse(csv, { bom: true, delimiter: ';' });
  const [head = [], ...rest] = lines;
  const { columns } = reportWording[lang];
  const cell = (line: string[], column: keyof typeof columns): string =>
    line[head.indexOf(columns[column])] ?? '';
  const count = (line: string[]): number | null =>
    cell(line, 'count') === '' ? null : Number(cell(line, 'count'));
  const section = (name: string) => rest.filter((line) => cell(line, 'section') === name);
  const counted = (lines_: string[][]): number[] => lines_.flatMap((line) => count(line) ?? []);
  const compared = section(sections.comparison);
  return {
    rounds: section(sections.round).map(count),
    comparisons: compared.filter((line) => cell(line, 'item') === rows.pairs).map(count),
    flows: counted(compared.filter((line) => cell(line, 'to') !== '')),
    series: counted(section(sections.series).filter((line) => cell(line, 'of') !== '')),
    control: rest.find((line) => cell(line, 'item') === session.control)?.at(-1) ?? '',
  };
}

function inXlsx(sheets: ReadSheet[], lang: Lang, polls: number): Counts {
  const { sheets: names, columns } = workbookWording[lang];
  const under = (rows: ReadSheet['rows'], head: string): (number | null)[] => {
    const at = rows.findIndex((row) => row.includes(head));
    const column = rows[at]?.indexOf(head) ?? -1;
    return rows.slice(at + 1).map((row) => (typeof row[column] === 'number' ? row[column] : null));
  };
  const moves = sheetOf(sheets, names.moves).rows;
  const inner = moves.filter(
    (row) => row.length > 2 && typeof row[1] === 'number' && row[0] !== columns.total,
  );
  const overview = sheetOf(sheets, names.overview).rows;
  const series = sheets.find(({ name }) => name === names.series)?.rows ?? [];
  return {
    rounds: sheets.slice(1, 1 + polls).flatMap(({ rows }) => under(rows, columns.count)),
    comparisons: under(sheetOf(sheets, names.comparisons).rows, columns.pairs),
    flows: inner.flatMap((row) => row.slice(1, -1)).flatMap((cell) => (typeof cell === 'number' ? cell : [])),
    series: under(series, columns.count).flatMap((count) => count ?? []),
    control: `${overview.find(([item]) => item === reportWording[lang].session.control)?.[1] ?? ''}`,
  };
}

async function readAll(report: Report, lang: Lang): Promise<Counts[]> {
  const read = reportIn(toJson(report));
  const sheets = readWorkbook(await toXlsx(report, lang));
  return [
    countsOf(read),
    inCsv(toCsv(report, lang), lang),
    inXlsx(sheets, lang, report.results.polls.length),
  ];
}

/** On paper stands every row of every table of the document, number by number, and the control number. */
async function expectInPdf(report: Report, lang: Lang): Promise<void> {
  const { pages, tags } = await readPdf(await toPdf(report, lang));
  const cells = (tag: Tag): string[] => (/^T[HD]$/.test(tag.role) ? [tag.text] : tag.parts.flatMap(cells));
  const written = unspaced(tags.flatMap(cells).join(''));
  const document = documentOf(report, lang);
  for (const { blocks } of document.sections) {
    for (const block of blocks) {
      const rows = block.kind === 'table' ? block.table.rows : [];
      for (const row of rows) expect(written).toContain(unspaced(row.join('')));
    }
  }
  expect(unspaced(pages.join(''))).toContain(unspaced(document.foot.left));
}

/** What a presentation shows of the comparison that the session is about, and of the series. */
async function expectInPptx(report: Report, lang: Lang): Promise<void> {
  const bytes = await toPptx(report, lang);
  const pages = readPresentation(bytes);
  const document = documentOf(report, lang);
  const charts = pages.flatMap((page) => page.charts);
  const drawn = document.sections.flatMap(({ blocks }) => blocks);
  const across = (rows: number[][]): number[][] =>
    (rows[0] ?? []).map((_, place) => rows.map((row) => row[place] ?? 0));
  for (const block of drawn) {
    if (block.kind === 'bars') {
      const values = across(block.chart.bars.map(({ counts }) => counts));
      expect(charts.map(({ series }) => series.map((each) => each.values))).toContainEqual(values);
    }
    if (block.kind === 'dots') {
      const people = block.chart.flows.flat().reduce((sum, each) => sum + each, 0);
      const groups = pages.flatMap(({ xml }) => elementsIn(xml, 'p:grpSp'));
      expect(groups.map((group) => elementsIn(group, 'p:sp').length)).toEqual([people]);
      const shown = drawn.some(({ kind }) => kind === 'flow');
      const cells = pages.flatMap(({ xml }) => elementsIn(xml, 'a:tc').map(({ text }) => text.trim()));
      if (shown) {
        const rows = block.chart.flows.filter((row) => row.some((each) => each > 0));
        expect(charts.map(({ series }) => series.map((each) => each.values))).toContainEqual(across(rows));
      } else {
        expect(cells.join()).toContain(block.chart.flows[0]?.join() ?? '');
      }
    }
  }
  // The figures that open when a trainer edits a chart are those that it shows.
  for (const { series, embedded } of charts) {
    expect(embedded.slice(1).map((row) => row.slice(1))).toEqual(across(series.map(({ values }) => values)));
  }
  const { all } = openOffice(bytes);
  expect(all).toContain(`${documentWording[lang].control} ${controlNumber(report.hash)}`);
}

test.each(LANGS)(
  'every file of the worked example has the same counts and the same control number: %s',
  async (lang) => {
    const report = reportOf(workedExample().state);
    const expected = countsOf(report);
    expect(expected.flows.slice(0, 9)).toEqual([2, 2, 10, 1, 1, 5, 0, 2, 7]);
    for (const counts of await readAll(report, lang)) expect(counts).toEqual(expected);
    await expectInPptx(report, lang);
    await expectInPdf(report, lang);
  },
);

test('every file of any session has the same counts and the same control number', async () => {
  await fc.assert(
    fc.asyncProperty(story, fc.constantFrom(...LANGS), async (told, lang) => {
      // What an option is called is not what this is about, and the reader needs to know its rows.
      const report = storyReport({ ...told, label: 'Zo?' });
      for (const counts of await readAll(report, lang)) expect(counts).toEqual(countsOf(report));
      await expectInPptx(report, lang);
    }),
    { numRuns: 25 },
  );
});

const votes = (choice: 'a' | 'b' | 'c') => Array.from({ length: 20 }, () => choice);
/** All that XML and formulas know, in a session in which everything is drawn. */
const worst: Story = {
  privacy: 'story',
  rounds: [votes('a'), votes('b'), votes('c')],
  group: '=1+1',
  company: `"'<&>]]>&#0;&amp;`,
  label: `="a" <b/> 'c' & ]]>`,
};

test('threat 9: whatever people type, a workbook and a presentation hold it as text: no formula, no link, well-formed', async () => {
  await fc.assert(fc.asyncProperty(story, fc.constantFrom(...LANGS), expectSafeOffice), {
    numRuns: 60,
    examples: LANGS.map((lang): [Story, Lang] => [worst, lang]),
  });
});

test('a workbook of a session that calls things by the words of a program holds them as they are', async () => {
  const report = storyReport({
    privacy: 'story',
    rounds: [
      ['a', 'b', 'c'],
      ['a', 'a', 'a'],
      ['b', 'b', 'b'],
    ],
    group: 'constructor',
    company: '__proto__',
    label: '_x0041_ =1+1',
  });
  const sheets = readWorkbook(await toXlsx(report, 'nl'));
  const poll = sheets[1]?.rows ?? [];
  expect(poll.slice(4, 7).map((row) => row[2])).toEqual(['_x0041_ =1+1', '_x0041_ =1+1', '_x0041_ =1+1']);
  expect(sheets[0]?.rows.flat()).toEqual(expect.arrayContaining(['constructor', '__proto__']));
  expect(inLanguage(report.results.polls[0]?.question ?? {}, 'nl')).toBe('_x0041_ =1+1');
});

test('ten thousand characters in every field arrive in every file, and break none', async () => {
  const LONG = 10_000;
  const long = '=zoveel tekst 🐟 \u202E<b>&'.repeat(LONG / 20).slice(0, LONG);
  const report = storyReport({
    privacy: 'story',
    rounds: [
      ['a', 'b', 'c'],
      ['a', 'a', 'a'],
      ['b', 'b', 'b'],
    ],
    group: long,
    company: long,
    label: long,
  });
  const seen = plainText(long).slice(0, 200);
  const overview = readWorkbook(await toXlsx(report, 'nl'))[0]?.rows.flat() ?? [];
  expect(overview.some((cell) => typeof cell === 'string' && cell.startsWith(seen))).toBe(true);
  expect(readPresentation(await toPptx(report, 'nl')).length).toBeGreaterThan(1);
  expect(reportIn(toJson(report)).session.company).toBe(long);
  const csv: string[][] = parse(toCsv(report, 'nl'), { bom: true, delimiter: ';' });
  expect(csv.flat().filter((cell) => /^[=+@-]/.test(cell))).toEqual([]);
  expect(csv.flat().some((cell) => cell.length > LONG / 2)).toBe(true);
  const { pages, deeds } = await readPdf(await toPdf(report, 'nl'));
  expect(unspaced(pages.join(''))).toContain('zoveeltekst');
  expect(deeds.filter((deed) => deed !== null && deed !== undefined)).toEqual([]);
});
