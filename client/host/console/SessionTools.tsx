import { use } from 'react';
import { Link } from 'wouter';

import { LANGS, type Lang } from '#shared/ids.ts';
import { LangChoice } from '../../ui/LangChoice.tsx';
import type { HostView } from '#shared/views/hostPanel.ts';
import type { SessionWording } from '#shared/wording/consoleSession.ts';
import { dayAndTime } from '../time.ts';
import { useDownload } from '../useDownload.ts';
import { LangContext, refusalSentence, useWords } from '../words.ts';
import styles from './SessionTools.module.css';

interface SessionToolsProps {
  session: string;
  ended: boolean;
  /** What is kept of the votes; `null` in a rehearsal. */
  keeping: HostView['keeping'];
  /** Invented votes make no file. */
  rehearsal: boolean;
  /** The language of the big screen, which need not be the trainer's. */
  screen: { lang: Lang; langs: readonly Lang[]; speak: (lang: Lang) => void };
  onRemote: () => void;
  onEnd: () => void;
}

/** What is done once or twice a session: the files, a second device, the end. */
export function SessionTools(props: SessionToolsProps) {
  const { session, ended, keeping, rehearsal, screen, onRemote, onEnd } = props;
  const { session: words } = useWords();
  const { lang, speak } = use(LangContext);
  const { save, state } = useDownload(session);
  return (
    <section>
      <h2 className={styles.title}>{words.title}</h2>
      <ul className={styles.tools}>
        <li>
          <button type="button" className={styles.tool} onClick={onRemote}>
            {words.remote}
          </button>
        </li>
        {!rehearsal && (
          <li>
            <Link className={styles.link} href={`/results/${session}`}>
              {words.results}
            </Link>
          </li>
        )}
        {!ended && !rehearsal && (
          <li className={styles.row}>
            <button type="button" className={styles.tool} onClick={() => save('csv')}>
              {words.csv}
            </button>
            <button type="button" className={styles.tool} onClick={() => save('json')}>
              {words.json}
            </button>
          </li>
        )}
        {!ended && (
          <li>
            <button type="button" className={styles.tool} onClick={onEnd}>
              {words.end}
            </button>
          </li>
        )}
      </ul>
      {keeping !== null && <p className={styles.state}>{keptWords(keeping, lang, words)}</p>}
      <p className={styles.state} role="status">
        {state !== null && (state === 'busy' ? words.downloading : refusalSentence(state, lang))}
      </p>
      {screen.langs.length > 1 && (
        <LangChoice
          shown
          label={words.screenLang}
          langs={screen.langs}
          chosen={screen.lang}
          onChoose={screen.speak}
        />
      )}
      <LangChoice shown label={words.lang} langs={LANGS} chosen={lang} onChoose={speak} />
    </section>
  );
}

function keptWords(
  { sealsAt, days }: NonNullable<HostView['keeping']>,
  lang: Lang,
  words: SessionWording['session'],
): string {
  return words.kept(sealsAt === null ? null : dayAndTime(sealsAt, lang), days);
}
