import type { KeyFigure } from '#shared/document/blocks.ts';
import { PenStroke } from '../ui/PenStroke.tsx';
import { keyed } from '../ui/keyed.ts';
import styles from './KeyFigures.module.css';
import { useWords } from './words.ts';

/** The large numbers under the lead, each with its words; what has changed stands beside it, struck through. */
export function KeyFigures({ figures }: { figures: KeyFigure[] }) {
  const words = useWords();
  return (
    <ul className={styles.figures}>
      {keyed(figures, ({ label }) => label).map(({ key, item: { value, was, label } }, place) => (
        <li key={key} className={styles.figure}>
          <p className={styles.value}>
            {value}{' '}
            {was !== null && (
              <span className={styles.was}>
                {words.was}{' '}
                <PenStroke struck hand={place}>
                  {was}
                </PenStroke>
              </span>
            )}
          </p>
          <p className={styles.label}>{label}</p>
        </li>
      ))}
    </ul>
  );
}
