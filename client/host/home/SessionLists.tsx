import { useState } from 'react';
import { useLocation } from 'wouter';

import type { SessionSummary } from '#shared/api.ts';
import { Button } from '../../ui/Button.tsx';
import { useLang, useTrainerWords } from '../words.ts';
import { compareAddress, hasResults, isAlike, whyNotCompare } from './comparing.ts';
import { Field } from './Field.tsx';
import { found } from './finding.ts';
import { SessionRow } from './SessionRow.tsx';
import styles from './Sessions.module.css';

/** A list that is shorter is seen at a glance. */
const SEARCH_FROM = 6;

/** The sessions that there are: to be searched, and to be ticked for a comparison once they have ended. */
export function SessionLists({ sessions }: { sessions: SessionSummary[] }) {
  const { sessions: words } = useTrainerWords();
  const lang = useLang();
  const [typed, setTyped] = useState('');
  const isSearched = sessions.length >= SEARCH_FROM && typed.trim() !== '';
  const shown = isSearched ? found(sessions, typed, lang) : sessions;
  return (
    <>
      {sessions.length >= SEARCH_FROM && (
        <div role="search" className={styles.search}>
          <Field
            label={words.search}
            type="search"
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
          />
          <p className={styles.found} role="status">
            {isSearched && words.found(shown.length, sessions.length)}
          </p>
        </div>
      )}
      <SessionList title={words.running} sessions={shown.filter(({ ended }) => !ended)} />
      <EndedSessions all={sessions} shown={shown.filter(({ ended }) => ended)} />
    </>
  );
}

interface EndedSessionsProps {
  all: SessionSummary[];
  /** Those that fit what is searched; what was ticked before stays so. */
  shown: SessionSummary[];
}

function EndedSessions({ all, shown }: EndedSessionsProps) {
  const { sessions: words } = useTrainerWords();
  const [, navigate] = useLocation();
  const [ids, setIds] = useState<readonly string[]>([]);
  const comparable = all.filter(hasResults);
  const ticked = comparable.filter(({ id }) => ids.includes(id));
  if (comparable.length < 2) return <SessionList title={words.ended} sessions={shown} />;

  const whyNot = whyNotCompare(ticked);
  const tick = ({ id }: SessionSummary) =>
    setIds(ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id]);
  return (
    <>
      <SessionList
        title={words.ended}
        sessions={shown}
        ticking={{ ids, isAlike: (session) => isAlike(session, ticked), onTick: tick }}
      />
      <div className={styles.compare}>
        <Button
          disabled={whyNot !== null}
          aria-describedby={whyNot === null ? undefined : 'why-not-compare'}
          onClick={() => navigate(compareAddress(ticked))}
        >
          {words.compareSessions(ticked.length)}
        </Button>
        {whyNot !== null && (
          <p id="why-not-compare" className={styles.detail}>
            {words.whyNotCompare[whyNot]}
          </p>
        )}
      </div>
    </>
  );
}

interface Ticking {
  ids: readonly string[];
  isAlike: (session: SessionSummary) => boolean;
  onTick: (session: SessionSummary) => void;
}

interface SessionListProps {
  title: string;
  sessions: SessionSummary[];
  ticking?: Ticking;
}

function SessionList({ title, sessions, ticking }: SessionListProps) {
  if (sessions.length === 0) return null;
  const newestFirst = [...sessions].sort((one, other) => other.createdAt - one.createdAt);
  return (
    <section>
      <h2 className={styles.kind}>{title}</h2>
      <ul>
        {newestFirst.map((session) => (
          <SessionRow
            key={session.id}
            session={session}
            tick={
              ticking === undefined
                ? null
                : {
                    isTicked: ticking.ids.includes(session.id),
                    isAlike: ticking.isAlike(session),
                    onTick: () => ticking.onTick(session),
                  }
            }
          />
        ))}
      </ul>
    </section>
  );
}
