import { Link } from 'wouter';

import type { SessionSummary } from '#shared/api.ts';
import { parseJoinCode, spokenJoinCode } from '#shared/ids.ts';
import { Button } from '../../ui/Button.tsx';
import { dayAndTime } from '../time.ts';
import { useDownload } from '../useDownload.ts';
import { refusalSentence, useLang, useTrainerWords } from '../words.ts';
import styles from './Sessions.module.css';

/** One session of the list: where it is, how many came, and, once it has ended, its files. */
export function SessionRow({ session }: { session: SessionSummary }) {
  const { sessions: words } = useTrainerWords();
  const lang = useLang();
  const { save, state } = useDownload(session.id);
  const { title, group, company, createdAt, ended, joined, rehearsal } = session;
  const named = [group, company].filter((part) => part !== null).join(' · ');
  const name = named === '' ? title : named;
  return (
    <li className={styles.row}>
      <div className={styles.about}>
        <Link className={styles.link} href={`/trainer/s/${session.id}`}>
          {name}
        </Link>
        <p className={styles.detail}>
          {rehearsal && <strong>{words.rehearsal} · </strong>}
          {named !== '' && `${title} · `}
          {dayAndTime(createdAt, lang)} · {words.joined(joined)}
        </p>
      </div>
      {!ended && <p className={styles.code}>{spoken(session.code)}</p>}
      {ended && (
        <div className={styles.files}>
          <Button kind="quiet" aria-label={words.download(words.csv, name)} onClick={() => save('csv')}>
            {words.csv}
          </Button>
          <Button kind="quiet" aria-label={words.download(words.json, name)} onClick={() => save('json')}>
            {words.json}
          </Button>
        </div>
      )}
      {state !== null && (
        <p className={styles.state} role="status">
          {state === 'busy' ? words.downloading : refusalSentence(state, lang)}
        </p>
      )}
    </li>
  );
}

function spoken(code: string): string {
  const parsed = parseJoinCode(code);
  return parsed === null ? code : spokenJoinCode(parsed);
}
