import { useState } from 'react';

import type { SessionSummary } from '#shared/api.ts';
import { Button } from '../../ui/Button.tsx';
import { useTrainerWords } from '../words.ts';
import { NewSession } from './NewSession.tsx';
import { SessionRow } from './SessionRow.tsx';
import styles from './Sessions.module.css';

/** The sessions, those that run first; and the form for a new one, open at once where there is none yet. */
export function Sessions({ sessions }: { sessions: SessionSummary[] }) {
  const { sessions: words } = useTrainerWords();
  const [starting, setStarting] = useState(false);

  if (sessions.length === 0) {
    return (
      <section className={styles.section}>
        <h1 className={styles.title}>{words.first}</h1>
        <p className={styles.what}>{words.firstWhat}</p>
        <NewSession />
      </section>
    );
  }
  return (
    <>
      {starting ? (
        <section className={styles.section}>
          <h1 className={styles.title}>{words.new}</h1>
          <NewSession onCancel={() => setStarting(false)} />
        </section>
      ) : (
        <div className={styles.head}>
          <h1 className={styles.title}>{words.title}</h1>
          <Button kind="filled" onClick={() => setStarting(true)}>
            {words.start}
          </Button>
        </div>
      )}
      <SessionList title={words.running} sessions={sessions.filter(({ ended }) => !ended)} />
      <SessionList title={words.ended} sessions={sessions.filter(({ ended }) => ended)} />
    </>
  );
}

function SessionList({ title, sessions }: { title: string; sessions: SessionSummary[] }) {
  if (sessions.length === 0) return null;
  const newestFirst = [...sessions].sort((one, other) => other.createdAt - one.createdAt);
  return (
    <section>
      <h2 className={styles.kind}>{title}</h2>
      <ul>
        {newestFirst.map((session) => (
          <SessionRow key={session.id} session={session} />
        ))}
      </ul>
    </section>
  );
}
