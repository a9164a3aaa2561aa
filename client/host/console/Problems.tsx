import { useEffect, useState } from 'react';

import type { HostView } from '#shared/views/hostPanel.ts';
import type { Link } from '../../session/store.ts';
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
      {away && <Problem what={words.link.away} next={words.link.awayNext} />}
      {saved.why !== null && (
        <Problem
          what={words.saved.failing[saved.why]}
          next={`${words.saved.since(exactTime(saved.at, lang))} ${words.saved.todo[saved.why]} ${words.saved.meanwhile}`}
        />
      )}
      {wokeAt !== null && <Problem what={words.woken.what} next={words.woken.next} />}
    </div>
  );
}

/** In ms. A line that is back sooner was never missed, and the page need not jump for it. */
const BLIP = 1_500;

function useLasting(away: boolean): boolean {
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    if (!away) return;
    const timer = setTimeout(() => setLasting(true), BLIP);
    return () => {
      clearTimeout(timer);
      setLasting(false);
    };
  }, [away]);
  return away && lasting;
}

function Problem({ what, next }: { what: string; next: string }) {
  return (
    <p className={styles.problem}>
      <strong>{what}</strong> {next}
    </p>
  );
}
