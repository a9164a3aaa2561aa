import type { Cell, CellObject, Row } from 'write-excel-file/node';

/** In points, of the type of ten points that the workbook is set in. */
const LINE = 13.5;
const ROOM = 4;
/** How wide a letter is, in the figures that widths are counted in; with some room for words that do not break. */
const LETTER = 0.95;
const BOLD = 1.1;

/**
 * Rows as high as their longest cell needs. A program that opens the file could find that out by itself, but not each
 * does, and one line of two is worse than a little room.
 */
export function withHeights(rows: readonly Row[], widths: readonly number[]): Row[] {
  return rows.map((row) => {
    const lines = Math.max(1, ...row.map((cell, column) => linesIn(cell, widths[column] ?? 10)));
    const [first] = row;
    if (lines === 1 || !isObject(first)) return row;
    return [{ ...first, height: lines * LINE + ROOM }, ...row.slice(1)];
  });
}

function linesIn(cell: Cell, width: number): number {
  if (!isObject(cell) || cell.wrap !== true || typeof cell.value !== 'string') return 1;
  const wide = cell.fontWeight === 'bold' ? BOLD : LETTER;
  return cell.value
    .split('\n')
    .reduce((lines, paragraph) => lines + Math.max(1, Math.ceil((paragraph.length * wide) / width)), 0);
}

function isObject(cell: Cell): cell is CellObject {
  return typeof cell === 'object' && cell !== null && 'alignVertical' in cell;
}
