import { useEffect, useState } from 'react';

import type { FollowUpPage as Page } from '#shared/api.ts';
import { LANGS, type Lang } from '#shared/ids.ts';
import { inLanguage } from '#shared/scenario.ts';
import { phoneFollowUpWording, type PhoneFollowUpWording } from '#shared/wording/phoneFollowUp.ts';
import type { AskError } from '../../session/api.ts';
import type { Keep } from '../../session/keep.ts';
import { useAsked } from '../../session/useAsked.ts';
import { Button } from '../../ui/Button.tsx';
import { Tick } from '../../ui/Tick.tsx';
import { spokenDay } from '../days.ts';
import { Header } from '../Header.tsx';
import { LangContext } from '../language.ts';
import layout from '../layout.module.css';
import page from '../page.module.css';
import { FollowUpForm } from './FollowUpForm.tsx';
import styles from './FollowUpPage.module.css';
import { askPage, readRecall } from './recall.ts';
import { WordsForm } from './WordsForm.tsx';

interface FollowUpPageProps {
  keep: Keep;
  /** The one that stands in the link. */
  ticket: string;
}

/** Weeks later: two words, three questions, thanks. */
export function FollowUpPage({ keep, ticket }: FollowUpPageProps) {
  const { answer, error, again } = useAsked(ticket, async () => askPage(ticket));
  const [chosen, setChosen] = useState<Lang | null>(() => LANGS.find((one) => one === keep.get('lang')) ?? null);
  const languages = answer?.languages ?? LANGS;
  const lang = chosen !== null && languages.includes(chosen) ? chosen : (answer?.lang ?? chosen ?? 'nl');
  const words = phoneFollowUpWording[lang].page;
  useEffect(() => {
    document.documentElement.lang = lang;
    document.title = words.title;
  }, [lang, words.title]);
  const speak = (next: Lang) => {
    keep.set('lang', next);
    setChosen(next);
  };
  return (
    <LangContext value={lang}>
      <div className={layout.phone}>
        <Header languages={languages} onSpeak={speak} />
        <main className={layout.main}>
          <h1 className={page.headline}>{words.title}</h1>
          {answer === null ? (
            <NoPage error={error} words={words} onRetry={again} />
          ) : (
            <Asking asked={answer} keep={keep} ticket={ticket} lang={lang} />
          )}
        </main>
      </div>
    </LangContext>
  );
}

type Words = PhoneFollowUpWording['page'];

function NoPage({ error, words, onRetry }: { error: AskError | null; words: Words; onRetry: () => void }) {
  const passing = error === 'unreachable' || error === 'serverError';
  return (
    <div className={styles.said} role="status">
      <p className={page.story}>
        {error === null ? words.loading : passing ? words.unreachable : words.none}
      </p>
      {error !== null && !passing && <p>{words.noneNext}</p>}
      {passing && <Button onClick={onRetry}>{words.retry}</Button>}
    </div>
  );
}

type Standing = 'words' | 'form' | 'saved' | 'answered' | 'closed';

interface AskingProps {
  asked: Page;
  keep: Keep;
  ticket: string;
  lang: Lang;
}

function Asking({ asked, keep, ticket, lang }: AskingProps) {
  const words = phoneFollowUpWording[lang].page;
  const [standing, setStanding] = useState<Standing>('words');
  const kept = readRecall(keep, asked.code)?.words.join(' ') ?? '';
  const [typed, setTyped] = useState(kept);
  const day = (at: string) => spokenDay(at, lang);
  if (standing === 'saved' || standing === 'answered') return <Thanks words={words} first={standing === 'saved'} />;
  if (standing === 'closed' || asked.standing === 'closed') return <p className={page.story}>{words.closed}</p>;
  return (
    <>
      <p className={page.story}>
        {words.about(inLanguage(asked.title, lang), day(asked.heldOn))} {inLanguage(asked.invite, lang)}
      </p>
      {asked.standing === 'early' ? (
        <p className={page.story}>{words.early(day(asked.from), day(asked.until))}</p>
      ) : standing === 'words' ? (
        <WordsForm {...{ ticket, typed, kept: kept !== '' && typed === kept }} onType={setTyped} onDone={setStanding} />
      ) : (
        <FollowUpForm ticket={ticket} typed={typed} onDone={setStanding} />
      )}
      <p className={page.note}>{words.anonymous}</p>
    </>
  );
}

function Thanks({ words, first }: { words: Words; first: boolean }) {
  return (
    <div className={styles.said} role="status">
      {first && (
        <p className={styles.saved}>
          <Tick className={styles.tick} />
          {words.saved}
        </p>
      )}
      <p className={page.story}>{first ? words.thanks : words.answered}</p>
      {first && <p>{words.thanksWhy}</p>}
    </div>
  );
}
