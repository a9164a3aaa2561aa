import type { HostView } from '#shared/views/hostPanel.ts';
import type { Link } from '../../session/store.ts';
import { useLasting } from '../../session/useLasting.ts';
import { exactTime } from '../time.ts';
import { useLang, useWords } from '../words.ts';
import styles from './Problems.module.css';

/** What the trainer has to know at once, across the whole page: what happened, and what to do. */
export function Problems({ view, link }: { view: HostView; link: Link }) {
  const words = useWords();
  const lang = useLang();
  const { saved, wokeAt } = view;
  const away = useLasting(link.state === 'away');
  return (
    <div className={styles.problems} role="alert">
      {away && link.state === 'away' && (
        <Problem what={words.link.away} next={words.link.awayNext(exactTime(link.since, lang))} />
      )}
      {saved.why !== null && (
        <Problem
          what={words.saved.failing[saved.why]}
          next={`${words.saved.since(exactTime(saved.at, lang))} ${words.saved.todo[saved.why]} ${words.saved.meanwhile}`}
        />
      )}
      {wokeAt !== undefined && <Problem what={words.woken.what} next={words.woken.next} />}
    </div>
  );
}

function Problem({ what, next }: { what: string; next: string }) {
  return (
    <p className={styles.problem}>
      <strong>{what}</strong> {next}
    </p>
  );
}
