import { Button } from '../../ui/Button.tsx';
import { useDownload } from '../useDownload.ts';
import { refusalSentence, useLang, useWords } from '../words.ts';
import styles from './EndedPanel.module.css';

/** In the place of the script once the session has ended: the result to take along. */
export function EndedPanel({ session }: { session: string }) {
  const words = useWords();
  const lang = useLang();
  const { save, state } = useDownload(session);
  return (
    <div className={styles.panel}>
      <h2 className={styles.title}>{words.ended.title}</h2>
      <p className={styles.what}>{words.ended.what}</p>
      <div className={styles.files}>
        <Button kind="filled" onClick={() => save('csv')}>
          {words.session.csv}
        </Button>
        <Button onClick={() => save('json')}>{words.session.json}</Button>
      </div>
      <p role="status">
        {state !== null && (state === 'busy' ? words.session.downloading : refusalSentence(state, lang))}
      </p>
    </div>
  );
}
