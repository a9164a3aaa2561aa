import { describe, expect, test } from 'vitest';
import type { Block, ReportDocument } from '#shared/document/blocks.ts';
import { documentOf } from '#shared/document/reportDocument.ts';
import { decimal, signed } from '#shared/document/writing.ts';
import { LANGS } from '#shared/ids.ts';
import { play, START } from '../../support/played.ts';
import { reportOf } from '../../support/report.ts';
import { zeger } from '../../support/scenarios.ts';
import { askedThrice, voteIn, votes } from '../../support/voted.ts';
import { workedExample } from '../../support/workedExample.ts';

const sectionOf = ({ sections }: ReportDocument, id: string) => sections.find((section) => section.id === id);
const blocksOf = (document: ReportDocument, id: string): Block[] => sectionOf(document, id)?.blocks ?? [];
const blockOf = <Kind extends Block['kind']>(document: ReportDocument, id: string, kind: Kind) =>
  blocksOf(document, id).find((block): block is Extract<Block, { kind: Kind }> => block.kind === kind);
const textsOf = (document: ReportDocument, id: string): string[] =>
  blocksOf(document, id).flatMap((block) => (block.kind === 'text' ? [block.text] : []));

describe('the document of a whole session', () => {
  const report = reportOf(workedExample().state);
  const document = documentOf(report, 'nl');

  test('says at the top whose it is, when it was held, and what happened', () => {
    expect(document.head).toEqual({
      left: 'Voorbeeldbedrijf · Verkoop noord',
      right: '24 november 2026 · 31 deelnemers',
    });
    expect(document.lead).toBe(
      'Voor de draai zou 30% bellen, erna 73%. 15 mensen gingen naar bellen, 2 ervandaan. Zo’n verschil is moeilijk als toeval te zien.',
    );
    expect(blockOf(document, 'top', 'figures')?.figures).toEqual([
      { value: '22', was: '9', label: 'zouden bellen, van 30' },
      { value: '20', was: null, label: 'kozen daarna anders' },
      { value: '31', was: null, label: 'stemden mee, van 31 deelnemers' },
    ]);
  });

  test('draws the moments and the moves from the same figures as their tables', () => {
    const bars = blockOf(document, 'moments', 'bars')?.chart;
    expect(bars?.bars.map(({ counts }) => counts)).toEqual([
      [11, 9, 10],
      [14, 7, 9],
      [3, 5, 22],
    ]);
    expect(bars?.table.rows[2]).toEqual(['na de draai', '3 (10%)', '5 (17%)', '22 (73%)']);
    const dots = blockOf(document, 'moves', 'dots')?.chart;
    expect(dots?.flows).toEqual([
      [2, 2, 10],
      [1, 1, 5],
      [0, 2, 7],
    ]);
    expect(dots?.table.rows[0]).toEqual(['Niet bellen', '2', '2', '10', '14']);
    expect(dots?.name).toBe('Van na de trap naar na de draai: 20 van de 30 mensen kozen anders.');
    expect(blockOf(document, 'moves', 'flow')).toBeDefined();
  });

  test('compares the list at the start and at the end, and says which hearsay was true', () => {
    expect(blockOf(document, 'pen', 'table')?.table.rows).toEqual([
      ['Bakkerij De Ruiter', '21 van 30', '12 van 30', '−9'],
      ['Van Lier Techniek', '21 van 30', '12 van 30', '−9'],
      ['Hotel Zeezicht', '21 van 30', '12 van 30', '−9'],
    ]);
    expect(textsOf(document, 'pen').at(-1)).toContain('Bij Hotel Zeezicht klopte wat de collega zei');
  });

  test('shows of the own company only what is published: a group together, a band without counts', () => {
    expect(blockOf(document, 'own', 'table')?.table.rows).toEqual([
      ['Nooit / Zelden', '3 (10%)'],
      ['Maandelijks', '9 (30%)'],
      ['Wekelijks', '13 (43%)'],
      ['Dagelijks', '5 (17%)'],
    ]);
    expect(textsOf(document, 'own').at(-1)).toContain('80% of meer koos ‘Wekelijks’');
    expect(JSON.stringify(sectionOf(document, 'own'))).not.toContain('29');
  });

  test('lists every round, and prints tests and intervals with the comma of the language', () => {
    const rounds = blockOf(document, 'rounds', 'table')?.table.rows ?? [];
    expect(rounds).toHaveLength(report.results.polls.flatMap((poll) => poll.rounds).length);
    const primary = blockOf(document, 'checking', 'table')?.table.rows.find(([name]) =>
      name?.endsWith('(hoofdvergelijking)'),
    );
    expect(primary?.slice(1, 6)).toEqual(['30', '0,43', '0,18 tot 0,62', '0,002', '0,62']);
  });

  test('says how to read it: the caveat first, and what is kept last', () => {
    const [aside] = blocksOf(document, 'reading');
    const paragraphs = aside?.kind === 'aside' ? aside.paragraphs : [];
    expect(paragraphs[0]).toMatch(/^Eén groep, één verhaal/);
    expect(paragraphs.at(-1)).toContain('90 dagen');
  });

  test('carries the control number of the tables, and the same one in both languages', () => {
    const [nl, en] = LANGS.map((lang) => documentOf(report, lang).foot.left.split(' ').at(-1));
    expect(nl).toBe(`${report.hash.slice(0, 4)}·${report.hash.slice(4, 8)}`);
    expect(en).toBe(nl);
  });

  test('has the same sections, charts and rows in English, in other words', () => {
    const english = documentOf(report, 'en');
    const shape = ({ sections }: ReportDocument) =>
      sections.map(({ id, blocks }) => ({
        id,
        blocks: blocks.map((block) => (block.kind === 'table' ? block.table.rows.length : block.kind)),
      }));
    expect(shape(english)).toEqual(shape(document));
    expect(english.title).toBe('How the view of one client shifted');
    expect(english.head.right).toBe('24 November 2026 · 31 participants');
  });
});

test('a remark of the trainer and what became of the ballots stand in the document', () => {
  const keeping = { remark: 'Goede groep.\n\nVolgende keer met marketing.', days: 30, sealedAt: START };
  const document = documentOf(reportOf(workedExample().state, { keeping }), 'nl');
  expect(textsOf(document, 'remark')).toEqual(['Goede groep.', 'Volgende keer met marketing.']);
  const [aside] = blocksOf(document, 'reading');
  const paragraphs = aside?.kind === 'aside' ? aside.paragraphs : [];
  expect(paragraphs.at(-1)).toContain('verzegeld op 24 november 2026');
  expect(paragraphs.at(-1)).toContain('tot 24 december 2026');
});

test('a session that has only begun says for each thing why it is not there yet, and tells no secret', () => {
  const session = play(zeger());
  session.goTo('rode-pen', 'vote');
  const document = documentOf(reportOf(session.state), 'nl');
  expect(document.lead).toBe('Niet gehouden.');
  expect(textsOf(document, 'top')).toEqual([
    'De sessie is nog bezig: wat nog niet is vrijgegeven, staat hier nog niet.',
  ]);
  expect(sectionOf(document, 'moves')).toBeUndefined();
  expect(JSON.stringify(document)).not.toMatch(/rug|klopte/);
});

test('a poll that is not about a client is told by the label of its target', () => {
  const voted = voteIn(askedThrice('story'));
  voted.ask({ one: votes({ a: 9, b: 3 }) });
  voted.ask({ two: votes({ a: 4, b: 8 }) });
  voted.ask({ three: votes({ a: 4, b: 8 }) });
  const document = documentOf(reportOf(voted.state), 'nl');
  expect(document.title).toBe('Wat deze groep koos');
  expect(blockOf(document, 'top', 'figures')?.figures[0]).toEqual({
    value: '8',
    was: '3',
    label: 'kozen ‘B’, van 12',
  });
});

test('numbers are written as people of the language write them', () => {
  expect(decimal(-0.4333, 2, 'nl')).toBe('−0,43');
  expect(decimal(-0.001, 2, 'en')).toBe('0.00');
  expect([signed(9), signed(-9), signed(0)]).toEqual(['+9', '−9', '0']);
});
