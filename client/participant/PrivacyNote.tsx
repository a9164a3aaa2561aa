import { useWords } from './language.ts';
import styles from './PrivacyNote.module.css';

/** What happens to a choice, in a line each; folded away where `folded` says so. */
export function PrivacyNote({ folded = true }: { folded?: boolean }) {
  const { privacy } = useWords();
  const lines = [privacy.nobody, privacy.story, privacy.personal];
  if (location.protocol === 'http:' && location.hostname !== 'localhost') lines.push(privacy.plain);
  const list = (
    <ul className={styles.lines}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
  return (
    <div className={styles.note}>
      <p>{privacy.anonymous}</p>
      {folded ? (
        <details>
          <summary className={styles.summary}>{privacy.title}</summary>
          {list}
        </details>
      ) : (
        list
      )}
    </div>
  );
}
