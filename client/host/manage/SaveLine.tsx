import { Tick } from '../../ui/Tick.tsx';
import { refusalSentence, useLang, useManagingWords } from '../words.ts';
import styles from './manage.module.css';
import { refusedBy, type Doing } from './useDoing.ts';

/** The truth about what was filled in: saved, not yet, or why not. */
export function SaveLine({ doing, dirty }: { doing: Doing; dirty: boolean }) {
  const words = useManagingWords();
  const lang = useLang();
  const refused = refusedBy(doing);
  const saved = doing === 'done' && !dirty;
  return (
    <p className={saved ? styles.saved : styles.state} role="status">
      {doing === 'busy' && words.saving}
      {saved && (
        <>
          <Tick /> {words.saved}
        </>
      )}
      {refused !== null && refusalSentence(refused, lang)}
      {refused === null && doing !== 'busy' && dirty && words.unsaved}
    </p>
  );
}
