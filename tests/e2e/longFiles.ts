import { parse } from 'csv-parse/sync';
import { expect } from 'vitest';

import type { Lang } from '#shared/ids.ts';
import type { Report } from '#shared/results/report/schema.ts';
import { inLanguage } from '#shared/scenario.ts';
import type { Arm } from '#shared/session/arms.ts';
import { briefingsWording } from '#shared/wording/briefings.ts';
import { callOptions } from '#shared/wording/callOptions.ts';
import { confidenceWording } from '#shared/wording/confidence.ts';
import { followUpWording } from '#shared/wording/followUp.ts';
import { guessesWording } from '#shared/wording/guesses.ts';
import { handsWording } from '#shared/wording/hands.ts';
import { reportWording } from '#shared/wording/report.ts';
import { sortingWording } from '#shared/wording/sorting.ts';
import { workbookWording } from '#shared/wording/workbook.ts';
import { writingsWording } from '#shared/wording/writings.ts';
import { readWorkbook, type ReadCell } from '../support/office.ts';
import { reportIn } from '../support/report.ts';
import type { LongRoom } from './longRoom.ts';
import { callsOf, COUNTED, LABELS, MOMENTS } from './longTable.ts';

/** One line that every table has: where it stands, what it is about, and its first numbers in their order. */
interface Line {
  section: string;
  /** Where that is not the section. */
  sheet?: string;
  /** Cells that tell it from the others; the flat file has those of `flat` as well. */
  cells: string[];
  flat?: string[];
  numbers: number[];
}

export interface Files {
  report: Report;
  csv: string[][];
  sheets: { name: string; rows: ReadCell[][] }[];
}

/** The three files of a session, as its trainer takes them along. */
export async function filesOf({ server, session, lang }: LongRoom): Promise<Files> {
  const taken = async (file: string): Promise<ArrayBuffer> => {
    const response = await fetch(`${server.url}/api/sessions/${session.id}/export.${file}?lang=${lang}`, {
      headers: { authorization: `Bearer ${server.trainer}` },
    });
    if (!response.ok) throw new Error(`${file}: ${response.status}`);
    return response.arrayBuffer();
  };
  const text = async (file: string): Promise<string> => new TextDecoder().decode(await taken(file));
  return {
    report: reportIn(await text('json')),
    csv: parse(await text('csv'), { bom: true, delimiter: ';' }),
    sheets: readWorkbook(new Uint8Array(await taken('xlsx'))),
  };
}

/** What each part's tables have to say, of people of whom each has read one of two briefings. */
export function linesIn(lang: Lang, read: readonly Arm[], report: Report): Line[] {
  const calls = Object.values(callOptions[lang]);
  const client = lang === 'nl' ? 'De klant van tien uur' : 'The ten o’clock client';
  const labels = LABELS[lang];
  const { sections, rows: common } = reportWording[lang];
  const hands = handsWording[lang].report;
  const sure = confidenceWording[lang].report;
  const guess = guessesWording[lang].report;
  const split = briefingsWording[lang];
  const sorting = sortingWording[lang];
  const writing = writingsWording[lang].report;
  const { prediction, conviction, guess: guessed } = COUNTED;
  const [pleasant, difficult] = lang === 'nl' ? ['Prettig', 'Lastig'] : ['Pleasant', 'Difficult'];
  const statements = report.results.sortings?.[0]?.statements ?? [];
  const both = `${labels.stairs} → ${labels.twist}`;
  return [
    ...MOMENTS.flatMap((moment) =>
      calls.map((call, place) => ({
        section: sections.round,
        sheet: client,
        flat: [client],
        cells: [labels[moment], call],
        numbers: [COUNTED.calls[moment][place] ?? 0, 12],
      })),
    ),
    ...(['briefing', 'twist'] as const).flatMap((moment) =>
      calls.map((call, place) => ({
        section: hands.section,
        cells: [labels[moment], call],
        numbers: [COUNTED.hands[moment][place] ?? 0, moment === 'briefing' ? 3 : 5],
      })),
    ),
    ...[
      { cells: [guess.people], numbers: [guessed.people] },
      { cells: [guess.mean], numbers: [guessed.mean] },
      { cells: [guess.truth], numbers: [guessed.truth] },
    ].map((line) => ({ section: guess.section, ...line })),
    ...(['gossip', 'facts'] as const).flatMap((arm) =>
      MOMENTS.flatMap((moment) =>
        calls.map((call, place) => ({
          section: split.report.section,
          cells: [labels[moment], call, split.arms[arm]],
          numbers: [callsOf(arm, read, moment)[place] ?? 0, 6],
        })),
      ),
    ),
    ...[
      ...(['50%', '60%', '70%', '80%', '90%', '100%'] as const).flatMap((percent, place) => [
        { cells: [pleasant, percent], numbers: [prediction.pleasant[place] ?? 0, 11] },
        { cells: [difficult, percent], numbers: [prediction.difficult[place] ?? 0, 11] },
      ]),
      { cells: [sure.right], numbers: [prediction.right, 11] },
      { cells: [sure.sureAndWrong], numbers: [prediction.sureAndWrong, 11] },
      { cells: [sure.meanConfidence], numbers: [prediction.meanConfidence] },
      { cells: [sure.gap], numbers: [prediction.gap] },
      { cells: [sure.brier], numbers: [prediction.brier] },
      ...MOMENTS.map((moment, place) => ({
        cells: [labels[moment], sure.meanAt],
        numbers: [conviction.means[place] ?? 0],
      })),
      { cells: [sure.shift], numbers: [conviction.shift] },
      { cells: [sure.softened], numbers: [conviction.softened, 11] },
      { cells: [sure.sureAtFirst], numbers: [conviction.sureAtFirst, 11] },
    ].map((line) => ({ section: sure.section, ...line, cells: line.cells.map((cell) => cell ?? '') })),
    ...COUNTED.statements.flatMap(({ item, counts }) => {
      const text = statements.find((each) => each.item === item)?.text ?? {};
      const of = counts[0] + counts[1] + counts[2];
      return Object.values(sorting.piles).map((pile, place) => ({
        section: sorting.report.section,
        cells: [inLanguage(text, lang), pile],
        numbers: [counts[place] ?? 0, of],
      }));
    }),
    ...(['opinionTakenForFact', 'factTakenForOpinion'] as const).map((kind) => ({
      section: sorting.report.section,
      cells: [sorting.report[kind]],
      numbers: [...COUNTED[kind]],
    })),
    ...[
      { cells: [writing.people], numbers: [11] },
      { cells: [writing.same, 'slecht geslapen'], numbers: [2] },
      { cells: [writing.same, 'nieuwe schoenen'], numbers: [1] },
      { cells: [writing.same, 'te laat'], numbers: [1] },
    ].map((line) => ({ section: writing.section, ...line, cells: [EXPLANATIONS[lang], ...line.cells] })),
    ...[
      { item: common.strikes.fewer, count: COUNTED.struck.fewer },
      { item: common.strikes.more, count: COUNTED.struck.more },
      { item: common.strikes.same, count: COUNTED.struck.same },
    ].map(({ item, count }) => ({ section: sections.strikes, cells: [item], numbers: [count, 12] })),
    // Who went where is a table of its own in a workbook: `movesIn` looks at that one.
    ...COUNTED.flows.flatMap((row, from) =>
      row.map((count, to) => ({
        section: sections.comparison,
        sheet: '',
        flat: [client, both],
        cells: [calls[from] ?? '', calls[to] ?? ''],
        numbers: [count, 12],
      })),
    ),
  ];
}

/** Whether flat file, workbook and report have what became of it. */
export function expectFollowUp(files: Files, lang: Lang): void {
  const own = followUpWording[lang].report;
  const { answers, called } = COUNTED.followUp;
  const { plans } = COUNTED;
  const lines = [
    { cells: [own.answers], numbers: [answers] },
    { cells: [own.plans], numbers: [plans] },
    { cells: [own.doneAmongResponders], numbers: [called / answers] },
    { cells: [own.doneFloor], numbers: [called / plans] },
  ];
  expectLines(
    files,
    lines.map((line) => ({ section: own.section, ...line })),
  );
  expect(files.report.followUp).toMatchObject({
    plans,
    answers,
    rates: { doneAmongResponders: called / answers, doneFloor: called / plans },
    // Eight are too few to say how many ask more often than before.
    asking: null,
  });
}

/** Whether the file for programs says what was counted by hand. */
export function expectReport({ results }: Report, read: readonly Arm[]): void {
  const { calls, flows, prediction, conviction, guess, hands } = COUNTED;
  expect(results.comparisons.find(({ primary }) => primary)?.result).toMatchObject({
    pairs: 12,
    before: { counts: calls.stairs },
    after: { counts: calls.twist },
    flows,
    switchedTo: COUNTED.towardsCalling,
    switchedAway: COUNTED.awayFromCalling,
    changed: COUNTED.changed,
  });
  expect(results.strikes?.result).toMatchObject(COUNTED.struck);
  expect(results.hands?.map(({ moment, result }) => [moment.round, result])).toEqual([
    ['briefing', { kind: 'hands', n: 3, counts: hands.briefing }],
    ['twist', { kind: 'hands', n: 5, counts: hands.twist }],
  ]);
  expect(results.guesses?.[0]?.result).toMatchObject({ people: guess.people, counts: guess.counts });
  expect(results.split?.result).toMatchObject({
    people: { gossip: 6, facts: 6 },
    gossip: MOMENTS.map((moment) => ({ counts: callsOf('gossip', read, moment) })),
    facts: MOMENTS.map((moment) => ({ counts: callsOf('facts', read, moment) })),
  });
  const [told] = results.confidence ?? [];
  expect(told?.prediction.result).toMatchObject({
    people: prediction.people,
    counts: [prediction.pleasant, prediction.difficult],
    right: prediction.right,
    sureAndWrong: prediction.sureAndWrong,
  });
  expect(told?.conviction.result).toMatchObject({
    people: conviction.people,
    softened: conviction.softened,
    sureAtFirst: conviction.sureAtFirst,
  });
  const { result: convinced } = told?.conviction ?? {};
  const means = convinced?.kind === 'conviction' ? convinced.means : [];
  expect(means.map((mean) => Number(mean.toPrecision(6)))).toEqual(conviction.means);
  const [taken, of] = COUNTED.opinionTakenForFact;
  const [doubted, ofFacts] = COUNTED.factTakenForOpinion;
  expect(results.sortings?.[0]).toMatchObject({
    statements: COUNTED.statements.map(({ item, counts: [fact, opinion, unsure] }) => ({
      item,
      result: { counts: { fact, opinion, unsure } },
    })),
    result: {
      opinionTakenForFact: { taken, of },
      factTakenForOpinion: { taken: doubted, of: ofFacts },
    },
  });
}

/** Whether flat file and workbook have each of these lines, once and with these numbers. */
export function expectLines({ csv, sheets }: Files, lines: readonly Line[]): void {
  const wrong: string[] = [];
  for (const { section, sheet = section, cells, flat = [], numbers } of lines) {
    const sameCells = (row: readonly ReadCell[], wanted: string[]): boolean =>
      JSON.stringify(row.filter((cell) => wanted.includes(`${cell}`))) === JSON.stringify(wanted);
    const inFlat = csv.filter((row) => row[0] === section && sameCells(row.slice(1), [...flat, ...cells]));
    const inSheet =
      sheets
        .find(({ name }) => name === sheet.replace('?', ''))
        ?.rows.filter((row) => sameCells(row, cells)) ?? [];
    const told = {
      flat: inFlat.map((row) => row.slice(8, 12).filter(Boolean).map(numberIn)),
      sheet: inSheet.map((row) => row.filter((cell) => typeof cell === 'number')),
    };
    for (const [file, found] of Object.entries(told)) {
      if (file === 'sheet' && sheet === '') continue;
      const [only = [], ...others] = found.map((row) => row.slice(0, numbers.length));
      if (others.length > 0 || JSON.stringify(only) !== JSON.stringify(numbers)) {
        wrong.push(
          `${file}, ${section}, ${cells.join(', ')}: ${JSON.stringify(found)}, not ${numbers.join()}`,
        );
      }
    }
  }
  expect(wrong).toEqual([]);
}

/** The workbook's table of who went where after the stairs, from each option to each. */
export function movesIn({ sheets }: Files, lang: Lang): ReadCell[][] {
  const { moves } = workbookWording[lang].sheets;
  const rows = sheets.find(({ name }) => name === moves)?.rows ?? [];
  const { stairs, twist } = LABELS[lang];
  const head = rows.findIndex(([cell]) => `${cell}`.endsWith(`: ${stairs} → ${twist}`));
  return rows.slice(head + 2, head + 5).map((row) => row.slice(1, 4));
}

const EXPLANATIONS = { nl: 'andere verklaringen', en: 'other explanations' };

function numberIn(cell: string): number {
  return Number(cell.replace(',', '.'));
}
