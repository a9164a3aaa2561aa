import type { ReactNode } from 'react';
import styles from './TooFew.module.css';

/** What stands in the place of a result that is not shown, since too few people have answered. */
export function TooFew({ children }: { children: ReactNode }) {
  return <p className={styles.said}>{children}</p>;
}
