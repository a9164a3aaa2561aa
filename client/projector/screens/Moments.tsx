import styles from './DotsScreen.module.css';

/** The moments at which the question was asked; the pen marks the one that is shown. */
export function Moments({ labels, now }: { labels: string[]; now: string }) {
  return (
    <ul className={styles.moments}>
      {labels.map((label) => (
        <li key={label} className={label === now ? styles.now : undefined}>
          {label}
        </li>
      ))}
    </ul>
  );
}
