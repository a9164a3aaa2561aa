import { sceneById } from '../../scenario.ts';
import { askingsOf } from '../../session/askings.ts';
import { guessedIn } from '../../session/guessing.ts';
import type { Round, SessionState } from '../../session/state.ts';
import { allPositions } from '../../session/steps.ts';
import type { RoundTable } from '../../session/tables.ts';
import type { Reason } from './schemaParts.ts';

/** What stands in the way of reporting these rounds at this moment, whatever their numbers, or `null`. */
export function notYet(state: SessionState, rounds: readonly string[]): Reason | null {
  const asked = rounds.map((id) => state.rounds.get(id));
  if (asked.some((round) => round === undefined || round.status === 'pending')) return 'notAsked';
  if (asked.some((round) => round?.status === 'open')) return 'stillOpen';
  if (asked.some((round) => round !== undefined && comesAgain(state, round))) return 'askedAgain';
  return rounds.some((id) => isShownLater(state, id)) ? 'shownLater' : null;
}

/**
 * Whether a question will still be asked at a later moment. Until then a file keeps silent about the moments before,
 * as every screen does: whoever saw an early result would vote with the majority.
 * A scene that the trainer has passed over counts as left out.
 */
function comesAgain(state: SessionState, { poll }: Round): boolean {
  if (state.ended) return false;
  const reached = allPositions(state.scenario)[state.furthest]?.scene;
  const order = state.scenario.scenes.map(({ id }) => id);
  return [...state.rounds.values()].some(
    (round) =>
      round.poll === poll &&
      (round.status === 'open' ||
        (round.status === 'pending' && order.indexOf(round.scene) >= order.indexOf(reached ?? ''))),
  );
}

/**
 * Whether a prediction or a guess is still to be looked back on, or statements are still being told of one by one: until
 * then no file tells what the room thought.
 */
function isShownLater(state: SessionState, round: string): boolean {
  if (state.ended) return false;
  const looksBack = allPositions(state.scenario).findIndex(({ scene: id, step }) => {
    const scene = sceneById(state.scenario, id);
    if (scene === null) return false;
    return (
      scene.replay?.prediction === round ||
      (step === 'guess' && guessedIn(state.scenario, scene) === round) ||
      (step === 'rates' && askingsOf(state.scenario, scene).some((asking) => asking.id === round))
    );
  });
  return looksBack > state.furthest;
}

/** Why a published table shows nothing. */
export function whyNone(table: RoundTable, floor: number): Reason {
  return table.n < floor ? 'tooFew' : 'noClearMajority';
}

/** From so many pairs a personal shift that shows nothing keeps it back for somebody's sake. */
const ENOUGH_FOR_ALL = 10;

/** Why a published comparison of so many people shows nothing. */
export function whyNothing(privacy: RoundTable['privacy'], people: number): Reason {
  return privacy === 'personal' && people >= ENOUGH_FOR_ALL ? 'protected' : 'tooFew';
}
