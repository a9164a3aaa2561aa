import { useRef } from 'react';

import { packGrid, rowsOf, type Grid } from '#shared/charts/grid.ts';
import styles from './DotCounter.module.css';
import { useArea } from './useArea.ts';

interface DotCounterProps {
  filled: number;
  of: number;
  /** One sentence, for who cannot see it. */
  name: string;
  /** Side of the cell of a dot where there is room enough, in stage units. */
  largest?: number;
}

/** One dot for each person: `filled` of them full, the rest hollow. Fills the box that it is put in. */
export function DotCounter({ filled, of, name, largest = 72 }: DotCounterProps) {
  const box = useRef<HTMLDivElement>(null);
  const area = useArea(box);
  const grid = inEvenRows(Math.max(filled, of), packGrid(Math.max(filled, of), area, largest));
  return (
    <div ref={box} className={styles.box} role="img" aria-label={name}>
      <svg viewBox={`0 0 ${area.width} ${area.height}`} className={styles.drawing} aria-hidden="true">
        <path className={styles.full} d={circles(0, filled, grid)} />
        <path className={styles.hollow} d={circles(filled, of, grid)} strokeWidth={grid.cell * 0.07} />
      </svg>
    </div>
  );
}

/** Circles from one place up to another as a single path, so that 300 phones are two elements. */
function circles(from: number, to: number, { cell, columns }: Grid): string {
  const radius = round(cell * 0.36);
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => {
    const place = from + index;
    const left = round(((place % columns) + 0.5) * cell - radius);
    const middle = round((Math.floor(place / columns) + 0.5) * cell);
    return `M${left} ${middle}a${radius} ${radius} 0 1 1 ${2 * radius} 0a${radius} ${radius} 0 1 1 ${-2 * radius} 0`;
  }).join('');
}

/** As many dots in the last row as in the others, or nearly. */
function inEvenRows(count: number, grid: Grid): Grid {
  return { ...grid, columns: Math.max(1, Math.ceil(count / Math.max(1, rowsOf(count, grid)))) };
}

function round(units: number): number {
  return Math.round(units * 100) / 100;
}
