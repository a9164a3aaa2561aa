import type { Scene } from '../scenario.ts';
import { roundsIn } from '../session/closing.ts';
import { mayTally } from '../session/hands.ts';
import type { SessionState } from '../session/state.ts';
import type { HandsTable } from '../session/tables.ts';
import type { HostView } from './hostPanel.ts';

/** The rounds of the present scene in which hands may be counted now, each with what was counted so far. */
export function handsToCount(state: SessionState, scene: Scene): Pick<HostView, 'hands'> {
  const hands = roundsIn(state, scene.id)
    .filter((round) => mayTally(state, round))
    .map(({ id, poll, hands: counts }) => ({ round: id, poll, counts }));
  return hands.length === 0 ? {} : { hands };
}

/** The hands that were counted in these rounds, as far as they are published; nothing at all where there are none. */
export function handsIn(state: SessionState, rounds: readonly string[]): { hands?: HandsTable[] } {
  const hands = rounds.flatMap((round) => state.rounds.get(round)?.handsTable ?? []).filter(({ n }) => n > 0);
  return hands.length === 0 ? {} : { hands };
}

/** What the big screen shows of them in one round: hands per option, in option order. */
export function handsShown(state: SessionState, round: string): number[] | null {
  const { hands: [told] = [] } = handsIn(state, [round]);
  return told?.counts ?? null;
}

/** The hands of every moment at which some were counted, under the names of those moments. */
export function handsAtMoments(
  state: SessionState,
  rounds: readonly { id: string; label: string }[],
): { hands?: { label: string; counts: number[] }[] } {
  const hands = rounds.flatMap(({ id, label }) => {
    const counts = handsShown(state, id);
    return counts === null ? [] : [{ label, counts }];
  });
  return hands.length === 0 ? {} : { hands };
}
