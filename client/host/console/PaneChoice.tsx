import { useWords } from '../words.ts';
import styles from './PaneChoice.module.css';

/** What a phone shows of the console; a wider screen shows all three. */
export type Pane = 'now' | 'sheet' | 'room';
const PANES: readonly Pane[] = ['now', 'sheet', 'room'];

interface PaneChoiceProps {
  pane: Pane;
  onChoose: (pane: Pane) => void;
}

export function PaneChoice({ pane, onChoose }: PaneChoiceProps) {
  const { panes: words } = useWords();
  return (
    <section className={styles.panes} aria-label={words.label}>
      {PANES.map((each) => (
        <button
          key={each}
          type="button"
          className={styles.pane}
          aria-pressed={each === pane}
          onClick={() => onChoose(each)}
        >
          {words[each]}
        </button>
      ))}
    </section>
  );
}
