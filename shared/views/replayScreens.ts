import type { Lang } from '../ids.ts';
import { inLanguage, pollById, type Scene } from '../scenario.ts';
import { confidenceIn } from '../session/askings.ts';
import type { SessionState } from '../session/state.ts';
import type { PhoneScreen, ReplayedRound } from './participantScreen.ts';
import type { BigScreen } from './projectorScreen.ts';
import { labelledOptions, roundsOfPoll } from './texts.ts';

/** How sure the owner of a phone was; `null` where the scene looks back on nothing. */
export function replayScreen(state: SessionState, scene: Scene, lang: Lang): PhoneScreen | null {
  const { scenario, position } = state;
  const { replay } = scene;
  const predicted = replay && state.rounds.get(replay.prediction);
  if (replay === undefined || predicted === undefined) return null;
  const prediction = pollById(scenario, predicted.poll);
  const poll = pollById(scenario, replay.poll);
  const [moment] = replayed(scenario, predicted.poll, lang).filter(({ round }) => round === predicted.id);
  if (moment === undefined || prediction.type !== 'predict') return null;
  return {
    kind: 'replay',
    title: inLanguage(scene.title, lang),
    prediction: { ...moment, question: inLanguage(prediction.question, lang) },
    truth: position.step === 'sure' ? null : prediction.truth,
    question: inLanguage(poll.question, lang),
    moments: replayed(scenario, poll.id, lang),
  };
}

function replayed(scenario: SessionState['scenario'], poll: string, lang: Lang): ReplayedRound[] {
  const options = labelledOptions(pollById(scenario, poll), lang);
  return roundsOfPoll(scenario, poll, lang).map(({ id, label }) => ({
    round: id,
    confidence: confidenceIn(id),
    label,
    options,
  }));
}

/** How sure the room was of its prediction; how right, only from the step that tells it. */
export function sureScreen(state: SessionState, scene: Scene, step: 'sure' | 'outcome'): BigScreen | null {
  const table = state.calibrations.get(scene.replay?.prediction ?? '');
  if (table === undefined) return null;
  const poll = pollById(state.scenario, table.poll);
  const { truth, level, people, counts, right, sureAndWrong, meanConfidence, gap } = table;
  return {
    kind: 'sure',
    question: inLanguage(poll.question, state.lang),
    step,
    options: labelledOptions(poll, state.lang),
    people,
    counts,
    meanConfidence,
    outcome: step === 'sure' ? null : { truth, level, right, sureAndWrong, gap },
  };
}

/** How far the room leaned at each moment. */
export function convictionScreen(state: SessionState, scene: Scene): BigScreen | null {
  const table = state.convictions.get(scene.replay?.poll ?? '');
  if (table === undefined) return null;
  const poll = pollById(state.scenario, table.poll);
  const labels = roundsOfPoll(state.scenario, poll.id, state.lang);
  return {
    kind: 'conviction',
    question: inLanguage(poll.question, state.lang),
    options: labelledOptions(poll, state.lang),
    people: table.people,
    moments:
      table.means?.map((mean, index) => ({
        label: labels.find(({ id }) => id === table.rounds[index])?.label ?? '',
        mean,
      })) ?? null,
  };
}
