import { LANGS, parseJoinCode, spokenJoinCode, type Lang } from '#shared/ids.ts';
import type { Link } from '../session/store.ts';
import styles from './Header.module.css';
import { useLang, useWords } from './language.ts';

interface HeaderProps {
  /** Absent at the door, where there is no session yet. */
  session?: { code: string; link: Link; rehearsal?: boolean };
  languages: readonly Lang[];
  onSpeak: (lang: Lang) => void;
}

/** The code, whether the line is there, and the other language. */
export function Header({ session, languages, onSpeak }: HeaderProps) {
  const lang = useLang();
  const words = useWords();
  const other = LANGS.find((one) => one !== lang && languages.includes(one));
  const state = session?.link.state === 'connected' ? 'connected' : 'away';
  return (
    <header className={styles.header}>
      <p className={styles.code}>
        {session === undefined ? 'Aanname' : spoken(session.code)}
        {session?.rehearsal && ` · ${words.rehearsal}`}
      </p>
      <p className={styles.link} role="status" data-state={state}>
        {session !== undefined && linkWords(session.link, words.link)}
      </p>
      {other !== undefined && (
        <button type="button" className={styles.language} lang={other} onClick={() => onSpeak(other)}>
          {other.toUpperCase()} <span className="unseen">{words.door.otherLanguage}</span>
        </button>
      )}
    </header>
  );
}

function spoken(code: string): string {
  const parsed = parseJoinCode(code);
  return parsed === null ? code : spokenJoinCode(parsed);
}

function linkWords({ state }: Link, words: Record<'connecting' | 'connected' | 'away', string>): string {
  return words[state === 'refused' ? 'away' : state];
}
