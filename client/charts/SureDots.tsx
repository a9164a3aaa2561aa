import { useRef } from 'react';

import { laySure } from '#shared/charts/sureDots.ts';
import { keyedLines } from '../ui/keyed.ts';
import { DotMarks, DotRings } from './DotMarks.tsx';
import styles from './SureDots.module.css';
import { useArea } from './useArea.ts';

interface SureDotsProps {
  /** What the two answers are called. */
  answers: readonly string[];
  /** `counts[i][j]`: people who gave answer i with confidence j. */
  counts: number[][];
  /** Under each column, and what the first and the last of them mean. */
  scale: readonly string[];
  ends: readonly [string, string];
  /** Whether somebody with this answer and this confidence is marked by the pen. */
  marked: (option: number, confidence: number) => boolean;
  /** One sentence, for who cannot see it. */
  name: string;
}

/** What each answer's dots are painted as: full for the first, hollow for the second. */
const PAINT = ['other', 'unsure'];

/** One dot is one person: to the right who was sure, above the line one answer and below it the other. */
export function SureDots({ answers, counts, scale, ends, marked, name }: SureDotsProps) {
  const field = useRef<HTMLDivElement>(null);
  const area = useArea(field);
  const { cell, line, groups } = laySure(counts, area);
  const ringed = groups.filter(({ option, confidence }) => marked(option, confidence));
  return (
    <div className={styles.chart} role="img" aria-label={name}>
      <div className={styles.answers} style={{ gridTemplateRows: `${line}fr ${area.height - line}fr` }}>
        {keyedLines(answers).map(({ key, item }) => (
          <p key={key}>{item}</p>
        ))}
      </div>
      <div ref={field} className={styles.field}>
        <svg className={styles.drawing} viewBox={`0 0 ${area.width} ${area.height}`} aria-hidden="true">
          <path className={styles.line} d={`M0 ${line}H${area.width}`} />
          {PAINT.map((paint, option) => (
            <DotMarks
              key={paint}
              option={paint}
              at={groups.flatMap((group) => (group.option === option ? group.dots : []))}
              cell={cell}
            />
          ))}
          <DotRings at={ringed.flatMap(({ dots }) => dots)} cell={cell} />
        </svg>
      </div>
      <div className={styles.scale}>
        {scale.map((label) => (
          <p key={label}>{label}</p>
        ))}
        {ends.map((end) => (
          <p key={end} className={styles.end}>
            {end}
          </p>
        ))}
      </div>
    </div>
  );
}
