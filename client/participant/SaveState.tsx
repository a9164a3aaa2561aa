import { Tick } from '../ui/Tick.tsx';
import type { SaveWords } from './saveWords.ts';
import styles from './SaveState.module.css';

/** Has its place before there is anything to say, so that nothing moves when there is. `ruled` below a list. */
export function SaveState({ words, ruled = false }: { words: SaveWords; ruled?: boolean }) {
  return (
    <div className={styles.place} data-ruled={ruled} role="status">
      <p className={styles.first} data-tone={words.tone}>
        {words.tone === 'saved' && <Tick className={styles.tick} />}
        {words.first}
      </p>
      {words.second !== null && <p className={styles.second}>{words.second}</p>}
    </div>
  );
}
