import type { ScreenOf } from '../screenOf.ts';
import { Sheet } from '../Sheet.tsx';
import { keyedLines } from '../../ui/keyed.ts';
import styles from './LessonsScreen.module.css';

/** What to take along, and the question that the session ends with. */
export function LessonsScreen({ screen: { title, text, lessons } }: { screen: ScreenOf<'lessons'> }) {
  return (
    <Sheet title={title}>
      <ol className={styles.lessons}>
        {keyedLines(lessons).map(({ key, item: lesson }) => (
          <li key={key}>{lesson}</li>
        ))}
      </ol>
      <p className={styles.text}>{text}</p>
    </Sheet>
  );
}
