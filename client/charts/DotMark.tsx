import type { CSSProperties } from 'react';

import type { Point } from '#shared/charts/grid.ts';
import styles from './DotPiles.module.css';

/** How a dot is filled, by the option that it stands for. */
export interface DotInk {
  options: readonly string[];
  /** Id of the hatch pattern in the drawing around the dot. */
  hatch: string;
  cell: number;
}

interface DotMarkProps {
  at: Point;
  pile: number;
  /** The pile that the dot comes from, while it is under way. */
  under?: number | undefined;
  ringed: boolean;
  ink: DotInk;
  /** For the animation to find it by. */
  name?: string;
  className?: string | undefined;
}

/** One person. Where it stands is a transform, so that moving it costs no layout. */
export function DotMark({ at, pile, under, ringed, ink, name, className }: DotMarkProps) {
  return (
    <g data-dot={name} className={className} style={{ transform: `translate(${at.x}px, ${at.y}px)` }}>
      {under !== undefined && <Fill option={ink.options[under] ?? ''} ink={ink} />}
      <Fill option={ink.options[pile] ?? ''} ink={ink} />
      {ringed && <circle className={styles.ring} r={ink.cell * 0.44} strokeWidth={ringWidth(ink.cell)} />}
    </g>
  );
}

function Fill({ option, ink }: { option: string; ink: DotInk }) {
  const r = ink.cell * 0.375;
  const outline = ink.cell * 0.06;
  switch (option) {
    case 'skip':
      return <circle r={r} fill={`url(#${ink.hatch})`} />;
    case 'unsure':
      return <circle className={styles.unsure} r={r - outline / 2} strokeWidth={outline} />;
    case 'call':
      return <circle className={styles.call} r={r} />;
    default:
      return <circle className={styles.other} r={r} />;
  }
}

/** Broad enough to be seen around three hundred dots, and never wider than the room between two of them. */
function ringWidth(cell: number): number {
  return Math.max(cell * 0.06, Math.min(2.8, cell * 0.11));
}

/** The diagonal hatch of a dot, as a pattern for the `defs` of a drawing. */
export function Hatch({ id, cell }: { id: string; cell: number }) {
  const size = cell * 0.2;
  const rotated: CSSProperties = { transform: 'rotate(45deg)' };
  return (
    <pattern id={id} width={size} height={size} patternUnits="userSpaceOnUse" style={rotated}>
      <rect className={styles.hatchGround} width={size} height={size} />
      <rect className={styles.hatchLine} width={size * 0.32} height={size} />
    </pattern>
  );
}
