import { Link } from 'wouter';

import button from '../../ui/Button.module.css';
import { useWords } from '../words.ts';
import styles from './EndedPanel.module.css';

interface EndedPanelProps {
  session: string;
  rehearsal: boolean;
}

/** In the place of the script once the session has ended: the way to the results, where there are any. */
export function EndedPanel({ session, rehearsal }: EndedPanelProps) {
  const { ended: words, session: tools } = useWords();
  return (
    <div className={styles.panel}>
      <h2 className={styles.title}>{rehearsal ? words.rehearsalTitle : words.title}</h2>
      <p className={styles.what}>{rehearsal ? words.rehearsalWhat : words.what}</p>
      {!rehearsal && (
        <Link
          className={[button.button, button.filled, styles.results].join(' ')}
          href={`/results/${session}`}
        >
          {tools.results}
        </Link>
      )}
    </div>
  );
}
