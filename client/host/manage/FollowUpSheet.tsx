import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { Link } from 'wouter';

import type { ManagedFollowUp } from '#shared/api.ts';
import type { Lang } from '#shared/ids.ts';
import { inLanguage } from '#shared/scenario.ts';
import { followUpWording } from '#shared/wording/followUp.ts';
import { useAsked } from '../../session/useAsked.ts';
import { Button } from '../../ui/Button.tsx';
import { LangChoice } from '../../ui/LangChoice.tsx';
import { QrCode } from '../../ui/QrCode.tsx';
import { copied } from '../copied.ts';
import { calendarDay } from '../time.ts';
import { useTrainer } from '../TrainerContext.ts';
import { refusalSentence, useLang, useManagingWords } from '../words.ts';
import styles from './FollowUpSheet.module.css';
import { managingOf } from './managing.ts';

/** What the trainer sends after two or three weeks, to be copied or printed. */
export function FollowUpSheetPage({ session }: { session: string }) {
  const trainer = useTrainer();
  const managing = useMemo(() => managingOf(trainer, session), [trainer, session]);
  const { answer, error, again } = useAsked(session, managing.followUp);
  const lang = useLang();
  const words = useManagingWords();
  if (answer !== null) return <FollowUpSheet followUp={answer} results={`/results/${session}`} />;
  return (
    <main className={styles.page}>
      <p role="status">{error === null ? words.loading : refusalSentence(error, lang)}</p>
      {error !== null && <Button onClick={again}>{words.retry}</Button>}
    </main>
  );
}

interface FollowUpSheetProps {
  followUp: ManagedFollowUp;
  /** Where the results are. */
  results: string;
}

/** One page to send, one to hang up, and one for the manager; in the language of the participants. */
export function FollowUpSheet({ followUp, results }: FollowUpSheetProps) {
  const { languages } = followUp;
  const own = useLang();
  const [chosen, setChosen] = useState<Lang>(languages.includes(own) ? own : (languages[0] ?? own));
  const { sheet: words, manage } = followUpWording[chosen];
  const day = (at: string) => calendarDay(at, chosen);
  useEffect(() => {
    document.title = `${words.title} · Aanname`;
  }, [words.title]);
  return (
    <div className={styles.page} lang={chosen}>
      <header className={styles.bar}>
        <Link href={results}>{words.back}</Link>
        {languages.length > 1 && (
          <LangChoice label={words.title} langs={languages} chosen={chosen} onChoose={setChosen} />
        )}
        <Button onClick={() => print()}>{words.print}</Button>
      </header>
      <main className={styles.main}>
        <section className={styles.sheet}>
          <h1 className={styles.title}>{words.forTrainer}</h1>
          <p>{words.when(day(followUp.invited))}</p>
          {isLocal(followUp.url) && <p className={styles.note}>{manage.lan}</p>}
          <Mail followUp={followUp} lang={chosen} />
        </section>
        <section className={styles.sheet}>
          <h1 className={styles.title}>{words.title}</h1>
          <p className={styles.invite}>{inLanguage(followUp.invite, chosen)}</p>
          <div className={styles.poster}>
            <QrCode className={styles.code} text={followUp.url} name={manage.link} />
            <ol className={styles.steps}>
              {words.posterLines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ol>
          </div>
          <p>{words.open({ from: day(followUp.from), until: day(followUp.until) })}</p>
          <p className={styles.note}>{words.forgotten}</p>
        </section>
        <section className={styles.sheet}>
          <h1 className={styles.title}>{words.manager}</h1>
          <p>{words.managerWhy}</p>
          <ol className={styles.questions}>
            {words.managerAsk.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        </section>
      </main>
    </div>
  );
}

function Mail({ followUp, lang }: { followUp: ManagedFollowUp; lang: Lang }) {
  const { sheet: words, manage } = followUpWording[lang];
  const id = useId();
  const text = useRef<HTMLTextAreaElement>(null);
  const [done, setDone] = useState(false);
  const title = inLanguage(followUp.title, lang);
  const mail = `${words.subject(title)}\n\n${words.body({
    title,
    heldOn: calendarDay(followUp.heldOn, lang),
    invite: inLanguage(followUp.invite, lang),
    url: followUp.url,
    until: calendarDay(followUp.until, lang),
  })}`;
  const copy = async () => {
    const isCopied = await copied(mail);
    if (!isCopied) text.current?.select();
    setDone(isCopied);
  };
  return (
    <>
      <label className={styles.label} htmlFor={id}>
        {words.mail}
      </label>
      <textarea
        ref={text}
        id={id}
        className={styles.mail}
        readOnly
        value={mail}
        rows={mail.split('\n').length + 8}
      />
      <p className={styles.printed}>{mail}</p>
      <div className={styles.buttons}>
        <Button onClick={() => void copy()}>{words.mailCopy}</Button>
        <p role="status">{done && manage.copied}</p>
      </div>
    </>
  );
}

/** Whether nobody reaches this address who is not on the same network. */
function isLocal(url: string): boolean {
  const [, hostname = ''] = /^https?:\/\/(\[|[^/:]+)/.exec(url) ?? [];
  return /^(?:localhost|127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|\[)|\.local$/.test(
    hostname,
  );
}
