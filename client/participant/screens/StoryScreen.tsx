import type { PhoneScreen } from '#shared/views/participantScreen.ts';
import page from '../page.module.css';
import styles from './StoryScreen.module.css';

/** A text to read in silence. */
export function StoryScreen({ screen }: { screen: Extract<PhoneScreen, { kind: 'story' }> }) {
  return (
    <>
      <h1 className={page.kicker}>{screen.title}</h1>
      <p className={styles.story}>{screen.story}</p>
    </>
  );
}
