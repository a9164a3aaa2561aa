import { askingsOf, statementIn } from '../../session/askings.ts';
import { sortedIn, type SortPoll } from '../../session/sorting.ts';
import type { SessionState } from '../../session/state.ts';
import type { RoundTable, SortingTable } from '../../session/tables.ts';
import { plainText } from '../../wording/parts.ts';
import { sortingSentence } from '../../wording/sortingSentence.ts';
import { floorOf } from '../floors.ts';
import { displayGate, roundTo100 } from '../measures.ts';
import { sortedIntoPiles, type Sorted } from '../sortedPiles.ts';
import type { Reason } from './schemaParts.ts';
import type { PublishedResults } from './schema.ts';
import { notYet, whyNone } from './withheld.ts';

type Reported = NonNullable<PublishedResults['sortings']>[number];
type ReportedStatement = Reported['statements'][number];

/** What people sorted, for each scene that asks them to; nothing at all where none does. */
export function reportSortings(state: SessionState): Pick<PublishedResults, 'sortings'> {
  const sortings = state.scenario.scenes.flatMap((scene): Reported[] => {
    const sorted = sortedIn(state.scenario, scene);
    if (sorted === null) return [];
    const { moment, poll } = sorted;
    const reason = notYet(
      state,
      askingsOf(state.scenario, scene).map(({ id }) => id),
    );
    const table = reason === null ? (state.sortings.get(moment) ?? null) : null;
    return [
      {
        round: moment,
        poll: poll.id,
        question: poll.question,
        statements: table === null ? [] : statementsIn(state, poll, table),
        result: ratesIn(table, reason),
      },
    ];
  });
  return sortings.length === 0 ? {} : { sortings };
}

/** With their keys, so that there are none before these may be told. */
function statementsIn(
  { rounds, settings }: SessionState,
  { items }: SortPoll,
  { round, order }: SortingTable,
): ReportedStatement[] {
  return order.flatMap((id) => {
    const item = items.find((each) => each.id === id);
    const table = rounds.get(statementIn(round, id))?.table ?? null;
    if (item === undefined || table === null) return [];
    const { text, key, true: isTrue, why, rung } = item;
    return [
      {
        item: id,
        text,
        key,
        isTrue: key === 'fact' ? (isTrue ?? true) : null,
        why,
        rung: rung ?? null,
        result: statementResult(table, settings.floor),
      },
    ];
  });
}

function statementResult(table: RoundTable, raised: number): ReportedStatement['result'] {
  const { n, privacy, level: told } = table;
  const counts = sortedIntoPiles(table);
  if (counts === null) {
    const reason = told === 'none' ? whyNone(table, floorOf(privacy, raised)) : 'protected';
    return { kind: 'withheld', reason, n };
  }
  const { level } = displayGate({ kind: privacy, n, discordant: 0 });
  return { kind: 'sorted', n, counts, percent: level === 'counts' ? null : wholeOf(counts) };
}

function wholeOf({ fact, opinion, unsure }: Sorted): Sorted | null {
  const percent = roundTo100({ counts: [fact, opinion, unsure] }).percent;
  if (percent === null) return null;
  const [facts = 0, opinions = 0, unsures = 0] = percent;
  return { fact: facts, opinion: opinions, unsure: unsures };
}

function ratesIn(table: SortingTable | null, reason: Reason | null): Reported['result'] {
  if (table === null || reason !== null) return { kind: 'withheld', reason: reason ?? 'stillOpen' };
  const { level, people, opinionTakenForFact, factTakenForOpinion } = table;
  if (level === 'none') {
    return { kind: 'withheld', reason: table.privacy === 'personal' ? 'protected' : 'tooFew' };
  }
  const said = (lang: 'nl' | 'en') => plainText(sortingSentence(table, lang));
  return {
    kind: 'rates',
    level,
    people,
    opinionTakenForFact,
    factTakenForOpinion,
    sentence: { nl: said('nl'), en: said('en') },
  };
}
