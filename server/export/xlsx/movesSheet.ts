import type { Row } from 'write-excel-file/node';
import type { PublishedResults } from '#shared/results/report/schema.ts';
import { optionLabel } from '../pollRows.ts';
import { head, number, numberHead, part, strong, text, title, under } from './cells.ts';
import { aboutOf } from './comparisonsSheet.ts';
import type { PlannedSheet, SheetWriting } from './sheet.ts';

/** Who went where in each comparison: first options down, second options across. */
export function movesSheet(writing: SheetWriting): PlannedSheet | null {
  const { report, sheets } = writing;
  const { comparisons } = report.results;
  if (comparisons.length === 0) return null;
  const blocks = comparisons.map((comparison) => movesBlock(comparison, writing));
  const widest = Math.max(3, ...blocks.flat().map((row) => row.length - 1));
  return {
    name: sheets.sheets.moves,
    rows: [[title(sheets.sheets.moves)], [under(sheets.codebook.meanings.moves)], ...blocks.flat()],
    widths: [44, ...Array.from({ length: widest }, () => 20)],
    frozen: { rows: 2, columns: 1 },
  };
}

function movesBlock(comparison: PublishedResults['comparisons'][number], writing: SheetWriting): Row[] {
  const { words, sheets, said } = writing;
  const { before, after, result } = comparison;
  const { poll, about } = aboutOf(comparison, writing);
  const named = part(`${about}: ${said(before.label)} → ${said(after.label)}`);
  if (result.kind === 'withheld') return [[named], [text(words.reasons[result.reason])], []];
  const { flows } = result;
  if (flows === null || poll === undefined) return [[named], [text(sheets.noFlows)], []];
  const labels = poll.options.map(({ id }) => optionLabel(poll, id, writing));
  const sum = (counts: number[]): number => counts.reduce((total, count) => total + count, 0);
  const columns = flows.map((_, to) => sum(flows.map((row) => row[to] ?? 0)));
  return [
    [named],
    [
      head(sheets.from(said(before.label))),
      ...[...labels.map(sheets.to), sheets.columns.total].map(numberHead),
    ],
    ...flows.map((row, from) => [text(labels[from]), ...row.map((count) => number(count)), number(sum(row))]),
    [strong(sheets.columns.total), ...columns.map((count) => number(count)), number(sum(columns))],
    [],
  ];
}
