import { useState } from 'react';

import type { SessionSummary } from '#shared/api.ts';
import { Button } from '../../ui/Button.tsx';
import { useTrainerWords } from '../words.ts';
import { NewSession } from './NewSession.tsx';
import { SessionLists } from './SessionLists.tsx';
import styles from './Sessions.module.css';

/** The sessions, those that run first; and the form for a new one, open at once where there is none yet. */
export function Sessions({ sessions }: { sessions: SessionSummary[] }) {
  const { sessions: words } = useTrainerWords();
  const [wanted, setWanted] = useState<'session' | 'rehearsal' | null>(null);
  const rehearse = wanted === 'rehearsal';

  if (sessions.length === 0) {
    return (
      <section className={styles.section}>
        <h1 className={styles.title}>{rehearse ? words.newRehearsal : words.first}</h1>
        <p className={styles.what}>{rehearse ? words.rehearsalWhat : words.firstWhat}</p>
        {rehearse ? (
          <NewSession rehearse onCancel={() => setWanted(null)} />
        ) : (
          <NewSession rehearse={false} onRehearse={() => setWanted('rehearsal')} />
        )}
      </section>
    );
  }
  return (
    <>
      {wanted !== null ? (
        <section className={styles.section}>
          <h1 className={styles.title}>{rehearse ? words.newRehearsal : words.new}</h1>
          {rehearse && <p className={styles.what}>{words.rehearsalWhat}</p>}
          <NewSession rehearse={rehearse} onCancel={() => setWanted(null)} />
        </section>
      ) : (
        <div className={styles.head}>
          <h1 className={styles.title}>{words.title}</h1>
          <div className={styles.begin}>
            <Button kind="quiet" onClick={() => setWanted('rehearsal')}>
              {words.rehearse}
            </Button>
            <Button kind="filled" onClick={() => setWanted('session')}>
              {words.start}
            </Button>
          </div>
        </div>
      )}
      <SessionLists sessions={sessions} />
    </>
  );
}
