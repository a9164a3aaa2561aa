import type { SessionState } from '../../session/state.ts';
import { askedRounds } from './labels.ts';
import type { PublishedResults } from './schema.ts';
import { notYet } from './withheld.ts';

type Reported = NonNullable<PublishedResults['hands']>[number];

/** The hands of every moment at which some were counted; nothing at all where none were. */
export function reportHands(state: SessionState): Pick<PublishedResults, 'hands'> {
  const hands = askedRounds(state.scenario).flatMap(({ round, label, poll }): Reported[] =>
    (state.rounds.get(round)?.hands ?? null) === null
      ? []
      : [{ poll, moment: { round, label }, result: resultOf(state, round) }],
  );
  return hands.length === 0 ? {} : { hands };
}

function resultOf(state: SessionState, round: string): Reported['result'] {
  const reason = notYet(state, [round]);
  const table = state.rounds.get(round)?.handsTable ?? null;
  if (reason !== null || table === null) return { kind: 'withheld', reason: reason ?? 'stillOpen' };
  if (table.counts === null) return { kind: 'withheld', reason: 'tooFew' };
  return { kind: 'hands', n: table.n, counts: table.counts };
}
