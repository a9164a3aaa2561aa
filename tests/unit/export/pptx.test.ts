import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { controlNumber } from '#shared/results/report/controlNumber.ts';
import * as palette from '../../../server/export/pptx/palette.ts';
import { toPptx } from '../../../server/export/pptx/pptx.ts';
import { contrast, type Hex } from '../../support/colours.ts';
import { openOffice, readPresentation, type ReadPage } from '../../support/office.ts';
import { play } from '../../support/played.ts';
import { reportOf } from '../../support/report.ts';
import { zeger } from '../../support/scenarios.ts';
import { root } from '../../support/sources.ts';
import { askedThrice, voteIn, votes } from '../../support/voted.ts';
import { workedExample } from '../../support/workedExample.ts';
import { elementsIn } from '../../support/xml.ts';

const remark = 'Veel herkenning.\n\nOver zes weken weer.';
const report = reportOf(workedExample().state, { keeping: { remark, days: 90, sealedAt: null } });
let bytes: Uint8Array;
let pages: ReadPage[];

beforeAll(async () => {
  bytes = await toPptx(report, 'nl');
  pages = readPresentation(bytes);
});

const headings = (read: ReadPage[]) => read.map(({ texts }) => texts[0]);
const pageOf = (heading: string, place = 0): ReadPage => {
  const page = pages.filter(({ texts }) => texts[0] === heading)[place];
  if (page === undefined) throw new Error(`there is no page ${heading}: ${headings(pages).join()}`);
  return page;
};

describe('the presentation of a whole session', () => {
  test('has a page for each section, in the order of the document', () => {
    expect([...new Set(headings(pages))]).toEqual([
      'Hoe het oordeel over één klant verschoof',
      'Drie momenten, dezelfde vraag',
      'Wie ging waarheen',
      'De rode pen, aan het begin en aan het eind',
      'Is dit bij ons?',
      'Wat mensen gaan doen',
      'Van de trainer',
      'Om mee te nemen',
      'Zo lees je dit',
    ]);
  });

  test('says on the first page whose it is, what happened, and the figures', () => {
    const texts = pages[0]?.texts ?? [];
    expect(texts).toContain('Voorbeeldbedrijf · Verkoop noord');
    expect(texts).toContain('24 november 2026 · 31 deelnemers');
    expect(texts.join(' ')).toContain('Voor de draai zou 30% bellen, erna 73%.');
    expect(texts).toEqual(expect.arrayContaining(['9 22', 'zouden bellen, van 30', '20', '31']));
  });

  test('draws the moments as a native chart of the counts', () => {
    const [chart] = pageOf('Drie momenten, dezelfde vraag').charts;
    const labels = ['na de briefing', 'na de trap', 'na de draai'];
    expect(chart?.series).toEqual([
      { name: 'Niet bellen', labels, values: [11, 14, 3] },
      { name: 'Weet ik nog niet', labels, values: [9, 7, 5] },
      { name: 'Bellen', labels, values: [10, 9, 22] },
    ]);
    expect(chart?.says).toContain('30 mensen stemden elke keer.');
    // What opens when a trainer edits the figures.
    expect(chart?.embedded).toEqual([
      [expect.anything(), 'Niet bellen', 'Weet ik nog niet', 'Bellen'],
      ['na de briefing', 11, 9, 10],
      ['na de trap', 14, 7, 9],
      ['na de draai', 3, 5, 22],
    ]);
  });

  test('shows everybody as a dot where they came to rest, with a ring for who moved, as one picture', () => {
    const { xml } = pageOf('Wie ging waarheen');
    const [group] = elementsIn(xml, 'p:grpSp');
    const dots = group === undefined ? [] : elementsIn(group, 'p:sp');
    const filled = (colour: string) =>
      dots.filter((dot) => elementsIn(dot, 'a:srgbClr')[0]?.attributes['val'] === colour);
    const ringed = dots.filter(
      (dot) => elementsIn(dot, 'a:srgbClr').at(-1)?.attributes['val'] === palette.PEN,
    );
    expect(dots).toHaveLength(30);
    expect([filled('E69F00'), filled('FFFFFF'), filled('004F7C')].map((each) => each.length)).toEqual([
      3, 5, 22,
    ]);
    expect(ringed).toHaveLength(20);
    expect(elementsIn(group ?? xml, 'p:cNvPr')[0]?.attributes['descr']).toBe(
      'Van na de trap naar na de draai: 20 van de 30 mensen kozen anders.',
    );
  });

  test('draws who went where, and the list at the start and at the end', () => {
    expect(pageOf('Wie ging waarheen', 1).charts[0]?.series.map(({ values }) => values)).toEqual([
      [2, 1, 0],
      [2, 1, 2],
      [10, 5, 7],
    ]);
    const [list] = pageOf('De rode pen, aan het begin en aan het eind').charts;
    expect(list?.series).toEqual([
      expect.objectContaining({ name: 'begin', values: [21, 21, 21] }),
      expect.objectContaining({ name: 'eind', values: [12, 12, 12] }),
    ]);
  });

  test('has the list and the own company as tables, and never the counts behind a band', () => {
    const cells = (page: ReadPage) => elementsIn(page.xml, 'a:tc').map(({ text }) => text.trim());
    const list = pageOf('De rode pen, aan het begin en aan het eind', 1);
    expect(cells(list).slice(4, 8)).toEqual(['Bakkerij De Ruiter', '21 van 30', '12 van 30', '−9']);
    expect(cells(pageOf('Is dit bij ons?'))).toEqual(expect.arrayContaining(['Nooit / Zelden', '3 (10%)']));
    const own = pages.filter(({ texts }) => texts[0] === 'Is dit bij ons?').flatMap(({ texts }) => texts);
    expect(own.join(' ')).toContain('80% of meer koos ‘Wekelijks’');
    expect(own.join(' ')).not.toContain('29');
  });

  test('has the figures and the caveat in the notes of every page that shows figures', () => {
    const { notes } = pageOf('Drie momenten, dezelfde vraag');
    expect(notes).toContain('na de draai: Niet bellen 3 (10%), Weet ik nog niet 5 (17%), Bellen 22 (73%)');
    const drawn = pages.filter(({ xml, charts }) => charts.length > 0 || elementsIn(xml, 'a:tbl').length > 0);
    expect(drawn.length).toBeGreaterThan(4);
    for (const page of [...drawn, ...pages.slice(0, 1)]) {
      expect(page.notes.some((line) => line.startsWith('Eén groep, één verhaal'))).toBe(true);
    }
  });

  test('sets nothing on a page smaller than can be read from a chair', () => {
    const runs = pages.flatMap(({ xml, charts }) => [xml, ...charts.map((chart) => chart.xml)]);
    const sizes = runs
      .flatMap((xml) => [...elementsIn(xml, 'a:rPr'), ...elementsIn(xml, 'a:defRPr')])
      .flatMap(({ attributes }) => (attributes['sz'] === undefined ? [] : [Number(attributes['sz']) / 100]));
    // Of an axis that is not shown the library writes a size of its own; the number of the page is furniture.
    expect(sizes.filter((size) => size < 18 && size !== 12)).toEqual([]);
    expect(sizes.length).toBeGreaterThan(50);
  });

  test('has the control number and the page’s number at the foot of every page', () => {
    const { paths, part } = openOffice(bytes);
    const layouts = paths.filter((path) => /^ppt\/slideLayouts\/[^/]+\.xml$/.test(path)).map(part);
    expect(layouts.some(({ text }) => text.includes(`controlegetal ${controlNumber(report.hash)}`))).toBe(
      true,
    );
    expect(pages.every(({ xml }) => elementsIn(xml, 'a:fld')[0]?.attributes['type'] === 'slidenum')).toBe(
      true,
    );
  });

  test('holds no link, no formula, no name of a person, and the report’s own moment', () => {
    const { all, part, paths } = openOffice(bytes);
    expect(all).not.toMatch(/hlinkClick|TargetMode|<f>/);
    const core = part('docProps/core.xml');
    expect(elementsIn(core, 'dc:creator')[0]?.text).toBe('Aanname');
    expect(elementsIn(core, 'dcterms:created')[0]?.text).toBe(report.madeAt);
    const named = elementsIn(part('[Content_Types].xml'), 'Override').map(
      ({ attributes }) => attributes['PartName'],
    );
    expect(named.filter((name) => !paths.includes(name?.slice(1) ?? ''))).toEqual([]);
    // A cell without its number is none that Excel knows.
    expect(all).not.toContain('<v></v>');
    expect(all).toContain('lang="nl-NL"');
    expect(all).not.toContain('lang="en-US"');
  });
});

describe('other sessions', () => {
  test('a session in which nobody voted says so, and draws nothing', async () => {
    const session = play(zeger(), { company: 'Niemand' });
    session.goTo('afsluiten', 'contact');
    session.host({ type: 'endSession' });
    const read = readPresentation(await toPptx(reportOf(session.state), 'en'));
    expect(read[0]?.texts).toContain('Too few votes to show.');
    expect(read.flatMap(({ charts }) => charts)).toEqual([]);
    expect(read.every(({ texts }) => texts[0] !== '')).toBe(true);
  });

  test('a group that is too small for bands has its moves in a table', async () => {
    const session = voteIn(askedThrice('story', 3));
    session.ask({ one: votes({ a: 3, b: 2, c: 1 }), two: votes({ a: 1, b: 5 }) });
    session.state.ended = true;
    const read = readPresentation(await toPptx(reportOf(session.state), 'nl'));
    const tables = read.flatMap(({ xml }) => elementsIn(xml, 'a:tbl'));
    expect(elementsIn(tables[0] ?? (session as never), 'a:tc').map(({ text }) => text.trim())).toEqual([
      'keer one',
      'A',
      'B',
      'C',
      'Samen',
      'A',
      '1',
      '2',
      '0',
      '3',
      'B',
      '0',
      '2',
      '0',
      '2',
      'C',
      '0',
      '1',
      '0',
      '1',
    ]);
  });

  test('a remark and a list of lessons that are long go on on a next page', async () => {
    const long = reportOf(workedExample().state, {
      keeping: { remark: `${'Een lange zin van de trainer. '.repeat(120)}einde`, days: 90, sealedAt: null },
    });
    const read = readPresentation(await toPptx(long, 'nl'));
    const told = read.filter(({ texts }) => texts[0] === 'Van de trainer');
    expect(told.length).toBeGreaterThan(1);
    expect(told.at(-1)?.texts.join(' ')).toContain('einde');
    const words = told
      .flatMap(({ texts }) => texts.slice(1))
      .join(' ')
      .match(/trainer\./g);
    expect(words).toHaveLength(120);
  });
});

describe('the colours', () => {
  const tokens = readFileSync(join(root, 'client/styles/tokens.css'), 'utf8');
  const token = (name: string) => new RegExp(`--${name}: #([0-9a-f]{6})`).exec(tokens)?.[1]?.toUpperCase();

  test('are those of the screens', () => {
    const [skip, unsure, call] = palette.looksOf([{ id: 'skip' }, { id: 'unsure' }, { id: 'call' }]);
    expect(skip).toEqual({
      fill: token('skip'),
      hatch: token('skip-hatch'),
      line: token('skip-edge'),
      type: token('on-skip'),
    });
    expect(unsure).toMatchObject({ fill: token('sheet'), line: token('unsure'), type: token('on-unsure') });
    expect(call).toMatchObject({ fill: token('call'), type: token('on-call') });
    expect([palette.INK, palette.INK_2, palette.PAPER, palette.RULE, palette.PEN]).toEqual(
      ['ink', 'ink-2', 'paper', 'rule', 'pen'].map(token),
    );
  });

  test('let every label be read on its bar', () => {
    for (const count of [1, 2, 3, 4, 5, 7]) {
      const looks = palette.looksOf(Array.from({ length: count }, (_, id) => ({ id: `${id}` })));
      for (const { fill, type } of looks) {
        expect(contrast(`#${fill}` satisfies Hex, `#${type}`)).toBeGreaterThan(4.5);
      }
    }
  });
});
