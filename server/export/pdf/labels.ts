import type { DocumentOption } from '#shared/document/blocks.ts';
import { drawSign, penStroke, signOf } from './ink.ts';
import { linesOf, setLine, shortened, widthOf, type Line, type Setting } from './lines.ts';
import { STYLE, type Style } from './look.ts';

/** An option's sign and name, on as many lines as it takes. */
export interface Label {
  option: DocumentOption;
  lines: Line[];
  /** With the sign. */
  width: number;
  height: number;
}

const MOST_LINES = 4;
const SIGN = { size: 8.6, room: 12.5 };

export function labelOf(option: DocumentOption, width: number, setting: Setting): Label {
  const sign = signOf(option) === null ? 0 : SIGN.room;
  const style = STYLE.label;
  const all = linesOf(option.label, style, { width: width - sign, setting });
  const lines = shortened(all, MOST_LINES, { style, setting });
  const widest = Math.max(...lines.map((line) => line.width));
  return { option, lines, width: sign + widest, height: lines.length * style.leading };
}

/** Its upper left corner at `x` and `y`; `right` sets its lines against its right edge. */
export function drawLabel(
  { option, lines, width }: Label,
  { x, y, right = false, setting }: { x: number; y: number; right?: boolean; setting: Setting },
): void {
  const sign = signOf(option);
  const room = sign === null ? 0 : SIGN.room;
  const style = STYLE.label;
  lines.forEach((line, row) => {
    const left = right ? x + width - line.width : x + room;
    if (row === 0 && sign !== null) {
      const top = y + (style.leading - SIGN.size) / 2 + 0.2;
      drawSign(sign, { x: left - room, y: top, size: SIGN.size }, setting);
    }
    setLine(line, style, { x: left, y: y + row * style.leading, setting });
  });
}

/** A text of one line, its top at `y`. */
export function setText(text: string, style: Style, at: { x: number; y: number; setting: Setting }): void {
  const [line] = linesOf(text, style, { width: Number.POSITIVE_INFINITY, setting: at.setting });
  if (line !== undefined) setLine(line, style, at);
}

/** Where the pen goes through a text that stands at `x` and `y`. */
export function strike(
  text: string,
  style: Style,
  { x, y, hand, setting }: { x: number; y: number; hand: number; setting: Setting },
): void {
  const width = widthOf(text, style, setting);
  const height = style.size * 1.15;
  penStroke({ x, y: y + (style.leading - height) / 2, width, height }, hand, setting);
}
