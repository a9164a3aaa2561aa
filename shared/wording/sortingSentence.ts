import type { Lang } from '../ids.ts';
import type { ErrorRate, SortingTable } from '../session/tables.ts';
import { percent, type Part } from './parts.ts';
import { sortingWording } from './sorting.ts';
import { wholePercent } from './sureSentence.ts';

type Rates = Pick<SortingTable, 'level' | 'opinionTakenForFact' | 'factTakenForOpinion'>;

/** How often either kind was taken for the other; below ten people in numbers alone. */
export function sortingSentence(
  { level, opinionTakenForFact: opinion, factTakenForOpinion: fact }: Rates,
  lang: Lang,
): Part[] {
  const words = sortingWording[lang].sentence;
  if (level === 'none') return words.tooFew;
  const told = ({ taken, of, share }: ErrorRate) => ({
    taken,
    of,
    share: level === 'counts' ? null : percent(wholePercent(share)),
  });
  if (opinion !== null && fact !== null) return words.both(told(opinion), told(fact));
  if (opinion !== null) return words.one('opinion', told(opinion));
  return fact === null ? words.nobody : words.one('fact', told(fact));
}
