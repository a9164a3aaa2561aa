import type { KeyFigure } from '#shared/document/blocks.ts';
import type { Piece } from './flow.ts';
import { setText, strike } from './labels.ts';
import { linesOf, setLine, widthOf } from './lines.ts';
import { MARGIN, MEASURE, STYLE } from './look.ts';
import { drawnBeside, drawnIn, elementIn, type Element } from './structure.ts';

const GAP = 16;
const WIDEST = 168;
/** So much lower stands what is set smaller, for one baseline. */
const DROP = 5.5;

/** Large numbers beside one another, each over its words; an earlier number is struck by the pen. */
export function figuresPiece(
  figures: readonly KeyFigure[],
  { parent, was, above }: { parent: Element; was: string; above: number },
): Piece[] {
  const { setting } = parent;
  if (figures.length === 0) return [];
  const width = Math.min(WIDEST, (MEASURE - GAP * (figures.length - 1)) / figures.length);
  const columns = figures.map((figure, index) => {
    const words = linesOf(figure.label, STYLE.figureLabel, { width, setting });
    return {
      figure,
      words,
      element: elementIn(parent, 'P'),
      left: MARGIN.side + index * (width + GAP),
    };
  });
  const lines = Math.max(...columns.map(({ words }) => words.length));
  const height = STYLE.figure.leading + 3 + lines * STYLE.figureLabel.leading;
  const draw = (y: number): void =>
    columns.forEach(({ figure, words, element, left }, index) => {
      const { value, was: before } = figure;
      const end = left + widthOf(value, STYLE.figure, setting);
      const struck = end + 7 + widthOf(was, STYLE.was, setting) + 8;
      drawnIn(element, () => {
        setText(value, STYLE.figure, { x: left, y, setting });
        if (before !== null) {
          setText(was, STYLE.was, { x: end + 7, y: y + DROP, setting });
          setText(before, STYLE.was, { x: struck, y: y + DROP, setting });
        }
        words.forEach((line, row) =>
          setLine(line, STYLE.figureLabel, {
            x: left,
            y: y + STYLE.figure.leading + 3 + row * STYLE.figureLabel.leading,
            setting,
          }),
        );
      });
      if (before === null) return;
      drawnBeside(setting, () => strike(before, STYLE.was, { x: struck, y: y + DROP, hand: index, setting }));
    });
  return [{ above, height, keeps: false, draw }];
}
