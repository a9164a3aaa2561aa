import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import type { Lang } from '#shared/ids.ts';
import type { SessionState } from '#shared/session/state.ts';
import { toCsv } from '../../../server/export/csv.ts';
import { reportOf } from '../../support/report.ts';
import { voteIn, votes, askedThrice } from '../../support/voted.ts';
import { workedExample } from '../../support/workedExample.ts';

type Line = Record<string, string>;

const csvOf = (state: SessionState, lang: Lang = 'nl') => toCsv(reportOf(state), lang);
const linesOf = (csv: string): Line[] => parse(csv, { bom: true, delimiter: ';', columns: true });

const example = workedExample({ company: 'Voorbeeld; "het" bedrijf' });
const lines = linesOf(csvOf(example.state));
const find = (...wanted: [column: string, value: string][]) =>
  lines.filter((line) => wanted.every(([column, value]) => line[column] === value));

describe('the file as a program reads it', () => {
  const csv = csvOf(example.state);

  test('begins with the mark of UTF-8, has semicolons, and ends every line with CRLF', () => {
    expect(csv.startsWith('\uFEFFOnderdeel;Scène;Vraagcode;')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('has the same number of cells on every line', () => {
    const rows: string[][] = parse(csv, { bom: true, delimiter: ';' });
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([14]));
    expect(rows.length).toBeGreaterThan(100);
  });

  test('keeps quotes and semicolons of a name', () => {
    expect(find(['Kenmerk', 'Bedrijf'])[0]?.['Toelichting']).toBe('Voorbeeld; "het" bedrijf');
  });
});

describe('worked example 1 in the file', () => {
  const about: [string, string] = ['Moment', 'na de trap → na de draai'];
  const value = (item: string) => find(about, ['Kenmerk', item])[0]?.['Waarde'];

  test('has each figure of the comparison, with a decimal comma', () => {
    expect(value('Verschil in aandeel ‘Bellen’')).toBe('0,433333');
    expect(value('95%-interval, ondergrens')).toBe('0,181199');
    expect(value('95%-interval, bovengrens')).toBe('0,616002');
    expect(value('p-waarde, exact')).toBe('0,00234985');
    expect(value('Genormaliseerde winst')).toBe('0,619048');
    expect(find(about, ['Kenmerk', 'Beide keren gestemd'])).toMatchObject([
      { Aantal: '30', Klasse: 'verhaal' },
    ]);
    expect(find(about, ['Kenmerk', 'Alleen de tweede keer gestemd'])).toMatchObject([{ Aantal: '1' }]);
    expect(find(about, ['Kenmerk', 'Gingen naar ‘Bellen’'])).toMatchObject([{ Aantal: '15', Van: '30' }]);
  });

  test('has who went where', () => {
    const flows = find(['Onderdeel', 'Vergelijking'], about).filter((line) => line['Naar'] !== '');
    expect(flows.map((line) => Number(line['Aantal']))).toEqual([2, 2, 10, 1, 1, 5, 0, 2, 7]);
    expect(flows[2]).toMatchObject({ Kenmerk: 'Niet bellen', Naar: 'Bellen' });
  });

  test('has the round’s table with whole percentages, each with its count', () => {
    const stairs = find(['Onderdeel', 'Stemronde'], ['Moment', 'na de trap']);
    expect(stairs.map((line) => [line['Kenmerk'], line['Aantal'], line['Van'], line['Procent']])).toEqual([
      ['Gestemd', '30', '', ''],
      ['Niet bellen', '14', '30', '47'],
      ['Weet ik nog niet', '7', '30', '23'],
      ['Bellen', '9', '30', '30'],
    ]);
  });

  test('says in words what a personal poll holds back', () => {
    expect(find(['Vraagcode', 'zeggen'])).toMatchObject([
      { Kenmerk: 'Gestemd', Aantal: '30', Klasse: 'eigen bedrijf' },
      { Aantal: '', Procent: '', Van: '30', Toelichting: '80% of meer' },
    ]);
    expect(find(['Vraagcode', 'horen'], ['Toelichting', 'Kleine aantallen staan samen.'])).toMatchObject([
      { Aantal: '3', Van: '30', Procent: '10' },
    ]);
  });

  test('has the plans, the strikes, what colleagues said, the control number and the caveat', () => {
    expect(find(['Kenmerk', 'Plannen gemaakt'])).toMatchObject([{ Aantal: '26' }]);
    expect(find(['Kenmerk', 'Streepten minder namen door'])).toMatchObject([{ Aantal: '9', Van: '30' }]);
    expect(
      find(['Onderdeel', 'Wat collega’s zeiden']).map((line) => [
        line['Klant'],
        line['Kenmerk'],
        line['Toelichting'],
      ]),
    ).toContainEqual(['Hotel Zeezicht', 'Klopte', 'In de zomer hoef je niet te bellen.']);
    const { hash } = reportOf(example.state);
    expect(find(['Kenmerk', 'Controlegetal'])[0]?.['Toelichting']).toBe(
      `${hash.slice(0, 4)}·${hash.slice(4, 8)}`,
    );
    expect(lines.some((line) => line['Toelichting']?.startsWith('Eén groep, één verhaal'))).toBe(true);
  });

  test('is the same in English, with a decimal point', () => {
    const english = linesOf(csvOf(example.state, 'en'));
    expect(english).toHaveLength(lines.length);
    const item = 'Difference in share of ‘Call’';
    const moment = 'after the stairs → after the twist';
    expect(english.find((line) => line['Item'] === item && line['Moment'] === moment)?.['Value']).toBe(
      '0.433333',
    );
    expect(english.map((line) => line['Count'])).toEqual(lines.map((line) => line['Aantal']));
  });
});

test('a negative number stays a number', () => {
  const session = voteIn(askedThrice('story'));
  session.ask({ one: votes({ b: 10 }), two: votes({ a: 4, b: 6 }) });
  session.state.ended = true;
  const [fall] = linesOf(csvOf(session.state)).filter(
    (line) => line['Kenmerk'] === 'Verschil in aandeel ‘B’',
  );
  expect(fall?.['Waarde']).toBe('-0,4');
});

test('a withheld round has its reason, and the number that voted where it is known', () => {
  const session = voteIn(askedThrice('personal'));
  session.ask({ one: votes({ a: 4 }) });
  session.state.ended = true;
  const rounds = linesOf(csvOf(session.state)).filter((line) => line['Onderdeel'] === 'Stemronde');
  expect(rounds.map((line) => [line['Aantal'], line['Toelichting']])).toEqual([
    ['4', 'Te weinig stemmen om te laten zien.'],
    ['', 'Niet gehouden.'],
    ['', 'Niet gehouden.'],
  ]);
});
