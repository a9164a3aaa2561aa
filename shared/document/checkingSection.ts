import type { Section } from './blocks.ts';
import {
  decimal,
  optionIn,
  tableOf,
  type ReportedComparison,
  type ReportedShift,
  type Writing,
} from './writing.ts';

/** For who wants to check: each comparison with its interval and test, as far as the gates allow. */
export function checkingSection(writing: Writing): Section | null {
  const { report, words } = writing;
  const rows = report.results.comparisons.flatMap((comparison) => comparisonRow(comparison, writing));
  if (rows.length === 0) return null;
  const { comparison, pairs, difference, interval, p, gain, dropout } = words.checking.columns;
  const columns = [comparison, pairs, difference, interval, p, gain, dropout];
  return {
    id: 'checking',
    heading: words.checking.heading,
    blocks: [{ kind: 'table', table: tableOf(words.checking.caption, columns, rows) }],
  };
}

function comparisonRow(comparison: ReportedComparison, writing: Writing): string[][] {
  const { report, words, said } = writing;
  const { result, before, after, primary, target } = comparison;
  const poll = report.results.polls.find(({ id }) => id === comparison.poll);
  if (result.kind !== 'shift' || result.inference === null || poll === undefined) return [];
  const moments = `${said(before.label)} → ${said(after.label)}`;
  const about = poll.client === null ? moments : `${said(poll.client)}, ${moments}`;
  const named = `${about}: ${optionIn(poll, target, writing)}`;
  return [
    [
      primary ? words.checking.primary(named) : named,
      `${result.pairs}`,
      ...inferred(result.inference, writing),
    ],
  ];
}

function inferred(inference: NonNullable<ReportedShift['inference']>, { lang, words }: Writing): string[] {
  const { netShift, netShiftCI, exactP, normalizedGain, sensitivity } = inference;
  const two = (value: number): string => decimal(value, 2, lang);
  return [
    two(netShift),
    netShiftCI === null ? '' : words.checking.fromTo(two(netShiftCI[0]), two(netShiftCI[1])),
    exactP === null ? '' : pValue(exactP, lang),
    normalizedGain === null ? '' : two(normalizedGain),
    sensitivity === null ? '' : words.checking.fromTo(two(sensitivity.worst), two(sensitivity.best)),
  ];
}

/** Three decimals, and below a thousandth only that. */
function pValue(p: number, lang: Writing['lang']): string {
  return p < 0.001 ? `< ${decimal(0.001, 3, lang)}` : decimal(p, 3, lang);
}
