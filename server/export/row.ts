import type { Text } from '#shared/scenario.ts';
import type { ReportWording } from '#shared/wording/report.ts';

export type Column = keyof ReportWording['columns'];
/** One line of the table that every flat file is made of. Numbers stay numbers; what is left out is an empty cell. */
export type Row = Partial<Record<Column, string | number | null>>;

/** What rows are written with: the words of one language, and the scenario's texts in it. */
export interface Writing {
  words: ReportWording;
  said: (text: Text) => string;
}

/** A value with six significant figures, as published tables print them. */
export function figure(value: number | null): number | null {
  return value === null ? null : Number(value.toPrecision(6));
}
