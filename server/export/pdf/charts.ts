import type { Piece } from './flow.ts';
import { plainText } from './fonts.ts';
import { MARGIN, MEASURE } from './look.ts';
import { drawnIn, elementIn, type Element } from './structure.ts';

/** A drawing as wide as the page's text. `draw` is told where its upper left corner lies. */
export interface Chart {
  /** One sentence, for who cannot see it. */
  name: string;
  height: number;
  draw: (corner: { x: number; y: number }) => void;
}

/** A chart as one figure, never parted; `keeps` with what explains it. */
export function chartPiece(
  { name, height, draw }: Chart,
  { parent, above, keeps }: { parent: Element; above: number; keeps: boolean },
): Piece {
  // Its place in the structure is taken now; where on the page it lies is known when it is drawn.
  const place = elementIn(parent, 'Div');
  return {
    above,
    height,
    keeps,
    draw: (y) => {
      const bbox: [number, number, number, number] = [MARGIN.side, y, MARGIN.side + MEASURE, y + height];
      const figure = elementIn(place, 'Figure', { alt: plainText(name), bbox });
      drawnIn(figure, () => draw({ x: MARGIN.side, y }));
    },
  };
}
