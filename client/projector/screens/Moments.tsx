import { keyedLines } from '../../ui/keyed.ts';
import styles from './DotsScreen.module.css';

/** The moments at which the question was asked; the pen marks the one that is shown. */
export function Moments({ labels, now }: { labels: string[]; now: string }) {
  return (
    <ul className={styles.moments}>
      {keyedLines(labels).map(({ key, item: label }) => (
        <li key={key} className={label === now ? styles.now : undefined}>
          {label}
        </li>
      ))}
    </ul>
  );
}
