import { packGrid, rowsOf, type Area, type Grid, type Point } from './grid.ts';

/** One person who voted both times. Nobody knows which: only the numbers of each flow are known. */
export interface Dot {
  /** The place in the earlier piles; the same person keeps it, before and after. */
  key: string;
  /** Indexes of the piles. */
  from: number;
  to: number;
  start: Point;
  end: Point;
}

export interface Pile {
  left: number;
  width: number;
  /** Upper edge of the highest row, before and after; the height of the area where the pile is empty. */
  topBefore: number;
  topAfter: number;
}

export interface DotLayout {
  cell: number;
  piles: Pile[];
  dots: Dot[];
}

/** At the height of the big screen's 1080 units: no cell is larger, however few there are. */
const MAX_CELL = 160;
/** Between two piles, as a part of the area's width. */
const PILE_GAP = 0.036;

/** The flows of people who all stayed: how counts alone are laid out. */
export function standing(counts: readonly number[]): number[][] {
  return counts.map((count, pile) => counts.map((_, other) => (other === pile ? count : 0)));
}

/**
 * Where every dot stands before and after. Piles fill from the floor up, row by row: who stays lies at the bottom
 * and never moves, who came lies on top. All cells are as large as fits with `room` people in one pile, so that no
 * dot changes size: who lays the earlier piles gives the room that the later ones will need.
 *
 * @param flows `flows[i][j]` people from pile i to pile j; square
 * @param room the most people in one pile, of all that will stand in this area; what these flows need is the least
 */
export function layDots(flows: readonly (readonly number[])[], area: Area, room = 0): DotLayout {
  const gap = area.width * PILE_GAP;
  const width = (area.width - gap * (flows.length - 1)) / Math.max(1, flows.length);
  const before = flows.map((row) => sum(row));
  const after = flows.map((_, pile) => sum(flows.map((row) => row[pile] ?? 0)));
  const largest = Math.max(room, ...before, ...after);
  const grid = packGrid(largest, { width, height: area.height }, MAX_CELL);
  const top = (count: number): number => area.height - rowsOf(count, grid) * grid.cell;
  const piles = flows.map((_, pile) => ({
    left: pile * (width + gap),
    width,
    topBefore: top(before[pile] ?? 0),
    topAfter: top(after[pile] ?? 0),
  }));
  const placeIn = (pile: number, slot: number): Point =>
    slotCentre(slot, grid, { x: piles[pile]?.left ?? 0, y: area.height });
  return { cell: grid.cell, piles, dots: dotsOf(flows, placeIn) };
}

function dotsOf(
  flows: readonly (readonly number[])[],
  placeIn: (pile: number, slot: number) => Point,
): Dot[] {
  const stayed = (pile: number): number => flows[pile]?.[pile] ?? 0;
  const taken = flows.map((_, pile) => stayed(pile));
  return flows.flatMap((row, from) => {
    // Stayers first, then who leaves, by where they go: the order in which they were given their places.
    const goingTo = [
      ...Array.from({ length: stayed(from) }, () => from),
      ...row.flatMap((people, to) => (to === from ? [] : Array.from({ length: people }, () => to))),
    ];
    return goingTo.map((to, slot) => {
      const start = placeIn(from, slot);
      if (to === from) return { key: `${from}-${slot}`, from, to, start, end: start };
      const end = placeIn(to, taken[to] ?? 0);
      taken[to] = (taken[to] ?? 0) + 1;
      return { key: `${from}-${slot}`, from, to, start, end };
    });
  });
}

/** The middle of a cell of a pile whose lower left corner is `corner`. */
function slotCentre(slot: number, { cell, columns }: Grid, corner: Point): Point {
  const column = slot % columns;
  const row = Math.floor(slot / columns);
  return { x: corner.x + (column + 0.5) * cell, y: corner.y - (row + 0.5) * cell };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
