import type { Lang } from '../../ids.ts';
import { inLanguage, pollById } from '../../scenario.ts';
import { isDisclosed, splitOf } from '../../session/briefings.ts';
import type { SessionState } from '../../session/state.ts';
import type { SplitTable } from '../../session/tables.ts';
import { plainText } from '../../wording/parts.ts';
import { splitSentence } from '../../wording/splitSentence.ts';
import { roundTo100 } from '../measures.ts';
import { askedRounds, labelled } from './labels.ts';
import type { PublishedResults } from './schema.ts';
import { notYet } from './withheld.ts';

type ReportedSplit = NonNullable<PublishedResults['split']>;

/** What two briefings did. Before the room knows of them no file knows of them either, so then there is nothing. */
export function reportSplit(state: SessionState): Pick<PublishedResults, 'split'> {
  const { scenario, briefings, ended } = state;
  const split = splitOf(scenario);
  if (split === null || briefings.split !== true || !(isDisclosed(state) || ended)) return {};
  const moments = askedRounds(scenario).filter(({ round }) => split.measuredAt.includes(round));
  const [first] = moments;
  if (first === undefined) return {};
  return {
    split: {
      scene: split.revealScene,
      poll: first.poll,
      arms: split.arms.map(({ id, text }) => ({ id, text })),
      moments: moments.map(({ round, label }) => ({ round, label })),
      result: splitResult(state, split.measuredAt),
    },
  };
}

function splitResult(state: SessionState, rounds: readonly string[]): ReportedSplit['result'] {
  const table = state.split;
  const reason = notYet(state, rounds);
  if (table === null || reason !== null) {
    return { kind: 'withheld', reason: reason ?? 'stillOpen', people: null };
  }
  const { people, counts, verdict, inference, target, tested } = table;
  if (counts === null || verdict === 'tooFew') return { kind: 'withheld', reason: 'tooFew', people };
  const percent = (row: number[]) => (table.level === 'counts' ? null : roundTo100({ counts: row }).percent);
  const half = (rows: number[][]) => rows.map((row) => ({ counts: row, percent: percent(row) }));
  return {
    kind: 'split',
    target,
    tested,
    people,
    gossip: half(counts.gossip),
    facts: half(counts.facts),
    verdict,
    inference: inference && {
      ...inference,
      differences: inference.differences.map(({ share, ci: [low, high] }) => ({ share, ci: [low, high] })),
    },
    sentence: { nl: sentenceIn(state, table, 'nl'), en: sentenceIn(state, table, 'en') },
  };
}

function sentenceIn({ scenario }: SessionState, table: SplitTable, lang: Lang): string {
  const poll = pollById(scenario, table.poll);
  const ownWord = poll.type === 'call' && poll.labels === undefined && table.target === 'call';
  const target = labelled(poll).find(({ id }) => id === table.target)?.label ?? {};
  const tested = askedRounds(scenario).find(({ round }) => round === table.tested)?.label ?? {};
  return plainText(
    splitSentence(table, {
      lang,
      target: ownWord ? null : inLanguage(target, lang),
      moment: inLanguage(tested, lang),
    }),
  );
}
