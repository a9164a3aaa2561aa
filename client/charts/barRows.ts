import { roundTo100 } from '#shared/results/measures.ts';
import type { SeriesTable } from '#shared/session/tables.ts';

/** What one option got at one moment. */
export interface BarSegment {
  option: string;
  /** Its part of the bar, 0 to 1. */
  share: number;
  people: number;
  /** Whole percentage, where the group is large enough for one. */
  percent: number | null;
}

export interface BarRow {
  label: string;
  segments: BarSegment[];
}

/** One bar for each moment, or `null` where there are too few people for any. */
export function barRows(series: SeriesTable, labels: readonly string[]): BarRow[] | null {
  const { counts, options, people, level } = series;
  if (counts === null || people === 0) return null;
  const inPercent = level === 'percent' || level === 'interval';
  return counts.map((row, moment) => {
    const { percent } = inPercent ? roundTo100({ counts: row }) : { percent: null };
    return {
      label: labels[moment] ?? '',
      segments: options.map((option, index) => ({
        option,
        share: (row[index] ?? 0) / people,
        people: row[index] ?? 0,
        percent: percent?.[index] ?? null,
      })),
    };
  });
}
