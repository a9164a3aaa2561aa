import { use } from 'react';
import { Link } from 'wouter';

import type { AskError } from '../session/api.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { ReadingLang, refusalIn, useWords } from './words.ts';

interface NoResultsProps {
  why: AskError | 'loading' | 'noLink';
  again?: () => void;
  isTrainer?: boolean;
}

/** In the place of the results while they are not there: why not, and what to do. */
export function NoResults({ why, again, isTrainer = false }: NoResultsProps) {
  const words = useWords();
  const lang = use(ReadingLang);
  if (why === 'loading') return <Notice title={words.loading} />;
  const { what, next } = why === 'noLink' ? words.noLink : refusalIn(why, lang);
  return (
    <Notice title={what}>
      <p>{next}</p>
      {again !== undefined && !isFinal(why) && (
        <Button kind="filled" onClick={again}>
          {words.retry}
        </Button>
      )}
      {isTrainer && <Link href="/trainer">{words.allSessions}</Link>}
    </Notice>
  );
}

/** Whether asking again cannot help. */
function isFinal(why: AskError | 'noLink'): boolean {
  const final: (AskError | 'noLink')[] = [
    'expiredLink',
    'badTicket',
    'notSignedIn',
    'notFound',
    'sessionNotFound',
    'notAllowed',
    'noLink',
  ];
  return final.includes(why);
}
