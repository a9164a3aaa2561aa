import type { Table } from '#shared/document/blocks.ts';
import { plainText } from '../plainText.ts';
import { heightOf, paginated, TEXT, TYPE } from './fitting.ts';
import { INK, INK_2, RULE, SHEET } from './palette.ts';
import { LEFT, SANS, SERIF, WIDTH, type Page, type TableCells } from './presentation.ts';

/** Inches: the least that a row takes, and what a cell keeps free on both sides together. */
const ROW = 0.5;
const CELL = 0.2;

/** A table, or where it is higher than the room the tables that it falls into, each with the head again. In inches. */
export function tablesOf(table: Table, room: number): { table: Table; height: number }[] {
  const widths = columnWidths(table);
  const rows = table.rows.map((row) => ({ row, height: rowHeight(row, widths) }));
  const above = captionHeight(table) + rowHeight(headOf(table), widths);
  return paginated(rows, room - above).map((some) => ({
    table: { ...table, rows: some.map(({ row }) => row) },
    height: above + some.reduce((sum, { height }) => sum + height, 0),
  }));
}

function captionHeight({ caption }: Table): number {
  return heightOf(caption, WIDTH, TEXT) + 0.1;
}

function headOf({ columns }: Table): string[] {
  return columns.map(({ text }) => text);
}

function rowHeight(row: string[], widths: number[]): number {
  return Math.max(ROW, ...row.map((cell, place) => heightOf(cell, (widths[place] ?? 1) - CELL) + CELL));
}

/** The first column takes what the others leave; a column of words is wider than one of numbers. */
function columnWidths({ columns, rows }: Table): number[] {
  const wanted = columns.map(({ text }, place) => {
    const longest = Math.max(text.length, ...rows.map((row) => row[place]?.length ?? 0));
    return Math.min(34, Math.max(8, longest + 2));
  });
  const all = wanted.reduce((sum, width) => sum + width, 0);
  const width = Math.min(WIDTH, Math.max(7.5, all * 0.17));
  return wanted.map((share) => (share / all) * width);
}

/** A native table under its caption. */
export function addTable(page: Page, table: Table, top: number): void {
  const caption = captionHeight(table);
  page.addText(plainText(table.caption), {
    x: LEFT,
    y: top,
    w: WIDTH,
    h: caption,
    fontSize: TEXT,
    fontFace: SANS,
    color: INK_2,
    valign: 'top',
    margin: 0,
  });
  const widths = columnWidths(table);
  const line = { type: 'solid' as const, pt: 1, color: RULE };
  const none = { type: 'none' as const };
  const cell = (text: string, place: number, look: object): TableCells[number][number] => ({
    text: plainText(text),
    options: { align: table.columns[place]?.numeric === true ? 'right' : 'left', valign: 'middle', ...look },
  });
  const head = { bold: true, color: SHEET, fill: { color: INK } };
  page.addTable(
    [
      headOf(table).map((text, place) => cell(text, place, head)),
      ...table.rows.map((row) =>
        row.map((text, place) => cell(text, place, place === 0 ? { fontFace: SERIF } : {})),
      ),
    ],
    {
      x: LEFT,
      y: top + caption,
      w: widths.reduce((sum, width) => sum + width, 0),
      colW: widths,
      rowH: [headOf(table), ...table.rows].map((row) => rowHeight(row, widths)),
      fontSize: TYPE,
      fontFace: SANS,
      color: INK,
      border: [none, none, line, none],
      margin: [0.05, 0.1, 0.05, 0.1],
    },
  );
}
