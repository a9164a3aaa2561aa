import type { RoundId } from '../ids.ts';
import { sceneById, type Scenario, type Scene } from '../scenario.ts';
import { askingsOf, replayedIn } from './askings.ts';
import { guessedIn } from './guessing.ts';
import { disclosureIndex, owesDisclosure, splitOf } from './briefings.ts';
import { openScene, roundsIn } from './closing.ts';
import type { Refusal } from './refusals.ts';
import type { SessionState } from './state.ts';
import { isStatementStep } from './sorting.ts';
import type { ShiftTable } from './tables.ts';
import { allPositions, roundsOf, stepsOf, votingStepOf, type Position } from './steps.ts';

/** With fewer people the flow tells nothing that the dots do not tell better. */
const FLOW_FROM = 15;

/**
 * Whether a comparison may be shown as a flow of who went where: it is large enough, and its flows are published.
 * Where it may not, the step `flow` is refused and passed over.
 */
export function mayFlow(shift: ShiftTable | undefined): shift is ShiftTable & { flows: number[][] } {
  return shift !== undefined && shift.flows !== null && shift.pairs >= FLOW_FROM;
}

/** Why the trainer may not go to this position now, or `null` where nothing is in the way. */
export function mayShow(state: SessionState, { scene: sceneId, step }: Position): Refusal | null {
  const scene = sceneById(state.scenario, sceneId);
  if (scene === null) return 'unknownScene';
  if (!stepsOf(scene, state.scenario).includes(step)) return 'unknownStep';
  const voting = openScene(state);
  if (voting !== null && voting !== sceneId) return 'votingOpen';
  const undisclosed = mayDisclose(state, { scene: sceneId, step });
  if (undisclosed !== null) return undisclosed;
  // Rounds are opened by a command of their own, so that nobody opens them in passing.
  if (step === votingStepOf(scene) && scene.kind !== 'join' && roundsIn(state, sceneId).some(isPending)) {
    return 'roundNotOpen';
  }
  const unclosed = neededRounds(state.scenario, scene, step).some(
    (id) => state.rounds.get(id)?.status !== 'closed',
  );
  if (unclosed) return 'votingNotClosed';
  const revealed = state.shifts.get(scene.projector.comparison ?? '');
  return step === 'flow' && !mayFlow(revealed) ? 'tooFewForFlow' : null;
}

const isPending = (round: { status: string }): boolean => round.status === 'pending';

/** The rounds that must be closed before a step shows what follows from them. */
function neededRounds(scenario: Scenario, scene: Scene, step: Position['step']): RoundId[] {
  if (isStatementStep(step)) return askingsOf(scenario, scene).map(({ id }) => id);
  switch (step) {
    case 'strokes':
    case 'tally':
    case 'facts':
    case 'wall':
    case 'best':
      return roundsOf(scene);
    case 'shift':
      return [...roundsOf(scene), ...earlierRounds(scenario, scene)];
    case 'before':
    case 'pause':
    case 'move':
    case 'sentence':
    case 'flow':
    case 'bars':
      return revealedRounds(scenario, scene);
    case 'guess':
      return [...revealedRounds(scenario, scene), ...[guessedIn(scenario, scene) ?? []].flat()];
    case 'sure':
    case 'outcome':
    case 'conviction':
      return replayedIn(scenario, scene).map(({ id }) => id);
    case 'groups':
      return splitOf(scenario)?.measuredAt ?? [];
    case 'rates':
    case 'ladder':
      return askingsOf(scenario, scene).map(({ id }) => id);
    case 'join':
    case 'story':
    case 'vote':
    case 'briefings':
    case 'lessons':
    case 'contact':
      return [];
    default:
      return step satisfies never;
  }
}

/** The rounds that this scene's own rounds are compared with. */
function earlierRounds(scenario: Scenario, scene: Scene): RoundId[] {
  const own = new Set(roundsOf(scene));
  return scenario.comparisons.filter(({ after }) => own.has(after)).map(({ before }) => before);
}

function revealedRounds(scenario: Scenario, scene: Scene): RoundId[] {
  const revealed = scenario.comparisons.find(({ id }) => id === scene.projector.comparison);
  return revealed === undefined ? [] : [revealed.before, revealed.after];
}

/**
 * Where people have read different briefings, nothing that comes after telling them so is shown before they are told;
 * where all have read the same, there is nothing to tell.
 */
function mayDisclose(state: SessionState, { scene, step }: Position): Refusal | null {
  if (step === 'briefings' || step === 'groups') {
    if (state.briefings.split !== true) return 'oneBriefing';
  }
  const place = allPositions(state.scenario).findIndex((one) => one.scene === scene && one.step === step);
  return owesDisclosure(state) && place > disclosureIndex(state.scenario) ? 'undisclosed' : null;
}
