import { circlePath, dotShape, hatchPath } from '#shared/charts/dotShape.ts';
import type { Point } from '#shared/charts/grid.ts';

/** The name of a colour of the design: `--call`. */
type Colour = `--${string}`;

/** One stroke of the brush. */
export interface DotLayer {
  pathAt: (middle: Point) => string;
  fill: Colour | null;
  stroke: Colour | null;
  width: number;
}

/**
 * What a dot of an option is painted with, from below: the same on a sheet of SVG and on the canvas of the dots that
 * are under way, so that nothing changes when one lands.
 */
export function dotLayers(option: string, cell: number): DotLayer[] {
  const shape = dotShape(cell);
  const disc = (fill: Colour, stroke: Colour): DotLayer => ({
    pathAt: (middle) => circlePath(middle, shape.radius),
    fill,
    stroke,
    width: shape.edge,
  });
  switch (option) {
    case 'skip':
      return [
        disc('--skip', '--skip-edge'),
        {
          pathAt: (middle) => hatchPath(middle, shape),
          fill: null,
          stroke: '--skip-hatch',
          width: shape.hatch,
        },
      ];
    case 'unsure':
      return [disc('--sheet', '--unsure')];
    case 'call':
      return [disc('--call', '--call')];
    default:
      return [disc('--ink-2', '--ink-2')];
  }
}

/** The pen's ring around who changed. */
export function ringLayer(cell: number): DotLayer {
  const { ring, ringWidth } = dotShape(cell);
  return { pathAt: (middle) => circlePath(middle, ring), fill: null, stroke: '--pen', width: ringWidth };
}
