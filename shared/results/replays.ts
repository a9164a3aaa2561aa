import { pollById, type Scene } from '../scenario.ts';
import { confidenceIn, replayedIn } from '../session/askings.ts';
import type { Round, SessionState } from '../session/state.ts';
import type { Published } from '../session/tables.ts';
import { calibrationTable } from './calibrationTable.ts';
import { convictionTable, type Asked } from './convictionTable.ts';
import { canonical } from './report/canonical.ts';

/**
 * How sure people were, for each scene that looks back on it, once all that it looks back on is closed: nobody learns
 * of a prediction while the same people still vote. Anew where a reopened round has changed it.
 */
export function replaysDue(state: SessionState): Published[] {
  return state.scenario.scenes
    .flatMap((scene) => replayOf(state, scene))
    .filter((each) => isNew(state, each));
}

function replayOf(state: SessionState, scene: Scene): Published[] {
  const { replay } = scene;
  const rounds = replayedIn(state.scenario, scene).map(({ id }) => state.rounds.get(id));
  if (replay === undefined || rounds.some((round) => round?.status !== 'closed')) return [];
  const asked = rounds.flatMap((round) => (round?.asks === 'choice' ? (askedIn(state, round) ?? []) : []));
  const predicted = asked.find(({ choice }) => choice.id === replay.prediction);
  const prediction = predicted && pollById(state.scenario, predicted.choice.poll);
  const [first, ...others] = asked.filter(({ choice }) => choice.poll === replay.poll);
  const { privacy } = pollById(state.scenario, replay.poll);
  return [
    ...(predicted !== undefined && prediction?.type === 'predict'
      ? [{ kind: 'calibration' as const, calibration: calibrationTable(prediction, predicted) }]
      : []),
    ...(first === undefined
      ? []
      : [{ kind: 'conviction' as const, conviction: convictionTable(privacy, [first, ...others]) }]),
  ];
}

/** A round beside the one that asks how sure people are of it. */
function askedIn({ rounds }: SessionState, choice: Round): Asked | null {
  const confidence = rounds.get(confidenceIn(choice.id));
  return confidence === undefined ? null : { choice, confidence };
}

function isNew({ calibrations, convictions }: SessionState, what: Published): boolean {
  switch (what.kind) {
    case 'calibration': {
      const { calibration } = what;
      return canonical(calibrations.get(calibration.round)) !== canonical(calibration);
    }
    case 'conviction': {
      const { conviction } = what;
      return canonical(convictions.get(conviction.poll)) !== canonical(conviction);
    }
    case 'table':
    case 'shift':
    case 'series':
    case 'strikes':
    case 'split':
    case 'sorting':
    case 'hands':
    case 'writing':
    case 'marks':
      return false;
    default:
      return what satisfies never;
  }
}
