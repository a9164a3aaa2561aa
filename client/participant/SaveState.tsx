import { Tick } from '../ui/Tick.tsx';
import type { SaveWords } from './saveWords.ts';
import styles from './SaveState.module.css';

/** Has room for two lines before there is anything to say, so that nothing moves when there is. */
export function SaveState({ words }: { words: SaveWords }) {
  return (
    <div className={styles.place} role="status">
      <p className={styles.first} data-tone={words.tone}>
        {words.tone === 'saved' && <Tick className={styles.tick} />}
        {words.first}
      </p>
      {words.second !== null && <p className={styles.second}>{words.second}</p>}
    </div>
  );
}
