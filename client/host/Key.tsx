import styles from './Key.module.css';

/** The arrow keys are drawn: not every font has arrows. */
const ARROWS = { '←': 'M19 12H5m6-6-6 6 6 6', '→': 'M5 12h14m-6-6 6 6-6 6' } as const;

/** The key that does the same as the button it stands on. */
export function Key({ children }: { children: string }) {
  const arrow = children === '←' || children === '→' ? ARROWS[children] : null;
  return (
    <kbd className={styles.key}>
      {arrow === null ? (
        children
      ) : (
        <svg viewBox="0 0 24 24" className={styles.arrow} role="img" aria-label={children}>
          <path d={arrow} />
        </svg>
      )}
    </kbd>
  );
}
