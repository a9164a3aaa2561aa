import type { Lang } from '../ids.ts';
import type { FollowUpTable } from '../results/followUpTable.ts';
import type { DisplayLevel } from '../session/tables.ts';
import { percent, says, type Part } from './parts.ts';
import { wholePercent } from './sureSentence.ts';

interface Done {
  done: number;
  answers: number;
  committed: number;
}

const words = {
  nl: {
    answered: ({ answers, committed }: Done): Part[] =>
      says`Er kwamen ${answers} antwoorden, op ${committed} plannen.`,
    tooFew: (): Part[] => ['Te weinig mensen antwoordden om iets te laten zien.'],
    done: ({ done, answers, committed }: Done): Part[] =>
      says`Van de ${answers} mensen die antwoordden, hebben er ${done} gebeld. Telt wie zweeg als ‘niet gebeld’, dan zijn het er ${done} van ${committed}.`,
    share: ({ done, answers, committed }: Done): Part[] =>
      says`Van de ${answers} mensen die antwoordden, heeft ${percent(wholePercent(done / answers))} gebeld. Telt wie zweeg als ‘niet gebeld’, dan is het ${percent(wholePercent(done / committed))} van ${committed}.`,
    interval: (low: number, high: number): Part[] =>
      says`Met zo veel antwoorden past daar alles bij van ${percent(low)} tot ${percent(high)}.`,
    moved: ({ up, same, down }: Moved): Part[] =>
      says`Terugkijkend vragen ${up} van hen vaker naar feiten dan eerst, ${same} even vaak en ${down} minder vaak.`,
  },
  en: {
    answered: ({ answers, committed }: Done): Part[] =>
      says`There were ${answers} answers, to ${committed} plans.`,
    tooFew: (): Part[] => ['Too few people answered to show anything.'],
    done: ({ done, answers, committed }: Done): Part[] =>
      says`Of the ${answers} people who answered, ${done} have called. If silence counts as ‘not called’, it is ${done} of ${committed}.`,
    share: ({ done, answers, committed }: Done): Part[] =>
      says`Of the ${answers} people who answered, ${percent(wholePercent(done / answers))} have called. If silence counts as ‘not called’, it is ${percent(wholePercent(done / committed))} of ${committed}.`,
    interval: (low: number, high: number): Part[] =>
      says`With so many answers, anything from ${percent(low)} to ${percent(high)} is in keeping with that.`,
    moved: ({ up, same, down }: Moved): Part[] =>
      says`Looking back, ${up} of them ask for facts more often than before, ${same} as often and ${down} less often.`,
  },
} satisfies Record<Lang, unknown>;

type Moved = NonNullable<FollowUpTable['moved']>;

/** What became of it, in the sentences that every file uses; as many as the answers allow, and the same in any language. */
export function followUpSentences(table: FollowUpTable, level: DisplayLevel, lang: Lang): Part[][] {
  const said = words[lang];
  const { answers, committed, rates, moved } = table;
  if (level === 'none') return [said.tooFew()];
  const ci = level === 'interval' ? (rates?.doneAmongRespondersCI ?? null) : null;
  const done = Math.round((rates?.doneAmongResponders ?? 0) * answers);
  const of = { done, answers, committed };
  return [
    rates === null ? said.answered(of) : level === 'counts' ? said.done(of) : said.share(of),
    ...(ci === null ? [] : [said.interval(wholePercent(ci[0]), wholePercent(ci[1]))]),
    ...(moved === null ? [] : [said.moved(moved)]),
  ];
}
