/** A label on a line, and the place that its middle belongs to. */
export interface Placed {
  middle: number;
  width: number;
}

/**
 * The left edges of labels in a row, each as near to its place as it can stand without touching the one before or
 * leaving the row; their order stays. Where they do not fit at all they begin at the left and go beyond the end.
 *
 * @param labels by their places, from left to right
 */
export function spreadLabels(labels: readonly Placed[], row: { width: number; gap: number }): number[] {
  const lefts: number[] = [];
  for (const { middle, width } of labels) {
    const before =
      lefts.length === 0 ? 0 : (lefts.at(-1) ?? 0) + (labels[lefts.length - 1]?.width ?? 0) + row.gap;
    lefts.push(Math.max(before, middle - width / 2));
  }
  // Back again: whoever was pushed over the end pushes the others back.
  let end = row.width;
  for (let index = lefts.length - 1; index >= 0; index -= 1) {
    const left = Math.min(lefts[index] ?? 0, end - (labels[index]?.width ?? 0));
    lefts[index] = left;
    end = left - row.gap;
  }
  const over = Math.max(0, -(lefts[0] ?? 0));
  return over === 0 ? lefts : lefts.map((left) => left + over);
}
