import { Button } from '../../ui/Button.tsx';
import { useDownload } from '../useDownload.ts';
import { refusalSentence, useLang, useWords } from '../words.ts';
import styles from './EndedPanel.module.css';

interface EndedPanelProps {
  session: string;
  rehearsal: boolean;
}

/** In the place of the script once the session has ended: the result to take along, where there is one. */
export function EndedPanel({ session, rehearsal }: EndedPanelProps) {
  const { ended: words } = useWords();
  return (
    <div className={styles.panel}>
      <h2 className={styles.title}>{rehearsal ? words.rehearsalTitle : words.title}</h2>
      <p className={styles.what}>{rehearsal ? words.rehearsalWhat : words.what}</p>
      {!rehearsal && <Files session={session} />}
    </div>
  );
}

function Files({ session }: { session: string }) {
  const words = useWords();
  const lang = useLang();
  const { save, state } = useDownload(session);
  return (
    <>
      <div className={styles.files}>
        <Button kind="filled" onClick={() => save('csv')}>
          {words.session.csv}
        </Button>
        <Button onClick={() => save('json')}>{words.session.json}</Button>
      </div>
      <p role="status">
        {state !== null && (state === 'busy' ? words.session.downloading : refusalSentence(state, lang))}
      </p>
    </>
  );
}
