/** One option's part of a whole bar; in the unit of the bar's width. */
export interface BarPart {
  /** Index of the option. */
  option: number;
  people: number;
  left: number;
  width: number;
}

/**
 * The parts of a bar that is whole whatever the group's size, in the options' order, so much apart. Options that
 * nobody chose have no width and stand where they would begin.
 *
 * @param counts people per option, each a whole number of 0 or more
 */
export function layBar(counts: readonly number[], bar: { width: number; gap: number }): BarPart[] {
  const all = counts.reduce((total, people) => total + people, 0);
  const chosen = counts.filter((people) => people > 0).length;
  const room = bar.width - bar.gap * Math.max(0, chosen - 1);
  let left = 0;
  return counts.map((people, option) => {
    const part = {
      option,
      people,
      left: Math.min(left, bar.width),
      width: all === 0 ? 0 : (people / all) * room,
    };
    if (people > 0) left += part.width + bar.gap;
    return part;
  });
}
