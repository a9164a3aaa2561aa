import { plainText, type Part } from '#shared/wording/parts.ts';
import styles from './Results.module.css';

/** The sentence that the numbers allow, set as what is said aloud. */
export function Sentence({ parts }: { parts: readonly Part[] }) {
  return <p className={styles.sentence}>{plainText(parts)}</p>;
}
