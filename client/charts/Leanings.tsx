import { useRef } from 'react';

import { leaningAt } from '#shared/charts/sureDots.ts';
import { keyed } from '../ui/keyed.ts';
import styles from './Leanings.module.css';
import { useArea } from './useArea.ts';

interface LeaningsProps {
  /** A mean from -1 to 1 at each moment, in the order of the story. */
  moments: { label: string; mean: number; said: string }[];
  /** What it means to stand at either end, and in the middle. */
  ends: { low: string; middle: string; high: string };
  /** One sentence, for who cannot see it. */
  name: string;
}

/** How far a group leaned at each moment: one mark a moment on the same line, and the way between them. */
export function Leanings({ moments, ends, name }: LeaningsProps) {
  const field = useRef<HTMLDivElement>(null);
  const area = useArea(field);
  const row = area.height / Math.max(1, moments.length);
  const places = moments.map(({ mean }, index) => ({
    x: leaningAt(mean, area.width),
    y: (index + 0.5) * row,
  }));
  return (
    <div className={styles.chart} role="img" aria-label={name}>
      <div className={styles.moments}>
        {keyed(moments, ({ label }) => label).map(({ key, item }) => (
          <p key={key}>{item.label}</p>
        ))}
      </div>
      <div ref={field} className={styles.field}>
        <svg className={styles.drawing} viewBox={`0 0 ${area.width} ${area.height}`} aria-hidden="true">
          <path className={styles.middle} d={`M${area.width / 2} 0V${area.height}`} />
          {places.map(({ y }) => (
            <path key={y} className={styles.line} d={`M0 ${y}H${area.width}`} />
          ))}
          <path
            className={styles.way}
            d={places.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('')}
          />
        </svg>
        {places.map(({ x, y }, index) => (
          <p
            key={y}
            className={styles.mark}
            data-side={sideOf(moments[index]?.mean ?? 0)}
            style={{ left: x * area.px, top: y * area.px }}
          >
            {moments[index]?.said}
          </p>
        ))}
      </div>
      <div className={styles.ends}>
        <p>{ends.low}</p>
        <p>{ends.middle}</p>
        <p>{ends.high}</p>
      </div>
    </div>
  );
}

function sideOf(mean: number): 'low' | 'middle' | 'high' {
  if (Math.round(mean * 100) === 0) return 'middle';
  return mean < 0 ? 'low' : 'high';
}
