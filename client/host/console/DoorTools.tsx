import { useWords } from '../words.ts';
import styles from './SessionTools.module.css';

interface DoorToolsProps {
  locked: boolean;
  onLock: (locked: boolean) => void;
  onLate: () => void;
}

/** Who may still come in, and how to be rid of those who should not have. */
export function DoorTools({ locked, onLock, onLate }: DoorToolsProps) {
  const { door: words } = useWords();
  return (
    <section>
      <h2 className={styles.title}>{words.title}</h2>
      <p className={styles.state} role="status">
        {locked ? words.locked : words.open}
      </p>
      <ul className={styles.tools}>
        <li>
          <button type="button" className={styles.tool} onClick={() => onLock(!locked)}>
            {locked ? words.unlock : words.lock}
          </button>
        </li>
        <li>
          <button type="button" className={styles.tool} onClick={onLate}>
            {words.late}
          </button>
        </li>
      </ul>
    </section>
  );
}
