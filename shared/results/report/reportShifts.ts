import { inLanguage, pollById } from '../../scenario.ts';
import type { SessionState } from '../../session/state.ts';
import type { DisplayLevel, ShiftTable } from '../../session/tables.ts';
import type { Lang } from '../../ids.ts';
import { plainText } from '../../wording/parts.ts';
import { sentences } from '../../wording/sentences.ts';
import { shiftSentence } from '../../wording/shiftSentence.ts';
import { roundTo100 } from '../measures.ts';
import { struckList } from '../strikes.ts';
import { askedRounds, labelled } from './labels.ts';
import type { PublishedResults } from './schema.ts';
import { notYet, whyNothing } from './withheld.ts';

type ReportedComparison = PublishedResults['comparisons'][number];
type Moment = ReportedComparison['before'];

/** Every comparison of the scenario with its published shift, or the reason why there is none. */
export function reportComparisons(state: SessionState): ReportedComparison[] {
  const asked = askedRounds(state.scenario);
  return state.scenario.comparisons.flatMap(({ id, before, after, target, primary }) => {
    const first = asked.find(({ round }) => round === before);
    const second = asked.find(({ round }) => round === after);
    if (first === undefined || second === undefined) return [];
    const moments = {
      before: { round: before, label: first.label },
      after: { round: after, label: second.label },
    };
    const { privacy } = pollById(state.scenario, second.poll);
    const compared = { id, poll: second.poll, privacy, primary, ...moments, target };
    return [{ ...compared, result: shiftResult(state, compared) }];
  });
}

function shiftResult(
  state: SessionState,
  compared: Omit<ReportedComparison, 'result'>,
): ReportedComparison['result'] {
  const shift = state.shifts.get(compared.id);
  const reason = notYet(state, [compared.before.round, compared.after.round]);
  if (reason !== null || shift === undefined) {
    return { kind: 'withheld', reason: reason ?? 'stillOpen', pairs: null };
  }
  const { level, pairs, inference } = shift;
  if (level === 'none') {
    return { kind: 'withheld', reason: whyNothing(shift.privacy, pairs), pairs };
  }
  return {
    kind: 'shift',
    level,
    pairs,
    beforeOnly: shift.beforeOnly,
    afterOnly: shift.afterOnly,
    before: counted(shift.beforeCounts, level),
    after: counted(shift.afterCounts, level),
    flows: shift.flows,
    switchedTo: shift.switchedTo,
    switchedAway: shift.switchedAway,
    changed: shift.changed,
    inference: inference && { ...inference, netShiftCI: inference.netShiftCI && [...inference.netShiftCI] },
    sentence: inEach((lang) => sentenceOf(state, { shift, compared, lang })),
  };
}

function sentenceOf(
  state: SessionState,
  about: { shift: ShiftTable; compared: Pick<ReportedComparison, 'before' | 'after'>; lang: Lang },
): string {
  const { shift, compared, lang } = about;
  const poll = pollById(state.scenario, shift.poll);
  const target = labelled(poll).find(({ id }) => id === shift.target)?.label ?? {};
  const ownWord = poll.type === 'call' && poll.labels === undefined && shift.target === 'call';
  const wordsOf = ({ label }: Moment): string => inLanguage(label, lang);
  // The primary comparison is the one across the twist, and reads on paper as it did on the big screen.
  const moments = shift.primary ? null : { before: wordsOf(compared.before), after: wordsOf(compared.after) };
  return plainText(
    shiftSentence(shift, { lang, target: ownWord ? null : inLanguage(target, lang), moments }),
  );
}

/** Every poll that was asked at three moments or more, of the people who voted at all of them. */
export function reportSeries(state: SessionState): PublishedResults['series'] {
  const asked = askedRounds(state.scenario);
  return [...state.series.values()].map((series) => {
    const { poll, privacy, rounds, level, people, counts } = series;
    const moments = rounds.map((id) => ({
      round: id,
      label: asked.find(({ round }) => round === id)?.label ?? {},
    }));
    const reason = notYet(state, rounds);
    if (reason !== null) {
      return { poll, privacy, moments, result: { kind: 'withheld', reason, people: null } };
    }
    if (counts === null) {
      const why = whyNothing(privacy, people);
      return { poll, privacy, moments, result: { kind: 'withheld', reason: why, people } };
    }
    const perMoment = counts.flatMap((each) => counted(each, level) ?? []);
    return { poll, privacy, moments, result: { kind: 'series', people, moments: perMoment } };
  });
}

/** How many names were struck off at the beginning and at the end; `null` where the scenario has no such list. */
export function reportStrikes(state: SessionState): PublishedResults['strikes'] {
  const list = struckList(state.scenario);
  if (list === null) return null;
  const scenes = {
    before: { scene: list.before.id, title: list.before.title },
    after: { scene: list.after.id, title: list.after.title },
  };
  const rounds = [...(list.before.moments ?? []), ...(list.after.moments ?? [])].map(({ id }) => id);
  const reason = notYet(state, rounds);
  const { strikes } = state;
  if (reason !== null || strikes === null) {
    return { ...scenes, result: { kind: 'withheld', reason: reason ?? 'stillOpen', people: null } };
  }
  const { people, fewer, more, same, inference } = strikes;
  if (fewer === null || more === null || same === null) {
    const { privacy } = pollById(state.scenario, list.before.moments?.[0]?.poll ?? '');
    return { ...scenes, result: { kind: 'withheld', reason: whyNothing(privacy, people), people } };
  }
  const sentence = inEach((lang) => plainText(sentences[lang].strikes(fewer, more, same)));
  return { ...scenes, result: { kind: 'strikes', people, fewer, more, same, inference, sentence } };
}

function counted(
  counts: number[] | null,
  level: DisplayLevel,
): { counts: number[]; percent: number[] | null } | null {
  if (counts === null) return null;
  const shown = level === 'percent' || level === 'interval';
  return { counts, percent: shown ? roundTo100({ counts }).percent : null };
}

function inEach(say: (lang: Lang) => string): { nl: string; en: string } {
  return { nl: say('nl'), en: say('en') };
}
