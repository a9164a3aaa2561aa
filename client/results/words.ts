import { createContext, use } from 'react';

import type { Lang } from '#shared/ids.ts';
import { refusalWords, type RefusalWords, type Refused } from '#shared/wording/refusals.ts';
import { resultsWording, type ResultsWording } from '#shared/wording/results.ts';

/** The language in which the results are read. */
export const ReadingLang = createContext<Lang>('nl');

export function useWords(): ResultsWording {
  return resultsWording[use(ReadingLang)];
}

/** A no in two sentences: what happened, and what to do next. */
export function refusalIn(refused: Refused, lang: Lang): RefusalWords {
  return resultsWording[lang].refusals[refused] ?? refusalWords[lang][refused];
}
