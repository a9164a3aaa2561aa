import { Link } from 'wouter';

import { parseJoinCode, spokenJoinCode } from '#shared/ids.ts';
import type { HostScript, HostView } from '#shared/views/hostPanel.ts';
import { Key } from '../Key.tsx';
import { useWords } from '../words.ts';
import styles from './ConsoleHeader.module.css';
import { paceAt } from './pace.ts';
import { useServerNow } from './useServerNow.ts';

interface ConsoleHeaderProps {
  view: HostView;
  script: HostScript;
  onCover: (cover: 'black' | 'code') => void;
  onKeys: () => void;
}

/** Which session this is, how it keeps to its plan, and the two things that may cover the big screen. */
export function ConsoleHeader({ view, script, onCover, onKeys }: ConsoleHeaderProps) {
  const words = useWords();
  const { code, cover, rehearsal } = view;
  const parsed = parseJoinCode(code);
  const spoken = parsed === null ? code : spokenJoinCode(parsed);
  const about = [script.title, script.group, script.company].filter((part) => part !== null);
  return (
    <header className={styles.head}>
      <Link className={styles.home} href="/trainer" aria-label={`Aanname: ${words.allSessions}`}>
        Aanname
      </Link>
      {rehearsal && <p className={styles.rehearsal}>{words.header.rehearsal}</p>}
      <h1 className={styles.about}>{about.join(' · ')}</h1>
      <PaceInWords view={view} script={script} />
      <div className={styles.pills}>
        <button
          type="button"
          className={styles.pill}
          aria-pressed={cover === 'code'}
          onClick={() => onCover('code')}
        >
          <span className={styles.code}>{spoken}</span>
          <span className="unseen">{words.header.code}</span> <Key>Q</Key>
        </button>
        <button
          type="button"
          className={styles.pill}
          aria-pressed={cover === 'black'}
          onClick={() => onCover('black')}
        >
          {words.header.black} <Key>B</Key>
        </button>
        <button type="button" className={styles.help} aria-label={words.header.keys} onClick={onKeys}>
          <Key>?</Key>
        </button>
      </div>
    </header>
  );
}

function PaceInWords({ view, script }: { view: HostView; script: HostScript }) {
  const { pace: words } = useWords();
  const now = useServerNow(view);
  if (view.ended) return <p className={styles.pace}>{words.ended}</p>;
  if (view.startedAt === null) return <p className={styles.pace}>{words.notStarted}</p>;
  const { startedAt, position } = view;
  const { elapsed, ahead } = paceAt(script.scenes, { scene: position.scene, startedAt, now });
  const against = ahead === 0 ? words.onTime : ahead > 0 ? words.ahead(ahead) : words.behind(-ahead);
  return (
    <p className={styles.pace}>
      <span className={styles.elapsed}>{words.elapsed(elapsed)} · </span>
      <strong>{against}</strong>
    </p>
  );
}
