import type { Lang } from '../ids.ts';
import type { PublishedResults, Report } from '../results/report/schema.ts';
import { inLanguage, type Text } from '../scenario.ts';
import { documentWording, type DocumentWording } from '../wording/document.ts';
import { reportWording, type ReportWording } from '../wording/report.ts';
import type { DocumentOption, Table } from './blocks.ts';

export type ReportedPoll = PublishedResults['polls'][number];
export type ReportedComparison = PublishedResults['comparisons'][number];
export type ReportedShift = Extract<ReportedComparison['result'], { kind: 'shift' }>;

/** What every section is written with. */
export interface Writing {
  report: Report;
  lang: Lang;
  words: DocumentWording;
  /** The words that files and document share. */
  shared: ReportWording;
  said: (text: Text) => string;
}

export function writingOf(report: Report, lang: Lang): Writing {
  return {
    report,
    lang,
    words: documentWording[lang],
    shared: reportWording[lang],
    said: (text) => inLanguage(text, lang),
  };
}

/** The options of a poll in words. */
export function optionsIn(poll: ReportedPoll, { said }: Writing): DocumentOption[] {
  return poll.options.map(({ id, label }) => ({ id, label: said(label) }));
}

/** What an option is called. */
export function optionIn(poll: ReportedPoll, option: string, writing: Writing): string {
  return optionsIn(poll, writing).find(({ id }) => id === option)?.label ?? option;
}

/** A count, and its whole percentage where there is one. */
export function counted(count: number, percent: number | null | undefined): string {
  return percent === null || percent === undefined ? `${count}` : `${count} (${percent}%)`;
}

/** A table whose columns after the first hold numbers. */
export function tableOf(caption: string, columns: string[], rows: string[][]): Table {
  return { caption, columns: columns.map((text, index) => ({ text, numeric: index > 0 })), rows };
}

/** A value with so many decimals, with the comma or point of the language and a proper minus sign. */
export function decimal(value: number, decimals: number, lang: Lang): string {
  const written = Math.abs(value).toFixed(decimals);
  const sign = value < 0 && Number(written) !== 0 ? '−' : '';
  return sign + (lang === 'nl' ? written.replace('.', ',') : written);
}

/** A difference as people say it: +9, −9, 0. */
export function signed(difference: number): string {
  if (difference === 0) return '0';
  return difference > 0 ? `+${difference}` : `−${-difference}`;
}
