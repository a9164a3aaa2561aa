import type { Cell, Row } from 'write-excel-file/node';
import type { PublishedResults } from '#shared/results/report/schema.ts';
import { optionLabel } from '../pollRows.ts';
import { code, head, number, numberHead, probability, text, title, value } from './cells.ts';
import type { PlannedSheet, SheetWriting } from './sheet.ts';

type ReportedComparison = PublishedResults['comparisons'][number];
type Shift = Extract<ReportedComparison['result'], { kind: 'shift' }>;

/** A row each: both moments, who moved, what can be inferred, and the sentence or the reason why there is none. */
export function comparisonsSheet(writing: SheetWriting): PlannedSheet | null {
  const { report, sheets } = writing;
  const { comparisons } = report.results;
  if (comparisons.length === 0) return null;
  const { columns } = sheets;
  const named = [columns.about, columns.before, columns.after, columns.privacy, columns.kind, columns.target];
  const counted = [columns.pairs, columns.beforeOnly, columns.afterOnly];
  const target = [columns.targetBefore, columns.percentBefore, columns.targetAfter, columns.percentAfter];
  const moved = [columns.switchedTo, columns.switchedAway, columns.changed];
  const inferred = [columns.netShift, columns.low, columns.high, columns.p, columns.gain];
  const dropout = [columns.worst, columns.stayed, columns.best];
  const numbers = [...counted, ...target, ...moved, ...inferred, ...dropout];
  const heads = [...named, columns.code, ...numbers, columns.sentence];
  return {
    name: sheets.sheets.comparisons,
    rows: [
      [title(sheets.sheets.comparisons)],
      heads.map((column) => (numbers.includes(column) ? numberHead(column) : head(column))),
      ...comparisons.map((comparison) => comparisonRow(comparison, writing)),
    ],
    widths: heads.map((_, column) => (column === heads.length - 1 ? 70 : column < named.length ? 20 : 12)),
    frozen: { rows: 2, columns: 1 },
  };
}

/** The poll of a comparison, and what it is called: its client, or else its question. */
export function aboutOf(
  { poll: id }: Pick<ReportedComparison, 'poll'>,
  { report, said }: SheetWriting,
): { poll: PublishedResults['polls'][number] | undefined; about: string } {
  const poll = report.results.polls.find((each) => each.id === id);
  return { poll, about: poll === undefined ? id : said(poll.client ?? poll.question) };
}

function comparisonRow(comparison: ReportedComparison, writing: SheetWriting): Row {
  const { words, sheets, said } = writing;
  const { before, after, privacy, primary, target, result } = comparison;
  const { poll, about } = aboutOf(comparison, writing);
  const named = [
    text(about),
    text(said(before.label)),
    text(said(after.label)),
    text(words.classes[privacy]),
    text(primary ? sheets.kinds.primary : sheets.kinds.exploratory),
    text(poll === undefined ? target : optionLabel(poll, target, writing)),
  ];
  if (result.kind === 'withheld') {
    const unknown = Array.from({ length: 17 }, () => number(null));
    return [
      ...named,
      code(result.reason),
      number(result.pairs),
      ...unknown,
      code(words.reasons[result.reason]),
    ];
  }
  const place = poll?.options.findIndex(({ id }) => id === target) ?? -1;
  return [...named, ...figures(result, place), code(said(result.sentence))];
}

function figures(shift: Shift, target: number): Cell[] {
  const { before, after, inference } = shift;
  return [
    code(shift.level),
    number(shift.pairs),
    number(shift.beforeOnly),
    number(shift.afterOnly),
    number(before?.counts[target]),
    number(before?.percent?.[target]),
    number(after?.counts[target]),
    number(after?.percent?.[target]),
    number(shift.switchedTo),
    number(shift.switchedAway),
    number(shift.changed),
    value(inference?.netShift),
    value(inference?.netShiftCI?.[0]),
    value(inference?.netShiftCI?.[1]),
    probability(inference?.exactP),
    value(inference?.normalizedGain),
    value(inference?.sensitivity?.worst),
    value(inference?.sensitivity?.stayed),
    value(inference?.sensitivity?.best),
  ];
}
