import { useRef } from 'react';

import { slopeEnds } from '#shared/charts/slope.ts';
import { DotMarks } from './DotMarks.tsx';
import styles from './Slope.module.css';
import { useArea } from './useArea.ts';

const CELL = 60;

interface SlopeProps {
  before: number;
  after: number;
  /** The count at the top of the drawing; above 0. */
  of: number;
  /** The option that is counted. */
  option: string;
}

/** From one count to another, between their two numbers. */
export function Slope({ before, after, of, option }: SlopeProps) {
  const box = useRef<HTMLDivElement>(null);
  const area = useArea(box);
  const { start, end } = slopeEnds({ before, after, of }, area, CELL / 2);
  return (
    <div ref={box} className={styles.box}>
      <svg viewBox={`0 0 ${area.width} ${area.height}`} className={styles.drawing} aria-hidden="true">
        <path className={styles.line} d={`M${start.x} ${start.y}L${end.x} ${end.y}`} />
        <DotMarks option={option} at={[start, end]} cell={CELL} />
      </svg>
    </div>
  );
}
