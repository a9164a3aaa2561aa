import type { Lang } from '../../ids.ts';
import type { Text } from '../../scenario.ts';
import type { RoundTable } from '../../session/tables.ts';
import { followUpSentences } from '../../wording/followUpSentences.ts';
import { followUpWording, type FollowUpWording } from '../../wording/followUp.ts';
import { plainText } from '../../wording/parts.ts';
import { floorOf } from '../floors.ts';
import type { FollowUpTable } from '../followUpTable.ts';
import { displayGate } from '../measures.ts';
import { reportTable } from './reportPolls.ts';
import type { PublishedResults, Report } from './schema.ts';

type Reported = NonNullable<Report['followUp']>;
type ReportedPoll = PublishedResults['polls'][number];

interface Asked {
  /** The first day, the one of the invitation and the last one, as `2026-12-11`. */
  from: string;
  invited: string;
  until: string;
  floor: number;
}

/** The follow-up of a session for its report, from its published table alone. */
export function reportFollowUp(table: FollowUpTable, { floor, ...days }: Asked): Reported {
  const { committed, answers, rates, moved, inference } = table;
  const { level } = displayGate({ kind: 'personal', n: answers, discordant: 0, floor });
  const interval = level === 'interval' ? (rates?.doneAmongRespondersCI ?? null) : null;
  const said = (lang: Lang) => followUpSentences(table, level, lang).map(plainText);
  const english = said('en');
  return {
    ...days,
    // What the session itself does not tell is not told by this either.
    plans: committed < floorOf('personal', floor) ? null : committed,
    answers,
    polls: [
      pollOf(
        { question: ({ calledAsked }) => calledAsked, options: ({ called }) => called },
        [table.called],
        floor,
      ),
      pollOf(
        { question: ({ askingAsked }) => askingAsked, options: ({ asking }) => asking },
        [table.before, table.now],
        floor,
      ),
    ],
    rates: rates && { ...rates, doneAmongRespondersCI: interval && [interval[0], interval[1]] },
    asking: moved && { more: moved.up, same: moved.same, less: moved.down },
    inference,
    sentences: said('nl').map((nl, index) => ({ nl, en: english[index] ?? '' })),
  };
}

interface Words {
  question: (words: FollowUpWording) => string;
  options: (words: FollowUpWording) => Record<string, string>;
}

function pollOf(words: Words, rounds: readonly RoundTable[], floor: number): ReportedPoll {
  const [first] = rounds;
  return {
    id: first?.poll ?? '',
    type: 'choice',
    privacy: 'personal',
    question: inBoth(words.question),
    client: null,
    options: (first?.options ?? []).map((id) => ({
      id,
      label: inBoth((all) => words.options(all)[id] ?? id),
    })),
    rounds: rounds.map((table) => ({
      round: table.round,
      label: inBoth(({ moments }) => new Map(Object.entries(moments)).get(table.round) ?? ''),
      scene: { id: 'followUp', title: inBoth(({ title }) => title) },
      result: reportTable(table, floor),
    })),
  };
}

function inBoth(said: (words: FollowUpWording) => string): Required<Text> {
  return { nl: said(followUpWording.nl), en: said(followUpWording.en) };
}
