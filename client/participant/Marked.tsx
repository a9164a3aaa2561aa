import type { ReactNode } from 'react';

import { Tick } from '../ui/Tick.tsx';
import styles from './Marked.module.css';

/** One of several polls, ticked off where its choice is saved: the words for all of them may be out of sight. */
export function Marked({ saved, children }: { saved: boolean; children: ReactNode }) {
  return (
    <span className={styles.line}>
      {children}
      <span className={styles.mark}>{saved && <Tick />}</span>
    </span>
  );
}
