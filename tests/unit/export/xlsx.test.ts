import { beforeAll, describe, expect, test } from 'vitest';
import { controlNumber } from '#shared/results/report/controlNumber.ts';
import { toXlsx } from '../../../server/export/xlsx/xlsx.ts';
import { openOffice, readWorkbook, sheetOf, type ReadCell, type ReadSheet } from '../../support/office.ts';
import { play } from '../../support/played.ts';
import { reportOf } from '../../support/report.ts';
import { zeger } from '../../support/scenarios.ts';
import { workedExample } from '../../support/workedExample.ts';
import { elementsIn } from '../../support/xml.ts';

const report = reportOf(workedExample().state, {
  keeping: { remark: 'Eerst dit.\nDan dat.', days: 90, sealedAt: null },
});
let bytes: Uint8Array;
let sheets: ReadSheet[];
const rowsOf = (name: string) => sheetOf(sheets, name).rows;
/** The rows under a head, each by its columns. */
const tableOf = (name: string, head: number): Record<string, ReadCell>[] => {
  const [columns = [], ...rows] = rowsOf(name).slice(head);
  return rows.map((row) =>
    Object.fromEntries(columns.map((column, place) => [`${column}`, row[place] ?? null])),
  );
};

beforeAll(async () => {
  bytes = await toXlsx(report, 'nl');
  sheets = readWorkbook(bytes);
});

describe('the workbook of a whole session', () => {
  test('has an overview, a sheet for each poll, the comparisons and a codebook', () => {
    expect(sheets.map(({ name }) => name)).toEqual([
      'Overzicht',
      'Waar begint jouw ochtend mee',
      'Bakkerij De Ruiter',
      'Van Lier Techniek',
      'Hotel Zeezicht',
      'De klant van tien uur',
      'Hoe vaak hoor jij zo’n oordeel…',
      'En zeg je het zelf wel eens',
      'Vergelijkingen',
      'Wie ging waarheen',
      'Alle momenten',
      'Rode pen',
      'Codeboek',
    ]);
  });

  test('says in the overview what came out, by which rules, and what it was made from', () => {
    const rows = rowsOf('Overzicht');
    const valueOf = (item: string) => rows.find(([name]) => name === item)?.[1];
    expect(valueOf('na de trap → na de draai')).toContain('Voor de draai zou 30% bellen, erna 73%.');
    expect(valueOf('Deelnemers')).toBe(31);
    expect(valueOf('Ondergrens klasse ‘eigen bedrijf’, stemmen')).toBe(5);
    expect(valueOf('Controlegetal')).toBe(controlNumber(report.hash));
    expect(valueOf('Opmerking van de trainer')).toBe('Eerst dit.\nDan dat.');
    expect(valueOf('voorbehoud')).toContain('Eén groep, één verhaal');
    // 24 November 2026 as Excel counts days.
    expect(valueOf('Datum')).toBe(46350);
  });

  test('has real numbers for each round, and whole percentages', () => {
    const stairs = tableOf('De klant van tien uur', 2).filter((row) => row['Moment'] === 'na de trap');
    expect(
      stairs.map((row) => [row['Antwoord'], row['Aantal'], row['Van'], row['Procent'], row['Code']]),
    ).toEqual([
      ['Gestemd', 30, null, null, 'exact'],
      ['Niet bellen', 14, 30, 47, 'exact'],
      ['Weet ik nog niet', 7, 30, 23, 'exact'],
      ['Bellen', 9, 30, 30, 'exact'],
    ]);
  });

  test('shows of the own company a group together, and a band without counts', () => {
    const [, group] = tableOf('Hoe vaak hoor jij zo’n oordeel…', 2);
    expect(group).toMatchObject({ Antwoord: 'Nooit / Zelden', Aantal: 3, Procent: 10, Code: 'grouped' });
    const [voted, band] = tableOf('En zeg je het zelf wel eens', 2);
    expect(voted).toMatchObject({ Aantal: 30, Code: 'band' });
    expect(band).toMatchObject({ Aantal: null, Procent: null, Toelichting: '80% of meer' });
    expect(rowsOf('En zeg je het zelf wel eens').flat()).not.toContain(29);
  });

  test('has each figure of a comparison in one row', () => {
    const row = tableOf('Vergelijkingen', 1).find((each) => each['Tweede moment'] === 'na de draai');
    expect(row).toMatchObject({
      'Eerste moment': 'na de trap',
      Soort: 'hoofd',
      Doelantwoord: 'Bellen',
      Code: 'interval',
      'Beide keren gestemd': 30,
      'Alleen eerste keer': 0,
      'Alleen tweede keer': 1,
      'Doel eerst, aantal': 9,
      'Doel daarna, procent': 73,
      'Naar het doel': 15,
      'Van het doel weg': 2,
      'Kozen anders': 20,
      'Verschil in aandeel': 0.433333,
      '95%-interval, laag': 0.181199,
      '95%-interval, hoog': 0.616002,
      'p, exact': 0.00234985,
      'Genormaliseerde winst': 0.619048,
    });
  });

  test('has who went where with the sums of rows and columns', () => {
    const at = rowsOf('Wie ging waarheen').findIndex(([name]) => name === 'Van (na de trap)');
    expect(rowsOf('Wie ging waarheen').slice(at + 1, at + 5)).toEqual([
      ['Niet bellen', 2, 2, 10, 14],
      ['Weet ik nog niet', 1, 1, 5, 7],
      ['Bellen', 0, 2, 7, 9],
      ['Samen', 3, 5, 22, 30],
    ]);
  });

  test('has the series, the strikes, and what the facts made of the hearsay', () => {
    expect(tableOf('Alle momenten', 1).map((row) => row['Aantal'])).toEqual([11, 9, 10, 14, 7, 9, 3, 5, 22]);
    const fewer = rowsOf('Rode pen').find(([name]) => name === 'Streepten minder namen door');
    expect(fewer?.slice(1, 3)).toEqual([9, 30]);
    const holds = rowsOf('Rode pen').find((row) => row[1] === 'holds');
    expect(holds).toEqual(['Hotel Zeezicht', 'holds', 'Klopte', null, 'In de zomer hoef je niet te bellen.']);
  });

  test('explains in the codebook every code and every column that occurs', async () => {
    for (const lang of ['nl', 'en'] as const) {
      const read = readWorkbook(await toXlsx(report, lang));
      const codebook = read.at(-1)?.rows.map(([, code]) => `${code}`) ?? [];
      const state = 'Code';
      const codes = read.slice(0, -1).flatMap(({ rows }) => {
        const at = rows.find((row) => row.includes(state))?.indexOf(state);
        return at === undefined ? [] : rows.map((row) => row[at]).filter((code) => typeof code === 'string');
      });
      expect(new Set(codes).size).toBeGreaterThan(4);
      expect([...new Set(codes)].filter((code) => !codebook.join().includes(code))).toEqual([]);
      const heads = read.find(({ name }) => name === (lang === 'nl' ? 'Vergelijkingen' : 'Comparisons'))
        ?.rows[1];
      const inferred = heads?.slice(7, -1).filter((head) => !codebook.join().includes(`${head}`));
      expect(inferred).toEqual([]);
    }
  });
});

describe('as Excel wants it', () => {
  test('every sheet keeps its head in view, has columns as wide as they must be, and prints one page wide', () => {
    for (const { xml } of sheets) {
      const [pane] = elementsIn(xml, 'pane');
      expect(Number(pane?.attributes['ySplit'])).toBeGreaterThan(0);
      expect(pane?.attributes['activePane']).toBe(
        pane?.attributes['xSplit'] === undefined ? 'bottomLeft' : 'bottomRight',
      );
      expect(elementsIn(xml, 'col').length).toBeGreaterThan(1);
      expect(elementsIn(xml, 'pageSetup')[0]?.attributes).toMatchObject({
        fitToWidth: '1',
        fitToHeight: '0',
      });
      // The order of these is part of the format.
      expect(xml.children.map(({ name }) => name)).toEqual([
        'sheetPr',
        'sheetViews',
        'cols',
        'sheetData',
        'pageMargins',
        'pageSetup',
      ]);
    }
  });

  test('there is no formula, no link, and nothing about who made it', () => {
    const { all, paths } = openOffice(bytes);
    expect(all).not.toMatch(/<f[\s>]|<hyperlink|TargetMode|<definedName[\s>]/);
    expect(paths.filter((path) => !/^(?:xl\/|_rels\/|\[Content_Types\])/.test(path))).toEqual([]);
  });
});

test('a session in which nobody voted has a reason wherever a number would be', async () => {
  const session = play(zeger(), { company: 'Niemand' });
  session.goTo('afsluiten', 'contact');
  session.host({ type: 'endSession' });
  sheets = readWorkbook(await toXlsx(reportOf(session.state), 'nl'));
  const [voted, ...others] = tableOf('Bakkerij De Ruiter', 2);
  expect(voted).toMatchObject({
    Aantal: 0,
    Code: 'tooFew',
    Toelichting: 'Te weinig stemmen om te laten zien.',
  });
  expect(others.map((row) => row['Code'])).toEqual(['tooFew']);
  expect(tableOf('Vergelijkingen', 1).every((row) => row['Verschil in aandeel'] === null)).toBe(true);
});
