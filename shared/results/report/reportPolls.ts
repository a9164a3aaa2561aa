import { pollById, type Poll } from '../../scenario.ts';
import type { SessionState } from '../../session/state.ts';
import type { RoundTable } from '../../session/tables.ts';
import { floorOf } from '../floors.ts';
import { displayGate, roundTo100 } from '../measures.ts';
import { askedRounds, clientLabel, labelled, type Asked } from './labels.ts';
import type { PublishedResults } from './schema.ts';
import { notYet, whyNone } from './withheld.ts';

type ReportedPoll = PublishedResults['polls'][number];
type RoundResult = ReportedPoll['rounds'][number]['result'];

/** Those of which a report tells in a place of their own. */
const APART: readonly Poll['type'][] = ['ifThen', 'sort', 'text'];

/** Every poll that is asked, with the published table of each of its rounds, or the reason why there is none. */
export function reportPolls(state: SessionState): ReportedPoll[] {
  const asked = askedRounds(state.scenario);
  return state.scenario.polls
    .filter((poll) => !APART.includes(poll.type) && asked.some((round) => round.poll === poll.id))
    .map((poll) => ({
      id: poll.id,
      type: poll.type,
      privacy: poll.privacy,
      question: poll.question,
      client: clientLabel(state.scenario, poll),
      options: labelled(poll),
      rounds: asked.filter((round) => round.poll === poll.id).map((round) => reportRound(state, round)),
    }));
}

function reportRound(state: SessionState, { round, label, scene }: Asked): ReportedPoll['rounds'][number] {
  return { round, label, scene: { id: scene.id, title: scene.title }, result: resultOf(state, round) };
}

function resultOf(state: SessionState, id: string): RoundResult {
  const table = state.rounds.get(id)?.table ?? null;
  const reason = notYet(state, [id]);
  if (table === null || reason !== null) {
    // While a round is open again its earlier number of ballots is no longer true.
    const n = reason === 'stillOpen' ? null : (table?.n ?? null);
    return { kind: 'withheld', reason: reason ?? 'stillOpen', n, kept: false };
  }
  return reportTable(table, state.settings.floor);
}

/** A published table as a report tells it. */
export function reportTable(table: RoundTable, raised: number): RoundResult {
  const { n, kept, options } = table;
  const floor = floorOf(table.privacy, raised);
  switch (table.level) {
    case 'none':
      return { kind: 'withheld', reason: whyNone(table, floor), n, kept };
    case 'band': {
      const option = table.band === null ? undefined : options[table.band.option];
      if (table.band === null || option === undefined)
        throw new Error(`the band of ${table.round} has no option`);
      return { kind: 'band', n, option, atLeastPercent: table.band.atLeastPercent, kept };
    }
    case 'grouped':
    case 'exact': {
      const percent = wholePercent(table);
      const cells = table.cells.map(({ options: places, count }, cell) => ({
        options: places.flatMap((place) => options[place] ?? []),
        count,
        percent: percent?.[cell] ?? null,
      }));
      return { kind: 'table', n, grouped: table.level === 'grouped', cells, kept };
    }
    default:
      return table.level satisfies never;
  }
}

function wholePercent({ n, privacy, cells }: RoundTable): number[] | null {
  const { level } = displayGate({ kind: privacy, n, discordant: 0 });
  const shown = level === 'percent' || level === 'interval';
  return shown ? roundTo100({ counts: cells.map(({ count }) => count) }).percent : null;
}

/** How many made a plan: all that the server knows of it. The personal floor holds, whatever the poll's class. */
export function reportPlans(state: SessionState): PublishedResults['plans'] {
  const floor = floorOf('personal', state.settings.floor);
  return askedRounds(state.scenario)
    .map((asked): [Asked, Poll] => [asked, pollById(state.scenario, asked.poll)])
    .filter(([, poll]) => poll.type === 'ifThen')
    .map(([{ round, label }, { question }]) => {
      const made = state.rounds.get(round)?.table?.n ?? 0;
      const reason = notYet(state, [round]) ?? (made < floor ? 'tooFew' : null);
      return {
        round,
        label,
        question,
        result: reason === null ? { kind: 'plans', made } : { kind: 'withheld', reason },
      };
    });
}
