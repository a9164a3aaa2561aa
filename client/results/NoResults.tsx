import { use } from 'react';
import { Link } from 'wouter';

import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { isFinal, type NotThere } from './refused.ts';
import { ReadingLang, refusalIn, useWords } from './words.ts';

interface NoResultsProps {
  why: NotThere | 'loading';
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
