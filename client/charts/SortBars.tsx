import styles from './SortBars.module.css';

interface SortBarsProps {
  /** In the order in which they can be chosen. */
  rows: { pile: 'fact' | 'opinion' | 'unsure'; label: string; count: number }[];
  /** One sentence, for who cannot see it. */
  name: string;
}

/** What people made of a statement: a bar for each pile, its number at the end, all on one scale. */
export function SortBars({ rows, name }: SortBarsProps) {
  const largest = Math.max(1, ...rows.map(({ count }) => count));
  return (
    <div className={styles.bars} role="img" aria-label={name}>
      {rows.map(({ pile, label, count }) => (
        <div key={pile} className={styles.row}>
          <p className={styles.label}>{label}</p>
          <div className={styles.track}>
            {count > 0 && (
              <div
                className={styles[pile]}
                style={{ width: `calc((100% - var(--room)) * ${count / largest})` }}
              />
            )}
            <p className={styles.count}>{count}</p>
          </div>
        </div>
      ))}
    </div>
  );
}
