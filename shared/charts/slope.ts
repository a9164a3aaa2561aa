import type { Area, Point } from './grid.ts';

/**
 * The two ends of the line from one count to another, of the same number of people: nobody is the floor, everybody
 * the top. Both ends stay `inset` away from the edges.
 *
 * @param counts before and after, each from 0 to `of`; `of` is at least 1
 */
export function slopeEnds(
  counts: { before: number; after: number; of: number },
  area: Area,
  inset: number,
): { start: Point; end: Point } {
  const height = (count: number): number =>
    area.height - inset - (count / counts.of) * (area.height - 2 * inset);
  return {
    start: { x: inset, y: height(counts.before) },
    end: { x: area.width - inset, y: height(counts.after) },
  };
}
