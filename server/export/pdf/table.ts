import type { Table } from '#shared/document/blocks.ts';
import { columnWidths, sum } from './columnWidths.ts';
import type { Piece } from './flow.ts';
import { linesOf, setLine, type Line, type Setting } from './lines.ts';
import { COLOUR, MARGIN, MEASURE, STYLE, type Style } from './look.ts';
import { drawnBeside, drawnIn, elementIn, type Element } from './structure.ts';
import { paragraphPieces } from './words.ts';

const PAD = { between: 14, above: 3.4, below: 3.4 };
/** Rows. */
const SHORT = 4;
/** A row of more lines goes on to the next page: it may be higher than any page is. */
const MOST_LINES = 40;

interface Cell {
  lines: Line[];
  element: Element;
}

/** How a table's rows are drawn. */
interface Grid {
  table: Table;
  widths: readonly number[];
  setting: Setting;
}

/** A table with hairlines under its rows; its head comes again on each page. */
export function tablePieces(table: Table, { parent, above }: { parent: Element; above: number }): Piece[] {
  const { setting } = parent;
  const element = elementIn(parent, 'Table');
  const caption = paragraphPieces(table.caption, {
    parent: element,
    type: 'Caption',
    style: STYLE.caption,
    above,
    keeps: true,
  });
  const grid = gridOf(table, setting);
  const head = headPiece(element, grid);
  const rows = table.rows.map((row) => rowPieces(row, element, grid));
  const again = { height: head.height, draw: (y: number) => drawHeadAgain(grid, y) };
  const body = rows.flatMap((pieces, index) => {
    // A short table stands on one page; of a long one, neither its first row nor its last stands alone.
    const last = rows.length - 1;
    const keeps = index < last && (rows.length <= SHORT || index === 0 || index === last - 1);
    return pieces.map((piece) => ({ ...piece, keeps: keeps || piece.keeps, again }));
  });
  return [...caption, { ...head, above: caption.length === 0 ? above : 0, keeps: body.length > 0 }, ...body];
}

function gridOf(table: Table, setting: Setting): Grid {
  const heightWith = (widths: readonly number[]): number =>
    sum(
      table.rows.map((row) => heightOf(linesOfRow(row, STYLE.cell, { table, widths, setting }), STYLE.cell)),
    );
  const room = MEASURE - PAD.between * (table.columns.length - 1);
  return { table, widths: columnWidths(table, { room, setting, heightWith }), setting };
}

function headPiece(parent: Element, grid: Grid): Piece {
  const { table } = grid;
  const row = elementIn(parent, 'TR');
  const cells = linesOfRow(
    table.columns.map(({ text }) => text),
    STYLE.column,
    grid,
  ).map((lines) => ({
    lines,
    element: elementIn(row, 'TH', { scope: 'Column' }),
  }));
  return { above: 0, keeps: true, ...drawnRow(cells, STYLE.column, grid) };
}

/** On a following page: for the eye only, the structure knows the head already. */
function drawHeadAgain(grid: Grid, y: number): void {
  const lines = linesOfRow(
    grid.table.columns.map(({ text }) => text),
    STYLE.column,
    grid,
  );
  const height = heightOf(lines, STYLE.column);
  drawnBeside(grid.setting, () =>
    lines.forEach((each, column) => setCell(each, { column, y, height, style: STYLE.column, grid })),
  );
  hairline(y + height, grid);
}

function rowPieces(texts: readonly string[], parent: Element, grid: Grid): Piece[] {
  const row = elementIn(parent, 'TR');
  const cells = linesOfRow(texts, STYLE.cell, grid).map((lines, column): Cell => {
    const type = column === 0 ? 'TH' : 'TD';
    const element = elementIn(row, type, column === 0 ? { scope: 'Row' } : {});
    return { lines, element };
  });
  const most = Math.max(...cells.map(({ lines }) => lines.length));
  const parts = Math.ceil(most / MOST_LINES);
  return Array.from({ length: parts }, (_, part) => {
    const shown = cells.map((cell) => ({
      ...cell,
      lines: cell.lines.slice(part * MOST_LINES, (part + 1) * MOST_LINES),
    }));
    return { above: 0, keeps: false, ...drawnRow(shown, STYLE.cell, grid) };
  });
}

function drawnRow(cells: readonly Cell[], style: Style, grid: Grid): Pick<Piece, 'height' | 'draw'> {
  const height = heightOf(
    cells.map(({ lines }) => lines),
    style,
  );
  return {
    height,
    draw: (y) => {
      cells.forEach(({ lines, element }, column) => {
        // An empty cell has nothing to draw; in the structure it stands all the same.
        if (lines.every((line) => line.width === 0)) return;
        drawnIn(element, () => setCell(lines, { column, y, height, style, grid }));
      });
      hairline(y + height, grid);
    },
  };
}

function setCell(
  lines: readonly Line[],
  { column, y, height, style, grid }: { column: number; y: number; height: number; style: Style; grid: Grid },
): void {
  const { table, widths, setting } = grid;
  const left = MARGIN.side + widths.slice(0, column).reduce((sum, width) => sum + width + PAD.between, 0);
  const right = left + (widths[column] ?? 0);
  const numeric = table.columns[column]?.numeric === true;
  // Heads stand on their rule, rows hang from theirs.
  const hangs = style === STYLE.column ? height - PAD.below - lines.length * style.leading : PAD.above;
  lines.forEach((line, row) =>
    setLine(line, style, {
      x: numeric ? right - line.width : left,
      y: y + hangs + row * style.leading,
      setting,
    }),
  );
}

function hairline(y: number, { widths, setting }: Grid): void {
  const { doc } = setting;
  const width = sum(widths) + PAD.between * (widths.length - 1);
  drawnBeside(setting, () =>
    doc
      .lineWidth(0.6)
      .moveTo(MARGIN.side, y)
      .lineTo(MARGIN.side + width, y)
      .stroke(COLOUR.rule),
  );
}

function linesOfRow(texts: readonly string[], style: Style, { widths, setting }: Grid): Line[][] {
  return widths.map((width, column) => linesOf(texts[column] ?? '', style, { width, setting }));
}

function heightOf(cells: readonly Line[][], { leading }: Style): number {
  return PAD.above + PAD.below + leading * Math.max(1, ...cells.map((lines) => lines.length));
}
