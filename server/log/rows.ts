import type { SQLOutputValue } from 'node:sqlite';

type Row = Record<string, SQLOutputValue> | undefined;

/** @throws TypeError where the column holds no text, which the schema does not allow */
export function textIn(row: Row, column: string): string {
  const value = row?.[column];
  if (typeof value !== 'string') throw new TypeError(`no text in ${column}`);
  return value;
}

/** @throws TypeError where the column holds no number, which the schema does not allow */
export function numberIn(row: Row, column: string): number {
  const value = row?.[column];
  if (typeof value !== 'number') throw new TypeError(`no number in ${column}`);
  return value;
}
