/** What is set as a whole: a line, a row, a chart. Lengths in pt. */
export interface Piece {
  /** Room above it, which falls away at the top of a page. */
  above: number;
  height: number;
  /** Stands on the same page as the piece after it. */
  keeps: boolean;
  draw: (y: number) => void;
  /** What is repeated where a page ends before this piece: the head of its table. */
  again?: { height: number; draw: (y: number) => void };
}

/** The room on a page, and how to go on to the next one. */
export interface Pages {
  top: number;
  bottom: number;
  next: () => void;
}

/**
 * Sets pieces one below the other, on as many pages as it takes. Pieces that keep together go to the next page
 * together, unless they are higher than a page.
 * @returns where the last one ended
 */
export function flowPieces(pieces: readonly Piece[], { top, bottom, next }: Pages): number {
  let y = top;
  pieces.forEach((piece, index) => {
    const starts = index === 0 || pieces[index - 1]?.keeps === false;
    const needed = starts ? heightOf(groupFrom(pieces, index)) : piece.height + piece.above;
    const fits =
      y + needed <= bottom || (starts && needed > bottom - top && y + piece.above + piece.height <= bottom);
    const atTop = y === top;
    if (!atTop && !fits) {
      next();
      y = top;
      if (piece.again !== undefined) {
        piece.again.draw(y);
        y += piece.again.height;
      }
    } else if (!atTop) y += piece.above;
    piece.draw(y);
    y += piece.height;
  });
  return y;
}

function groupFrom(pieces: readonly Piece[], start: number): readonly Piece[] {
  const end = pieces.findIndex((piece, index) => index >= start && !piece.keeps);
  return pieces.slice(start, end === -1 ? undefined : end + 1);
}

function heightOf(group: readonly Piece[]): number {
  return group.reduce((height, piece) => height + piece.above + piece.height, 0);
}
