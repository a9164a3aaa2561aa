import { passingAt, type GlidePlan } from '#shared/charts/glides.ts';
import { dotLayers, ringLayer, type DotLayer } from './dotLayers.ts';
import type { MeasuredArea } from './useArea.ts';

interface Stage {
  area: MeasuredArea;
  cell: number;
  /** Ids of the options, a pile for each. */
  options: readonly string[];
}

/**
 * Makes a canvas as fine as its screen, and returns what paints a moment of a plan on it, in ms since the first dot
 * lifted. Every look that a dot can have is drawn once and stamped from then on.
 */
export function glidePainter(
  canvas: HTMLCanvasElement,
  { area, cell, options }: Stage,
): (plan: GlidePlan, ms: number) => void {
  const context = canvas.getContext('2d');
  // Without one there is nothing to see of the way, and the dots are at its end a moment later.
  if (context === null) return () => {};
  const scale = area.px * devicePixelRatio;
  canvas.width = Math.round(area.width * scale);
  canvas.height = Math.round(area.height * scale);
  const colours = getComputedStyle(canvas);
  const ring = ringLayer(cell);
  const stamps = options.map((option) => {
    const layers = dotLayers(option, cell);
    return {
      plain: stampOf(layers, { cell, scale, colours }),
      ringed: stampOf([...layers, ring], { cell, scale, colours }),
    };
  });
  return (plan, ms) => {
    context.clearRect(0, 0, canvas.width, canvas.height);
    for (const glide of plan.glides) {
      const { x, y, pile, ringed } = passingAt(glide, ms, cell / 2);
      const stamp = stamps[pile]?.[ringed ? 'ringed' : 'plain'];
      if (stamp) context.drawImage(stamp, x * scale - stamp.width / 2, y * scale - stamp.height / 2);
    }
  };
}

interface Ink {
  cell: number;
  /** Pixels of the screen for one unit. */
  scale: number;
  colours: CSSStyleDeclaration;
}

/** A dot in the middle of a small picture. */
function stampOf(layers: readonly DotLayer[], { cell, scale, colours }: Ink): HTMLCanvasElement {
  const stamp = document.createElement('canvas');
  stamp.width = Math.ceil(cell * scale) + 2;
  stamp.height = stamp.width;
  const context = stamp.getContext('2d');
  if (context === null) return stamp;
  context.setTransform(scale, 0, 0, scale, stamp.width / 2, stamp.height / 2);
  for (const { pathAt, fill, stroke, width } of layers) {
    const path = new Path2D(pathAt({ x: 0, y: 0 }));
    if (fill !== null) {
      context.fillStyle = colours.getPropertyValue(fill);
      context.fill(path);
    }
    if (stroke !== null) {
      context.strokeStyle = colours.getPropertyValue(stroke);
      context.lineWidth = width;
      context.stroke(path);
    }
  }
  return stamp;
}
