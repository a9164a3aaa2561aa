import type { Block, KeyFigure, MovesChart, Section } from './blocks.ts';
import {
  counted,
  optionIn,
  optionsIn,
  tableOf,
  type ReportedComparison,
  type ReportedPoll,
  type ReportedShift,
  type Writing,
} from './writing.ts';

/** From so many pairs the way that people went is drawn as bands, as on the big screen. */
const BANDS_FROM = 15;

interface Primary {
  poll: ReportedPoll;
  comparison: ReportedComparison;
}

/** The comparison that the session is about: fixed in the scenario beforehand. */
function primaryOf({ report }: Writing): Primary | null {
  const { comparisons, polls } = report.results;
  const comparison = comparisons.find(({ primary }) => primary);
  const poll = polls.find(({ id }) => id === comparison?.poll);
  return comparison === undefined || poll === undefined ? null : { poll, comparison };
}

/** The title, the sentence to remember, and the figures under it. */
export function topOf(writing: Writing): { title: string; lead: string; section: Section } {
  const { report, words, shared, said } = writing;
  const primary = primaryOf(writing);
  const aboutClient = primary !== null && primary.poll.client !== null;
  const title = aboutClient ? words.titles.client : words.titles.group;
  const state = report.session.ended ? [] : [{ kind: 'text' as const, text: words.stillRunning }];
  const top = (lead: string, figures: KeyFigure[]) => ({
    title,
    lead,
    section: { id: 'top', heading: null, blocks: [{ kind: 'figures' as const, figures }, ...state] },
  });
  if (primary === null) return top(said(report.session.scenario.title), attendance(writing));
  const { result } = primary.comparison;
  if (result.kind === 'withheld') return top(shared.reasons[result.reason], attendance(writing));
  return top(said(result.sentence), [...moved(primary, result, writing), ...attendance(writing)]);
}

function attendance({ report, words }: Writing): KeyFigure[] {
  const { joined, voted } = report.session;
  return [{ value: `${voted}`, was: null, label: words.figures.voted(joined) }];
}

function moved({ poll, comparison }: Primary, shift: ReportedShift, writing: Writing): KeyFigure[] {
  const { words } = writing;
  const { pairs, before, after, changed } = shift;
  const place = poll.options.findIndex(({ id }) => id === comparison.target);
  const figures: KeyFigure[] = [];
  const was = before?.counts[place];
  const now = after?.counts[place];
  if (was !== undefined && now !== undefined) {
    const target = poll.type === 'call' ? null : optionIn(poll, comparison.target, writing);
    figures.push({
      value: `${now}`,
      was: now === was ? null : `${was}`,
      label: words.figures.target(pairs, target),
    });
  }
  if (changed !== null)
    figures.push({ value: `${changed}`, was: null, label: words.figures.changed(changed) });
  return figures;
}

/** The same question at every moment, of the people who answered it each time. */
export function momentsSection(writing: Writing): Section | null {
  const { report, words, shared, said } = writing;
  const primary = primaryOf(writing);
  const series = report.results.series.find(({ poll }) => poll === primary?.poll.id);
  if (primary === null || series === undefined) return null;
  const { result, moments } = series;
  const heading = words.moments.heading(moments.length);
  if (result.kind === 'withheld') {
    return { id: 'moments', heading, blocks: [{ kind: 'text', text: shared.reasons[result.reason] }] };
  }
  const options = optionsIn(primary.poll, writing);
  const bars = result.moments.map(({ counts, percent }, index) => ({
    label: said(moments[index]?.label ?? {}),
    counts,
    percent,
  }));
  const table = tableOf(
    said(primary.poll.question),
    [words.moments.moment, ...options.map(({ label }) => label)],
    bars.map(({ label, counts, percent }) => [
      label,
      ...counts.map((count, option) => counted(count, percent?.[option])),
    ]),
  );
  const name = words.moments.name(
    result.people,
    bars.map(({ label, counts }) => ({
      label,
      parts: options.map((option, index) => `${option.label} ${counts[index] ?? 0}`),
    })),
  );
  return {
    id: 'moments',
    heading,
    blocks: [
      { kind: 'text', text: words.moments.asked(said(primary.poll.question), result.people) },
      { kind: 'bars', chart: { name, options, table, bars } },
    ],
  };
}

/** Who went where between the two moments of the primary comparison. */
export function movesSection(writing: Writing): Section | null {
  const { words } = writing;
  const primary = primaryOf(writing);
  if (primary === null || primary.comparison.result.kind === 'withheld') return null;
  const { flows, pairs, beforeOnly, afterOnly } = primary.comparison.result;
  if (flows === null) return null;
  const chart = movesChart(primary, flows, writing);
  const blocks: Block[] = [
    { kind: 'dots', chart },
    { kind: 'text', text: words.moves.who(pairs, beforeOnly, afterOnly) },
  ];
  if (pairs >= BANDS_FROM) blocks.push({ kind: 'flow', chart });
  return {
    id: 'moves',
    heading: words.moves.heading,
    blocks: [...blocks, { kind: 'table', table: chart.table }],
  };
}

function movesChart({ poll, comparison }: Primary, flows: number[][], writing: Writing): MovesChart {
  const { words, said } = writing;
  const options = optionsIn(poll, writing);
  const moments = { before: said(comparison.before.label), after: said(comparison.after.label) };
  const stayed = flows.reduce((total, row, option) => total + (row[option] ?? 0), 0);
  const all = flows.flat().reduce((total, people) => total + people, 0);
  return {
    name: words.moves.name({ ...moments, all, changed: all - stayed }),
    options,
    moments,
    flows,
    table: tableOf(
      words.moves.caption(moments.before, moments.after),
      [moments.before, ...options.map(({ label }) => label), words.moves.total],
      flows.map((row, option) => [
        options[option]?.label ?? '',
        ...row.map((people) => `${people}`),
        `${row.reduce((total, people) => total + people, 0)}`,
      ]),
    ),
  };
}
