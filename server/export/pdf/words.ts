import type { Piece } from './flow.ts';
import { balancedLines, linesOf, setLine, type Line, type Setting } from './lines.ts';
import { COLOUR, MARGIN, MEASURE, type Style } from './look.ts';
import { drawnBeside, drawnIn, elementIn, type Element } from './structure.ts';

/** Where a paragraph stands and what it is. */
export interface Paragraph {
  parent: Element;
  /** In the structure: `P` where nothing else is said. */
  type?: 'P' | 'H1' | 'H2' | 'Caption';
  style: Style;
  above: number;
  /** Its last line stands on the same page as what comes after it. */
  keeps?: boolean;
  balanced?: boolean;
}

/** A paragraph, line by line; its first two lines stay together, and so do its last two. */
export function paragraphPieces(text: string, paragraph: Paragraph): Piece[] {
  const { parent, type = 'P', style, balanced = false } = paragraph;
  const { setting } = parent;
  const lines = (balanced ? balancedLines : linesOf)(text, style, { width: MEASURE, setting });
  if (lines.every((line) => line.width === 0)) return [];
  const element = elementIn(parent, type);
  return piecesOf(lines, paragraph, (line, y) =>
    drawnIn(element, () => setLine(line, style, { x: MARGIN.side, y, setting })),
  );
}

function piecesOf(
  lines: readonly Line[],
  { style, above, keeps = false, balanced = false }: Paragraph,
  draw: (line: Line, y: number) => void,
): Piece[] {
  return lines.map((line, index) => {
    const isLast = index === lines.length - 1;
    return {
      above: index === 0 ? above : 0,
      height: style.leading,
      keeps: isLast ? keeps : balanced || index === 0 || index === lines.length - 2,
      draw: (y) => draw(line, y),
    };
  });
}

const ASIDE = { indent: 15, rule: 2.2, between: 4 };

/** Small print, a rule along its left: a list, since each of its paragraphs says one thing. */
export function asidePieces(
  paragraphs: readonly string[],
  { parent, style, above }: Pick<Paragraph, 'parent' | 'style' | 'above'>,
): Piece[] {
  const { setting } = parent;
  const list = elementIn(parent, 'L');
  return paragraphs.flatMap((text, index) => {
    const body = elementIn(elementIn(list, 'LI'), 'LBody');
    const room = { width: MEASURE - ASIDE.indent, setting };
    const between = index === 0 ? 0 : ASIDE.between;
    const lines = linesOf(text, style, room);
    return piecesOf(lines, { parent, style, above: index === 0 ? above : 0 }, (line, y) => {
      drawnBeside(setting, () =>
        setting.doc.rect(MARGIN.side, y, ASIDE.rule, style.leading + 0.3).fill(COLOUR.rule),
      );
      drawnIn(body, () => setLine(line, style, { x: MARGIN.side + ASIDE.indent, y, setting }));
    }).map((piece, at) => (at === 0 && index > 0 ? lowered(piece, between, setting) : piece));
  });
}

/** With the room above it as a part of it, so that the rule goes on beside it. */
function lowered(piece: Piece, by: number, setting: Setting): Piece {
  return {
    ...piece,
    height: piece.height + by,
    draw: (y) => {
      drawnBeside(setting, () => setting.doc.rect(MARGIN.side, y, ASIDE.rule, by + 0.3).fill(COLOUR.rule));
      piece.draw(y + by);
    },
  };
}
