/** One line of text that the pen goes through; all lengths in one unit, px on screen and points on paper. */
export interface Line {
  /** 0 for the first line. */
  order: number;
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Where three different hands would waver: height at four points, as parts of the line's height. */
const HANDS = [
  [0.6, 0.5, 0.62, 0.52],
  [0.52, 0.6, 0.5, 0.58],
  [0.56, 0.52, 0.58, 0.49],
] as const;

/**
 * The way of the pen through one line, as SVG path data: a little beyond both ends, never quite straight.
 * @param hand any whole number; the same number always gives the same stroke
 */
export function penPath(line: Line, hand: number): string {
  const over = line.height * 0.26;
  const [start, first, second, end] = HANDS[Math.abs(hand) % HANDS.length] ?? HANDS[0];
  const at = (part: number, height: number) =>
    `${round(line.left - over + part * (line.width + 2 * over))} ${round(line.top + height * line.height)}`;
  return `M${at(0, start)}C${at(0.22, first)} ${at(0.48, second)} ${at(0.66, first)}S${at(0.92, end)} ${at(1, (end + start) / 2)}`;
}

function round(length: number): number {
  return Math.round(length * 10) / 10;
}
