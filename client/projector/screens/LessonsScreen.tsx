import type { ScreenOf } from '../screenOf.ts';
import { Sheet } from '../Sheet.tsx';
import styles from './LessonsScreen.module.css';

/** What to take along, and the question that the session ends with. */
export function LessonsScreen({ screen: { title, text, lessons } }: { screen: ScreenOf<'lessons'> }) {
  return (
    <Sheet title={title}>
      <ol className={styles.lessons}>
        {lessons.map((lesson) => (
          <li key={lesson}>{lesson}</li>
        ))}
      </ol>
      <p className={styles.text}>{text}</p>
    </Sheet>
  );
}
