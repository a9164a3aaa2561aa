import type { CSSProperties } from 'react';

import { isOwnCall } from '#shared/wording/callOptions.ts';
import { OptionSign, signOf } from '../ui/OptionSign.tsx';
import { keyed } from '../ui/keyed.ts';
import styles from './TallyBars.module.css';

interface TallyBarsProps {
  rows: { label: string; count: number; option: string | null }[];
  /** One sentence, for who cannot see it. */
  name: string;
}

/** Breadths of a bar, and what all of them take together, in stage units. */
const LEAST = 72;
const MOST = 128;
const ROOM = 400;

/** A bar for each published cell, its number at the end; as long as its part of the largest. */
export function TallyBars({ rows, name }: TallyBarsProps) {
  const largest = Math.max(1, ...rows.map(({ count }) => count));
  return (
    <div
      className={styles.bars}
      style={{ '--bar': breadthOf(rows) } as CSSProperties}
      role="img"
      aria-label={name}
    >
      {keyed(rows, ({ label }) => label).map(({ key, item: { label, count, option } }) => {
        const sign = option === null ? null : signOf(option);
        return (
          <div key={key} className={styles.row}>
            <p className={styles.label}>
              {sign !== null && <OptionSign sign={sign} own={isOwnCall(label)} className={styles.sign} />}
              {label}
            </p>
            <div className={styles.track}>
              {count > 0 && (
                <div
                  className={styles[sign ?? 'other']}
                  style={{ flexBasis: `${(100 * count) / largest}%` }}
                />
              )}
              <p className={styles.count}>{count}</p>
            </div>
          </div>
        );
      })}
    </div>
  );
}

/** In stage units, the same for all: the fewer there are, the broader, unless a label takes several lines. */
function breadthOf(rows: TallyBarsProps['rows']): number {
  const grouped = rows.some(({ option }) => option === null);
  return grouped ? LEAST : Math.max(LEAST, Math.min(MOST, ROOM / rows.length));
}
