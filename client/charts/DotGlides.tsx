import { useEffectEvent, useLayoutEffect, useRef } from 'react';

import type { GlidePlan } from '#shared/charts/glides.ts';
import styles from './DotPiles.module.css';
import { glidePainter } from './glidePainter.ts';
import type { MeasuredArea } from './useArea.ts';

interface DotGlidesProps {
  plan: GlidePlan;
  cell: number;
  area: MeasuredArea;
  options: readonly string[];
  /** Called for every frame with ms since the start; changes what it must by hand, never through React. */
  onFrame: (ms: number) => void;
  onLanded: () => void;
}

/** A hidden window gets no frames; it must not stay half-way. */
const PATIENCE_MS = 500;

/**
 * The dots that are under way, from where they stood to where they will stand. On a canvas: for the browser to take
 * up two hundred elements that move is a halt of a tenth of a second, and to paint them by hand is one millisecond.
 */
export function DotGlides({ plan, cell, area, options, onFrame, onLanded }: DotGlidesProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const show = useEffectEvent(onFrame);
  const land = useEffectEvent(onLanded);

  useLayoutEffect(() => {
    if (canvas.current === null) return;
    const paint = glidePainter(canvas.current, { area, cell, options });
    const showAt = (ms: number): void => {
      paint(plan, ms);
      show(ms);
    };
    let startsAt: number | null = null;
    let frame = 0;
    const tick = (now: number): void => {
      startsAt ??= now;
      showAt(now - startsAt);
      if (now - startsAt < plan.total) frame = requestAnimationFrame(tick);
      else land();
    };
    // Before anything is painted: the numbers that React has drawn are those of the end.
    showAt(0);
    frame = requestAnimationFrame(tick);
    const landing = setTimeout(land, plan.total + PATIENCE_MS);
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(landing);
    };
  }, [plan, cell, area, options]);

  return <canvas ref={canvas} className={styles.drawing} aria-hidden="true" />;
}
