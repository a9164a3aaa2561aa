import { Drawing } from '../drawings/Drawing.tsx';
import type { ScreenOf } from '../screenOf.ts';
import { Sheet } from '../Sheet.tsx';
import styles from './TextScreen.module.css';

/** A title, and at most a few lines or a drawing: the story itself is told, not projected. */
export function TextScreen({ screen: { title, text, image } }: { screen: ScreenOf<'text'> }) {
  if (text === null && image === null) {
    return (
      <Sheet>
        <h1 className={styles.alone}>{title}</h1>
      </Sheet>
    );
  }
  return (
    <Sheet title={title}>
      {text !== null && <p className={image === null ? styles.text : styles.beside}>{text}</p>}
      {image !== null && (
        <div className={styles.image}>
          <Drawing src={image.src} alt={image.alt} />
        </div>
      )}
    </Sheet>
  );
}
