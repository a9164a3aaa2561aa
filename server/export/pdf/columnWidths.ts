import type { Table } from '#shared/document/blocks.ts';
import { widthOf, type Setting } from './lines.ts';
import { STYLE } from './look.ts';

/** The most that a column gets beyond what it needs: the eye must find its way along a row. */
const MOST_SPARE = 72;
/** Of the room: more than this and numbers have to share it with the words. */
const MOST_FOR_NUMBERS = 0.7;
/** By which powers of their widths wide columns may share the room; among equals, the first. */
const SHARES = [1, 0.75, 1.25, 0.5];

interface Columns {
  /** For all columns together, without what lies between them. */
  room: number;
  setting: Setting;
  /** How high the rows are when the columns are so wide. */
  heightWith: (widths: readonly number[]) => number;
}

/**
 * As wide as their texts where all of them fit, with some room to spare; otherwise narrow columns keep their width
 * and wide ones share what remains, so that the table is as low as can be.
 */
export function columnWidths(table: Table, { room, setting, heightWith }: Columns): number[] {
  const { columns, rows } = table;
  const natural = columns.map(({ text }, column) => {
    const cells = rows.map((row) => widthOf(row[column] ?? '', STYLE.cell, setting));
    // A hair more, so that rounding breaks no line.
    return Math.max(widthOf(text, STYLE.column, setting), ...cells) + 0.5;
  });
  const whole = sum(natural);
  if (whole <= room) {
    const spare = Math.min(MOST_SPARE, (room - whole) / columns.length);
    return natural.map((width) => width + spare);
  }
  const least = leastWidths(table, { natural, room, setting });
  const [best = natural] = SHARES.map((power) => shared({ natural, least, room }, power))
    .map((widths) => ({ widths, height: heightWith(widths) }))
    .toSorted((a, b) => a.height - b.height)
    .map(({ widths }) => widths);
  return best;
}

/** Numbers are not broken, if they leave room for words; of the words, the longest has room if that is not too much. */
function leastWidths(
  { columns, rows }: Table,
  { natural, room, setting }: { natural: readonly number[]; room: number; setting: Setting },
): number[] {
  const numbers = sum(natural.filter((_, column) => columns[column]?.numeric));
  const whole = numbers <= room * MOST_FOR_NUMBERS;
  const texts = columns.filter(({ numeric }) => !numeric).length;
  const fair = whole ? (room - numbers) / texts : room / columns.length;
  return columns.map(({ text, numeric }, column) => {
    const own = natural[column] ?? 0;
    if (numeric) return whole ? own : Math.min(own, fair);
    return Math.min(fair, longestWord([text, ...rows.map((row) => row[column] ?? '')], setting));
  });
}

interface Wish {
  natural: number[];
  least: number[];
  room: number;
}

/**
 * Columns wider than a fair part share what the others leave, by their width to this power, but none gets less than
 * it must have.
 */
function shared({ natural, least, room }: Wish, power: number): number[] {
  const fair = room / natural.length;
  const fixed = natural.map((width) => (width <= fair ? width : null));
  for (;;) {
    const left = room - sum(fixed.map((width) => width ?? 0));
    const weight = sum(natural.map((width, column) => (fixed[column] === null ? width ** power : 0)));
    const widths = natural.map((width, column) => fixed[column] ?? (left * width ** power) / weight);
    const tooNarrow = widths.findIndex(
      (width, column) => width < (least[column] ?? 0) && fixed[column] === null,
    );
    if (tooNarrow === -1) return widths;
    fixed[tooNarrow] = least[tooNarrow] ?? 0;
  }
}

function longestWord(texts: readonly string[], setting: Setting): number {
  return Math.max(
    0,
    ...texts.flatMap((text) => text.split(/\s/)).map((word) => widthOf(word, STYLE.cell, setting)),
  );
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
