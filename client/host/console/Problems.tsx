import type { HostView } from '#shared/views/hostPanel.ts';
import type { Link } from '../../session/store.ts';
import { useLasting } from '../../session/useLasting.ts';
import { exactTime } from '../time.ts';
import { useLang, useWords } from '../words.ts';
import styles from './Problems.module.css';

/** What keeps votes from being saved, across the whole page: what happened, and what to do. */
export function Problems({ view, link }: { view: HostView; link: Link }) {
  const words = useWords();
  const lang = useLang();
  const { ok, at } = view.saved;
  const away = useLasting(link.state === 'away');
  return (
    <div className={styles.problems} role="alert">
      {away && link.state === 'away' && (
        <Problem what={words.link.away} next={words.link.awayNext(exactTime(link.since, lang))} />
      )}
      {!ok && <Problem what={words.saved.failing(exactTime(at, lang))} next={words.saved.failingNext} />}
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
