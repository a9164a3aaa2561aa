import { Link } from 'wouter';

import type { SessionSummary } from '#shared/api.ts';
import { parseJoinCode, spokenJoinCode } from '#shared/ids.ts';
import { dayAndTime, dayOf } from '../time.ts';
import { useLang, useTrainerWords } from '../words.ts';
import styles from './Sessions.module.css';

/** One session of the list: where it is, how many came, and, once it has ended, the way to its results. */
export function SessionRow({ session }: { session: SessionSummary }) {
  const { sessions: words } = useTrainerWords();
  const lang = useLang();
  const { id, title, group, company, createdAt, ended, joined, rehearsal, sealedAt, keptUntil } = session;
  const named = [group, company].filter((part) => part !== null).join(' · ');
  const name = named === '' ? title : named;
  const console = `/trainer/s/${id}`;
  // Of invented votes there are no results.
  const hasResults = ended && !rehearsal;
  return (
    <li className={styles.row}>
      <div className={styles.about}>
        <Link className={styles.link} href={hasResults ? `/results/${id}` : console}>
          {name}
        </Link>
        <p className={styles.detail}>
          {rehearsal && <strong>{words.rehearsal} · </strong>}
          {named !== '' && `${title} · `}
          {dayAndTime(createdAt, lang)} · {words.joined(joined)}
          {sealedAt !== null &&
            keptUntil !== null &&
            ` · ${words.sealed(dayOf(sealedAt, lang), dayOf(keptUntil, lang))}`}
        </p>
      </div>
      {!ended && <p className={styles.code}>{spoken(session.code)}</p>}
      {hasResults && (
        <p className={styles.ways}>
          <Link className={styles.way} href={`/results/${id}`} aria-label={words.resultsOf(name)}>
            {words.results}
          </Link>
          {sealedAt === null && (
            <Link className={styles.way} href={console} aria-label={words.consoleOf(name)}>
              {words.console}
            </Link>
          )}
        </p>
      )}
    </li>
  );
}

function spoken(code: string): string {
  const parsed = parseJoinCode(code);
  return parsed === null ? code : spokenJoinCode(parsed);
}
