import type { Point } from '#shared/charts/grid.ts';
import { dotLayers, ringLayer, type DotLayer } from './dotLayers.ts';

interface DotMarksProps {
  option: string;
  /** Their middles. */
  at: readonly Point[];
  cell: number;
}

/** All dots of one option as one path a layer, so that three hundred people are a handful of elements. */
export function DotMarks({ option, at, cell }: DotMarksProps) {
  if (at.length === 0) return null;
  return dotLayers(option, cell).map((layer, order) => (
    <Layer key={layer.stroke} layer={layer} at={at} mark={order === 0 ? { 'data-dots': option } : {}} />
  ));
}

/** The rings around those who changed. */
export function DotRings({ at, cell }: Omit<DotMarksProps, 'option'>) {
  if (at.length === 0) return null;
  return <Layer layer={ringLayer(cell)} at={at} mark={{ 'data-rings': true }} />;
}

interface LayerProps {
  layer: DotLayer;
  at: readonly Point[];
  /** For a test to find it by. */
  mark: Record<string, string | boolean>;
}

function Layer({ layer: { pathAt, fill, stroke, width }, at, mark }: LayerProps) {
  return (
    <path
      {...mark}
      d={at.map(pathAt).join('')}
      style={{ fill: colour(fill), stroke: colour(stroke) }}
      strokeWidth={width}
    />
  );
}

function colour(name: string | null): string {
  return name === null ? 'none' : `var(${name})`;
}
