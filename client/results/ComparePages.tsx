import { useEffect, useState } from 'react';
import { useSearchParams } from 'wouter';

import type { OverTimeAnswer } from '#shared/api.ts';
import type { Lang } from '#shared/ids.ts';
import { ask, type Asked } from '../session/api.ts';
import { readAs, type Check } from '../session/checks.ts';
import { asObject, deviceKeep } from '../session/keep.ts';
import { firstLang, TRAINER_LANG, TRAINER_TICKET } from '../session/trainerKeep.ts';
import { useAsked } from '../session/useAsked.ts';
import { ComparePage } from './ComparePage.tsx';
import { NoResults } from './NoResults.tsx';
import { ReadingLang } from './words.ts';

const keep = deviceKeep();

/** Page and server are one version. */
const isCompared: Check<OverTimeAnswer> = (value): value is OverTimeAnswer => {
  const { sessions, asked, overall } = asObject(value);
  return Array.isArray(sessions) && typeof asked === 'object' && typeof overall === 'object';
};

async function askCompared(sessions: string, ticket: string): Promise<Asked<OverTimeAnswer>> {
  const query = new URLSearchParams({ sessions }).toString();
  return ask(`/api/over-time?${query}`, { ticket, read: readAs(isCompared) });
}

/** The sessions that the address names, side by side, for their trainer: `/results/compare?s=<id>,<id>`. */
export function ComparePages() {
  const [query] = useSearchParams();
  const [lang, setLang] = useState(() => firstLang(keep.get(TRAINER_LANG), navigator.languages));
  const ticket = keep.get(TRAINER_TICKET);

  useEffect(() => {
    document.documentElement.lang = lang;
  }, [lang]);
  const speak = (next: Lang) => {
    keep.set(TRAINER_LANG, next);
    setLang(next);
  };

  return (
    <ReadingLang value={lang}>
      {ticket === null ? (
        <NoResults why="notSignedIn" />
      ) : (
        <Compared sessions={query.get('s') ?? ''} {...{ ticket, lang, speak }} />
      )}
    </ReadingLang>
  );
}

interface ComparedProps {
  sessions: string;
  ticket: string;
  lang: Lang;
  speak: (lang: Lang) => void;
}

function Compared({ sessions, ticket, lang, speak }: ComparedProps) {
  const { answer, error, again } = useAsked(sessions, async () => askCompared(sessions, ticket));
  if (answer !== null) return <ComparePage compared={answer} lang={lang} speak={speak} />;
  return <NoResults why={error ?? 'loading'} again={again} isTrainer />;
}
