import { layBar, type BarPart } from './bars.ts';

/** The bar of one half of the room at one moment. All in percent of the field that the bars lie in. */
export interface GroupBar {
  moment: number;
  /** Index of the half: the first lies above the second. */
  half: number;
  top: number;
  height: number;
  parts: BarPart[];
}

/** Of the room that a moment takes, that between its two bars and that below them; the bars share what is left. */
const BETWEEN = 0.05;
const BELOW = 0.2;
/** Between two parts of a bar, in percent of the width. */
const GAP = 0.3;

/**
 * Bars of two halves at each moment, the two of one moment close together, those of the next well apart: what is to be
 * compared lies side by side.
 *
 * @param halves per half, per moment, people per option, each a whole number of 0 or more
 */
export function layGroups(halves: readonly [readonly number[][], readonly number[][]]): GroupBar[] {
  const moments = halves[0].length;
  // Below the last there is nothing to be apart from.
  const room = 100 / Math.max(1, moments - BELOW);
  const height = (room * (1 - BETWEEN - BELOW)) / 2;
  return halves[0].flatMap((_, moment) =>
    halves.map((half, index) => ({
      moment,
      half: index,
      top: moment * room + index * (height + room * BETWEEN),
      height,
      parts: layBar(half[moment] ?? [], { width: 100, gap: GAP }).filter(({ people }) => people > 0),
    })),
  );
}
