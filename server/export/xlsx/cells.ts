import type { CellObject } from 'write-excel-file/node';
import { figure } from '../row.ts';
import { plainText } from '../plainText.ts';

/** The product's ink and paper. */
const INK = '#16181d';
const RULE = '#ded8cb';
const QUIET = '#4a4f5a';

/** What Excel takes in one cell, in UTF-16 units. */
const LONGEST = 32_767;

const ruled = {
  alignVertical: 'top',
  bottomBorderColor: RULE,
  bottomBorderStyle: 'thin',
} as const;

const apart = { align: 'left', indent: 1 } as const;

/** The first line of a sheet. It runs on over the empty cells beside it. */
export function title(text: string): CellObject {
  return {
    ...typed(text),
    fontFamily: 'Georgia',
    fontSize: 16,
    alignVertical: 'center',
    textColor: INK,
    height: 34,
  };
}

/** A quiet line under the title. */
export function under(text: string): CellObject {
  return { ...typed(text), textColor: QUIET, height: 20 };
}

/** The head of a column. */
export function head(text: string): CellObject {
  return {
    ...typed(text),
    fontWeight: 'bold',
    textColor: '#ffffff',
    backgroundColor: INK,
    alignVertical: 'center',
    wrap: true,
  };
}

/** The head of a part of a sheet. */
export function part(text: string): CellObject {
  return {
    ...typed(text),
    fontFamily: 'Georgia',
    fontSize: 13,
    alignVertical: 'bottom',
    textColor: INK,
    height: 30,
  };
}

/** The head of a column of numbers, over them. */
export function numberHead(text: string): CellObject {
  return { ...head(text), align: 'right' };
}

/** The head of a column of codes or notes beside numbers. */
export function codeHead(text: string): CellObject {
  return { ...head(text), ...apart };
}

export function text(said: string | null | undefined): CellObject {
  return { ...typed(said ?? ''), ...ruled, wrap: true };
}

export function strong(said: string): CellObject {
  return { ...typed(said), ...ruled, wrap: true, fontWeight: 'bold' };
}

/** A code, a little apart from the numbers before it. */
export function code(said: string): CellObject {
  return { ...text(said), ...apart };
}

/** A real number, or an empty cell: what is not shown is never 0. */
export function number(value: number | null | undefined, format?: string): CellObject {
  if (value === null || value === undefined) return { ...ruled };
  return { ...ruled, value, type: Number, ...(format === undefined ? {} : { format }) };
}

/** What a line of the flat table has in a column of numbers, as far as that is a number. */
export function numeric(cell: string | number | null | undefined): number | null {
  return typeof cell === 'number' ? cell : null;
}

/** A share or a difference of shares; the cell holds six figures and shows three decimals. */
export function value(share: number | null | undefined): CellObject {
  return number(figure(share ?? null), '0.000');
}

/** A p value, shown with four decimals. */
export function probability(p: number | null | undefined): CellObject {
  return number(figure(p ?? null), '0.0000');
}

/** A real date, for a day such as `2026-11-24`. */
export function day(written: string): CellObject {
  const [year = 0, month = 1, date = 1] = written.split('-').map(Number);
  return {
    ...ruled,
    value: new Date(Date.UTC(year, month - 1, date)),
    type: Date,
    format: 'yyyy-mm-dd',
    align: 'left',
  };
}

function typed(said: string): { value: string; type: StringConstructor; format?: '@' } {
  const value = cellText(said);
  // Whoever edits such a cell must not turn it into a formula.
  return /^\s*[=+\-@]/.test(value) ? { value, type: String, format: '@' } : { value, type: String };
}

/**
 * A text in the escapes of a cell. `_x0041_` would be read as a character, so it is escaped itself; and the first
 * letter of what every object of the language has a field for (`constructor`) is, because the library looks texts up
 * in an object.
 */
function cellText(said: string): string {
  const plain = plainText(said);
  const fitting = plain.length > LONGEST ? `${plain.slice(0, LONGEST - 1)}…`.replace(/\p{Cs}/gu, '') : plain;
  const escaped = fitting.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
  if (!(escaped in {})) return escaped;
  return `_x${escaped.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_${escaped.slice(1)}`;
}
