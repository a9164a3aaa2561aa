import type { PhoneScreen } from '#shared/views/participantScreen.ts';
import { useWords } from '../language.ts';
import page from '../page.module.css';
import { PrivacyNote } from '../PrivacyNote.tsx';
import styles from './WaitScreen.module.css';

/** A calm line of what happens now. */
export function WaitScreen({ screen }: { screen: Extract<PhoneScreen, { kind: 'wait' }> }) {
  const words = useWords();
  return (
    <div className={styles.wait}>
      <h1 className={page.kicker}>{screen.title}</h1>
      <p className={`${page.written} ${page.alone}`}>{screen.text ?? words.wait.text}</p>
      <PrivacyNote />
    </div>
  );
}
