import type { Lang } from '../ids.ts';

/**
 * A report as people read it: the same sections in the same words on the results page, on paper and, one section a
 * page, in a presentation. Numbers are written out; charts have the figures that they are drawn from.
 */
export interface ReportDocument {
  lang: Lang;
  /** What stands at the top of every page: whose it is, and when it was held. */
  head: { left: string; right: string };
  /** What stands at the bottom of every page: by what it was made, and whom to ask. */
  foot: { left: string; right: string };
  title: string;
  /** The one sentence to remember. */
  lead: string;
  sections: Section[];
}

export interface Section {
  id: string;
  /** `null` for the first section, which stands right under the title. */
  heading: string | null;
  blocks: Block[];
}

export type Block =
  | { kind: 'text'; text: string }
  | { kind: 'figures'; figures: KeyFigure[] }
  | { kind: 'bars'; chart: BarsChart }
  | { kind: 'dots'; chart: MovesChart }
  | { kind: 'flow'; chart: MovesChart }
  | { kind: 'table'; table: Table }
  /** Small print: how it is to be read, and by which rules it was made. */
  | { kind: 'aside'; paragraphs: string[] };

/** A large number with its words; `was` is the earlier number, to be struck through. */
export interface KeyFigure {
  value: string;
  was: string | null;
  label: string;
}

/** An option of a poll; the constant question's are `skip`, `unsure` and `call`, which have colours of their own. */
export interface DocumentOption {
  id: string;
  label: string;
}

interface Chart {
  /** One sentence, for who cannot see it. */
  name: string;
  options: DocumentOption[];
  /** The same figures, for who cannot see it and for who wants to copy them. */
  table: Table;
}

/** One whole bar for each moment, options in the poll's order. */
export interface BarsChart extends Chart {
  bars: { label: string; counts: number[]; percent: number[] | null }[];
}

/** People who voted at two moments: `flows[i][j]` went from option i to option j. */
export interface MovesChart extends Chart {
  moments: { before: string; after: string };
  flows: number[][];
}

/** The first column names the row. */
export interface Table {
  caption: string;
  columns: { text: string; numeric: boolean }[];
  rows: string[][];
}
