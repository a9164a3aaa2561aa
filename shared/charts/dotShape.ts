import type { Point } from './grid.ts';

/** Lengths of a dot, as parts of the cell that it stands in. A ring stays within the cell, so that no two ever touch. */
const RADIUS = 0.375;
const RING = 0.44;
const EDGE = 0.06;
const HATCH = 0.064;
const BETWEEN_HATCHES = 0.2;
/** Broad enough to be seen around three hundred dots, and never wider than the room between two of them. */
const LEAST_RING = 2.8;
const MOST_RING = 0.11;

/** Lengths in the unit of the cell. */
export interface DotShape {
  /** Of the disc, to the middle of its outline. */
  radius: number;
  /** Width of the outline. */
  edge: number;
  /** Width of the three diagonal lines. */
  hatch: number;
  between: number;
  /** Of the pen's ring around it, to the middle of the line, and the width of that. */
  ring: number;
  ringWidth: number;
}

/** @param cell side of the cell, above 0 */
export function dotShape(cell: number): DotShape {
  return {
    radius: (RADIUS - EDGE / 2) * cell,
    edge: EDGE * cell,
    hatch: HATCH * cell,
    between: BETWEEN_HATCHES * cell,
    ring: RING * cell,
    ringWidth: Math.max(cell * EDGE, Math.min(LEAST_RING, cell * MOST_RING)),
  };
}

/** A circle as SVG path data, so that many are one element. */
export function circlePath({ x, y }: Point, radius: number): string {
  const [left, r, across] = [round(x - radius), round(radius), round(2 * radius)];
  return `M${left} ${round(y)}a${r} ${r} 0 1 1 ${across} 0a${r} ${r} 0 1 1 ${-across} 0`;
}

/** Three diagonals across the inside of a dot, as SVG path data: a pattern would shift with the place of the dot. */
export function hatchPath({ x, y }: Point, { radius, edge, between }: DotShape): string {
  const inside = radius - edge / 2;
  return [-between, 0, between]
    .map((aside) => {
      const half = Math.sqrt(inside ** 2 - aside ** 2);
      const at = (along: number): string =>
        `${round(x + (aside + along) * Math.SQRT1_2)} ${round(y + (aside - along) * Math.SQRT1_2)}`;
      return `M${at(-half)}L${at(half)}`;
    })
    .join('');
}

function round(units: number): number {
  return Math.round(units * 100) / 100;
}
