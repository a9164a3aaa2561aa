import { useEffect, useState, useSyncExternalStore, type ComponentType } from 'react';

import type { Lang } from '#shared/ids.ts';
import { deviceKeep } from '../session/keep.ts';
import { firstLang, TRAINER_LANG, TRAINER_TICKET } from '../session/trainerKeep.ts';
import { useAsked } from '../session/useAsked.ts';
import { accessIn, askResults, type Access } from './access.ts';
import { NoResults } from './NoResults.tsx';
import { isFinal } from './refused.ts';
import { ReportPage } from './ReportPage.tsx';
import { ReadingLang } from './words.ts';

/** What the trainer manages beside the results. It belongs to another role, so whoever composes the pages hands it in. */
type Manage = ComponentType<{ session: string; lang: Lang; onChanged: () => void }>;

const keep = deviceKeep();

interface ResultsPagesProps {
  /** `null` where the link says by itself whose results these are. */
  session: string | null;
  Manage: Manage;
}

/** The results of one session: for its trainer, or for whoever has a link from the trainer. */
export function ResultsPages({ session, Manage: Managing }: ResultsPagesProps) {
  const hash = useSyncExternalStore(subscribeHash, () => location.hash);
  const [lang, setLang] = useState(() => firstLang(keep.get(TRAINER_LANG), navigator.languages));
  const access = session === null ? accessIn(hash) : asTrainer(session);

  useEffect(() => {
    document.documentElement.lang = lang;
  }, [lang]);
  const speak = (next: Lang) => {
    keep.set(TRAINER_LANG, next);
    setLang(next);
  };

  return (
    <ReadingLang value={lang}>
      {access === null ? (
        <NoResults why={session === null ? 'noLink' : 'notSignedIn'} />
      ) : (
        <Results key={access.ticket + access.session} {...{ access, lang, speak, Managing }} />
      )}
    </ReadingLang>
  );
}

interface ResultsProps {
  access: Access;
  lang: Lang;
  speak: (lang: Lang) => void;
  Managing: Manage;
}

function Results({ access, lang, speak, Managing }: ResultsProps) {
  const { answer, error, again } = useAsked(access.ticket, async () => askResults(access));
  // A server that is away for a moment takes nothing from who is reading.
  if (error !== null && (answer === null || isFinal(error))) {
    const isTrainer = access.kind === 'trainer';
    // Nobody signs in by a link; what the server does not know is then a link that is not whole.
    const why = error === 'notSignedIn' && !isTrainer ? 'badTicket' : error;
    return <NoResults {...{ why, again, isTrainer }} />;
  }
  if (answer === null) return <NoResults why="loading" />;
  return (
    <ReportPage {...{ access, lang, speak }} report={answer.report}>
      {answer.as === 'trainer' && <Managing session={access.session} lang={lang} onChanged={again} />}
    </ReportPage>
  );
}

function asTrainer(session: string): Access | null {
  const ticket = keep.get(TRAINER_TICKET);
  return ticket === null ? null : { kind: 'trainer', session, ticket };
}

/** Another link may be opened in the same tab. */
function subscribeHash(changed: () => void): () => void {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
}
