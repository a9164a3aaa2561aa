import { useRef } from 'react';

import { layGroups, type GroupBar } from '#shared/charts/groupBars.ts';
import { isOwnCall } from '#shared/wording/callOptions.ts';
import { keyedLines } from '../ui/keyed.ts';
import { OptionSign, signOf } from '../ui/OptionSign.tsx';
import styles from './GroupBars.module.css';
import { useArea } from './useArea.ts';

interface GroupBarsProps {
  /** Per half, per moment, people per option. */
  counts: readonly [number[][], number[][]];
  halves: readonly [string, string];
  moments: string[];
  options: { id: string; label: string }[];
  /** What stands in one part of a bar: a count, or a percentage with its sign. */
  figure: (bar: GroupBar, option: number) => string;
  /** One sentence, for who cannot see it. */
  name: string;
}

/** Breadth of a figure's letter and of the room around it, in stage units. */
const LETTER = 36;
const AROUND = 20;

/** Two whole bars for each moment, one above the other: what either half of a room chose. */
export function GroupBars({ counts, halves, moments, options, figure, name }: GroupBarsProps) {
  const field = useRef<HTMLDivElement>(null);
  const area = useArea(field);
  const bars = layGroups(counts);
  const fits = (said: string, percent: number): boolean =>
    (percent * area.width) / 100 >= said.length * LETTER + AROUND;
  return (
    <div className={styles.chart} role="img" aria-label={name}>
      <ul className={styles.options}>
        {options.map(({ id, label }) => {
          const sign = signOf(id);
          return (
            <li key={id}>
              {sign !== null && <OptionSign sign={sign} own={isOwnCall(label)} className={styles.sign} />}
              {label}
            </li>
          );
        })}
      </ul>
      <ul className={styles.moments}>
        {keyedLines(moments).map(({ key, item: label }, moment) => {
          const [upper, lower] = bars.filter((bar) => bar.moment === moment);
          if (upper === undefined || lower === undefined) return null;
          const height = lower.top + lower.height - upper.top;
          return (
            <li key={key} style={{ top: `${upper.top}%`, height: `${height}%` }}>
              {label}
            </li>
          );
        })}
        {/* As broad as the longest, which gives the column its breadth. */}
        {keyedLines(moments).map(({ key, item: label }) => (
          <li key={`${key} breadth`} className={styles.breadth}>
            {label}
          </li>
        ))}
      </ul>
      <ul className={styles.halves}>
        {bars.map((bar) => (
          <li
            key={`${bar.moment} ${bar.half}`}
            data-half={bar.half}
            style={{ top: `${bar.top}%`, height: `${bar.height}%` }}
          >
            {halves[bar.half]}
          </li>
        ))}
        {keyedLines(halves).map(({ key, item: half }) => (
          <li key={key} className={styles.breadth}>
            {half}
          </li>
        ))}
      </ul>
      <div ref={field} className={styles.field}>
        {bars.flatMap((bar) =>
          bar.parts.map(({ option, left, width }) => (
            <p
              key={`${bar.moment} ${bar.half} ${option}`}
              className={styles[signOf(options[option]?.id ?? '') ?? 'other']}
              style={{ top: `${bar.top}%`, height: `${bar.height}%`, left: `${left}%`, width: `${width}%` }}
            >
              {fits(figure(bar, option), width) && <span>{figure(bar, option)}</span>}
            </p>
          )),
        )}
      </div>
    </div>
  );
}
