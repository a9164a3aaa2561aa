import { useRef, type ReactNode } from 'react';

import styles from './stage.module.css';
import { useStageWords } from './stageWords.ts';
import { useFit } from './useFit.ts';

/** Characters that stand beside the join code on one line of the largest type. */
const TITLE = 40;

interface SheetProps {
  title?: string;
  /** Below the title, for the moments of a comparison. */
  under?: ReactNode;
  /** Whether the join code stands in the corner, as it does wherever it is not the screen itself. */
  corner?: boolean;
  children: ReactNode;
}

/** The paper of one screen. Its type shrinks until everything fits. */
export function Sheet({ title, under, corner = true, children }: SheetProps) {
  const sheet = useRef<HTMLDivElement>(null);
  const { words, code, rehearsal } = useStageWords();
  useFit(sheet);
  return (
    <div ref={sheet} className={styles.sheet}>
      {corner && (
        <header className={styles.head}>
          <div className={styles.heading}>
            {title !== undefined && (
              <h1 className={`${styles.title} ${title.length > TITLE ? styles.question : ''}`}>{title}</h1>
            )}
            {under}
          </div>
          <p className={styles.corner}>
            {rehearsal !== null && `${rehearsal} · `}
            {words.join.corner} <strong>{code}</strong>
          </p>
        </header>
      )}
      {!corner && rehearsal !== null && <p className={styles.rehearsal}>{rehearsal}</p>}
      <div className={styles.body}>{children}</div>
    </div>
  );
}
