import type { PublishedResults } from '#shared/results/report/schema.ts';
import { optionLabel, pollCells } from './pollRows.ts';
import { figure, type Row, type Writing } from './row.ts';

type ReportedPoll = PublishedResults['polls'][number];
type ReportedComparison = PublishedResults['comparisons'][number];
type Shift = Extract<ReportedComparison['result'], { kind: 'shift' }>;

/** One comparison while its rows are written. */
interface About {
  comparison: ReportedComparison;
  poll: ReportedPoll;
  /** The cells that all of its rows share. */
  compared: Row;
  writing: Writing;
}

/** Each comparison: its sentence, who voted both times, both moments, who went where, and what can be inferred. */
export function comparisonRows({ comparisons, polls }: PublishedResults, writing: Writing): Row[] {
  return comparisons.flatMap((comparison) => {
    const poll = polls.find(({ id }) => id === comparison.poll);
    if (poll === undefined) return [];
    const { words, said } = writing;
    const moment = `${said(comparison.before.label)} → ${said(comparison.after.label)}`;
    const compared: Row = { section: words.sections.comparison, ...pollCells(poll, writing), moment };
    const about = { comparison, poll, compared, writing };
    const { result } = comparison;
    if (result.kind === 'shift') return shiftRows(result, about);
    const pairs: Row = { item: words.rows.pairs, count: result.pairs, note: words.reasons[result.reason] };
    return [{ ...compared, ...pairs }];
  });
}

function shiftRows(shift: Shift, about: About): Row[] {
  const { compared, comparison, writing } = about;
  const { words, said } = writing;
  const { pairs } = shift;
  const importance = comparison.primary ? words.rows.primary : words.rows.exploratory;
  const only = (item: string, count: number | null): Row[] => (count === null ? [] : [{ item, count }]);
  return [
    { item: words.rows.sentence, note: said(shift.sentence) },
    { item: words.rows.pairs, count: pairs, note: importance },
    ...only(words.rows.beforeOnly, shift.beforeOnly),
    ...only(words.rows.afterOnly, shift.afterOnly),
    ...momentRows(shift, about),
    ...flowRows(shift, about),
    ...movedRows(shift, about),
    ...inferenceRows(shift, about),
  ].map((row) => ({ ...compared, ...row }));
}

function momentRows(shift: Shift, { comparison, poll, writing }: About): Row[] {
  return (['before', 'after'] as const).flatMap((side) => {
    const { counts, percent } = shift[side] ?? { counts: [], percent: null };
    return counts.map((count, place) => ({
      moment: writing.said(comparison[side].label),
      item: optionLabel(poll, poll.options[place]?.id ?? '', writing),
      count,
      of: shift.pairs,
      percent: percent?.[place] ?? null,
    }));
  });
}

function flowRows({ flows, pairs }: Shift, { poll, writing }: About): Row[] {
  const labels = poll.options.map(({ id }) => optionLabel(poll, id, writing));
  return (flows ?? []).flatMap((row, from) =>
    row.map((count, to) => ({ item: labels[from] ?? '', to: labels[to] ?? '', count, of: pairs })),
  );
}

function movedRows(shift: Shift, { comparison, poll, writing }: About): Row[] {
  const { rows } = writing.words;
  const target = optionLabel(poll, comparison.target, writing);
  const moved: [string, number | null][] = [
    [rows.switchedTo(target), shift.switchedTo],
    [rows.switchedAway(target), shift.switchedAway],
    [rows.changed, shift.changed],
  ];
  return moved.flatMap(([item, count]) => (count === null ? [] : [{ item, count, of: shift.pairs }]));
}

function inferenceRows({ inference }: Shift, { comparison, poll, writing }: About): Row[] {
  if (inference === null) return [];
  const { rows } = writing.words;
  const { netShift, netShiftCI, exactP, normalizedGain, sensitivity } = inference;
  const inferred: [string, number | null][] = [
    [rows.netShift(optionLabel(poll, comparison.target, writing)), netShift],
    [rows.intervalLow, netShiftCI?.[0] ?? null],
    [rows.intervalHigh, netShiftCI?.[1] ?? null],
    [rows.exactP, exactP],
    [rows.normalizedGain, normalizedGain],
    [rows.dropout.worst, sensitivity?.worst ?? null],
    [rows.dropout.stayed, sensitivity?.stayed ?? null],
    [rows.dropout.best, sensitivity?.best ?? null],
  ];
  return inferred.flatMap(([item, value]) => (value === null ? [] : [{ item, value: figure(value) }]));
}
