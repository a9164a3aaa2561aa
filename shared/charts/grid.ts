/** A space to draw in. All lengths of one drawing are in the same unit; y grows downwards. */
export interface Area {
  width: number;
  height: number;
}

export interface Point {
  x: number;
  y: number;
}

/** Square cells in rows. */
export interface Grid {
  /** Side of a cell. */
  cell: number;
  /** Cells in a full row; at least 1. */
  columns: number;
}

/**
 * The largest square cells, at most `maxCell` wide, of which `count` fit in full rows into the area.
 * With nothing to place the cells are as large as they may be.
 *
 * @param count whole number of 0 or more
 */
export function packGrid(count: number, area: Area, maxCell: number): Grid {
  const limit = Math.min(maxCell, area.width, area.height);
  let cell = 0;
  for (let columns = 1; columns <= Math.max(1, count); columns += 1) {
    const rows = Math.ceil(Math.max(1, count) / columns);
    cell = Math.max(cell, Math.min(limit, area.width / columns, area.height / rows));
  }
  // As wide as the area allows, so that a pile is no taller than it must be; the margin is for 96 * 5 / 5 < 96.
  const columns = cell === 0 ? 1 : Math.max(1, Math.floor(area.width / cell + 1e-9));
  return { cell, columns };
}

/** Rows that `count` cells take. */
export function rowsOf(count: number, grid: Grid): number {
  return Math.ceil(count / grid.columns);
}
