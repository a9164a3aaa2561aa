import type { Area, Point } from './grid.ts';

/** People who gave the same one of two answers with the same confidence, as dots at either side of a line. */
interface SureGroup {
  /** Indexes into the answers and the confidences. */
  option: number;
  confidence: number;
  dots: Point[];
}

export interface SureLayout {
  cell: number;
  /** Where the line between the two answers lies, from above. */
  line: number;
  groups: SureGroup[];
}

/** At the height of the big screen's 1080 units. */
const MAX_CELL = 84;
/** Between the dots of one confidence and those of the next, as a part of a column. */
const COLUMN_GAP = 0.12;

/**
 * Where everybody stands: from left to right by how sure they were, the first answer above the line and the second
 * below it, nearest the line first. All dots are as large as fits, so that a height is a number of people.
 *
 * @param counts `counts[i][j]`: people who gave the i-th of two answers with the j-th confidence
 */
export function laySure(counts: readonly (readonly number[])[], area: Area): SureLayout {
  const places = Math.max(1, ...counts.map((row) => row.length));
  const column = area.width / places;
  const width = column * (1 - COLUMN_GAP);
  const fullest = counts.map((row) => Math.max(0, ...row));
  const { cell, across } = largestCell(fullest, { width, height: area.height });
  // Neither side ever disappears: an answer that nobody gave keeps the room of one row.
  const rows = fullest.map((people) => Math.max(1, Math.ceil(people / across)));
  const above = rows[0] ?? 1;
  const all = rows.reduce((sum, each) => sum + each, 0);
  const line = (area.height - all * cell) / 2 + above * cell;
  const groups = counts.flatMap((row, option) =>
    row.map((people, confidence): SureGroup => {
      const left = confidence * column + (column - Math.min(people, across) * cell) / 2;
      const dots = Array.from({ length: people }, (_, place) => {
        const away = (Math.floor(place / across) + 0.5) * cell;
        return {
          x: left + ((place % across) + 0.5) * cell,
          y: option === 0 ? line - away : line + away,
        };
      });
      return { option, confidence, dots };
    }),
  );
  return { cell, line, groups };
}

/** The largest dots with which the fullest column of either side fits, and how many of them lie in a row. */
function largestCell(fullest: readonly number[], { width, height }: Area): { cell: number; across: number } {
  let best = { cell: 0, across: 1 };
  for (let across = 1; across <= Math.max(1, ...fullest); across += 1) {
    const rows = fullest.reduce((sum, people) => sum + Math.max(1, Math.ceil(people / across)), 0);
    const cell = Math.min(MAX_CELL, width / across, height / Math.max(1, rows));
    if (cell > best.cell) best = { cell, across };
  }
  return best;
}

/** Where a mean between -1 and 1 lies on a line of this width, from the left. */
export function leaningAt(mean: number, width: number): number {
  return ((Math.min(1, Math.max(-1, mean)) + 1) / 2) * width;
}
