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
import { askPage, readRecall, ticketIn } from './recall.ts';
import { WordsForm } from './WordsForm.tsx';

interface FollowUpPageProps {
  keep: Keep;
  /** The one that stands in the link. */
  ticket: string;
}

/** Weeks later: two words, four questions, thanks. */
export function FollowUpPage({ keep, ticket }: FollowUpPageProps) {
  const { answer, error, again } = useAsked(ticket, async () => askPage(ticket));
  return <FollowUpView {...{ keep, ticket, answer, error, again }} first="words" />;
}

export interface FollowUpViewProps extends FollowUpPageProps {
  answer: Page | null;
  error: AskError | null;
  again: () => void;
  /** Where one begins. */
  first: Standing;
}

/** The page as the server has told of it so far. */
export function FollowUpView({ keep, ticket, answer, error, again, first }: FollowUpViewProps) {
  const [chosen, setChosen] = useState<Lang | null>(
    () => LANGS.find((one) => one === keep.get('lang')) ?? null,
  );
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
            <Asking asked={answer} {...{ keep, ticket, lang, first }} />
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

interface AskingProps extends FollowUpPageProps {
  asked: Page;
  lang: Lang;
  first: Standing;
}

function Asking({ asked, keep, ticket, lang, first }: AskingProps) {
  const words = phoneFollowUpWording[lang].page;
  const [standing, setStanding] = useState(first);
  const recall = readRecall(keep, asked.code);
  const kept = recall?.words.join(' ') ?? '';
  const [typed, setTyped] = useState(kept);
  const isKept = kept !== '' && typed === kept;
  // With its own words this phone comes by its own link, whichever was followed: that one cannot be guessed.
  const by = isKept && typeof recall?.url === 'string' ? ticketIn(recall.url) : ticket;
  const day = (at: string) => spokenDay(at, lang);
  if (standing === 'saved' || standing === 'answered')
    return <Thanks words={words} first={standing === 'saved'} />;
  if (standing === 'closed' || asked.standing === 'closed')
    return <p className={page.story}>{words.closed}</p>;
  return (
    <>
      <p className={page.story}>
        {words.about(inLanguage(asked.title, lang), day(asked.heldOn))} {inLanguage(asked.invite, lang)}
      </p>
      {asked.standing === 'early' ? (
        <p className={page.story}>{words.early(day(asked.from), day(asked.until))}</p>
      ) : standing === 'words' ? (
        <WordsForm {...{ ticket: by, typed, kept: isKept }} onType={setTyped} onDone={setStanding} />
      ) : (
        <FollowUpForm ticket={by} typed={typed} onDone={setStanding} />
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
