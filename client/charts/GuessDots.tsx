import { useRef } from 'react';

import { guessAt, layGuesses } from '#shared/charts/guessDots.ts';
import { keyedLines } from '../ui/keyed.ts';
import styles from './GuessDots.module.css';
import { useArea } from './useArea.ts';

interface GuessDotsProps {
  /** People per value, from 0 to ten out of ten. */
  counts: number[];
  /** Where it really lay, in tenths, and what is written there. */
  truth: { at: number; said: string } | null;
  /** One sentence, for who cannot see it. */
  name: string;
}

/** A dot for each guess, piled on its number; the pen marks what it was. */
export function GuessDots({ counts, truth, name }: GuessDotsProps) {
  const field = useRef<HTMLDivElement>(null);
  const area = useArea(field);
  const { size, dots } = layGuesses(counts, area);
  const line = truth === null ? null : guessAt(truth.at, counts.length, area.width);
  const leftOfIt = truth !== null && truth.at > (counts.length - 1) / 2;
  return (
    <div className={styles.chart} role="img" aria-label={name}>
      <div ref={field} className={styles.field}>
        <svg className={styles.drawing} viewBox={`0 0 ${area.width} ${area.height}`} aria-hidden="true">
          {dots.map(({ x, y }) => (
            <circle key={`${x} ${y}`} className={styles.dot} cx={x} cy={y} r={size * 0.46} />
          ))}
          {line !== null && <path className={styles.truth} d={`M${line} -8V${area.height}`} />}
        </svg>
        {truth !== null && line !== null && (
          <p className={styles.said} data-side={leftOfIt ? 'left' : 'right'} style={{ left: line * area.px }}>
            {truth.said}
          </p>
        )}
      </div>
      <ul className={styles.values}>
        {keyedLines(counts.map((_, place) => `${place}`)).map(({ key, item }) => (
          <li key={key}>{item}</li>
        ))}
      </ul>
    </div>
  );
}
