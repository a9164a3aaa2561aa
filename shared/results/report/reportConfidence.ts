import type { Lang } from '../../ids.ts';
import { pollById, type Scene } from '../../scenario.ts';
import { replayedIn } from '../../session/askings.ts';
import type { SessionState } from '../../session/state.ts';
import { plainText, type Part } from '../../wording/parts.ts';
import { convictionSentence, sureSentence } from '../../wording/sureSentence.ts';
import { askedRounds } from './labels.ts';
import type { PublishedResults } from './schema.ts';
import type { Reason } from './schemaParts.ts';
import { notYet, whyNothing } from './withheld.ts';

type Replayed = NonNullable<PublishedResults['confidence']>[number];

/** How sure people were, for each scene that looks back on it; nothing at all where none does. */
export function reportConfidence(state: SessionState): Pick<PublishedResults, 'confidence'> {
  const confidence = state.scenario.scenes.flatMap((scene) => replayed(state, scene));
  return confidence.length === 0 ? {} : { confidence };
}

function replayed(state: SessionState, scene: Scene): Replayed[] {
  const { replay } = scene;
  const asked = askedRounds(state.scenario);
  const predicted = asked.find(({ round }) => round === replay?.prediction);
  const prediction = predicted && pollById(state.scenario, predicted.poll);
  if (replay === undefined || predicted === undefined || prediction?.type !== 'predict') return [];
  const reason = notYet(
    state,
    replayedIn(state.scenario, scene).map(({ id }) => id),
  );
  const moments = asked.filter(({ poll }) => poll === replay.poll);
  return [
    {
      scene: scene.id,
      prediction: {
        round: predicted.round,
        label: predicted.label,
        poll: prediction.id,
        truth: prediction.truth,
        result: calibrationResult(state, predicted.round, reason),
      },
      conviction: {
        poll: replay.poll,
        moments: moments.map(({ round, label }) => ({ round, label })),
        result: convictionResult(state, replay.poll, reason),
      },
    },
  ];
}

function calibrationResult(
  state: SessionState,
  round: string,
  reason: Reason | null,
): Replayed['prediction']['result'] {
  const table = state.calibrations.get(round);
  if (table === undefined || reason !== null)
    return { kind: 'withheld', reason: reason ?? 'stillOpen', people: null };
  const { people, counts, right, sureAndWrong, meanConfidence, gap, brier, privacy } = table;
  if (
    counts === null ||
    right === null ||
    sureAndWrong === null ||
    meanConfidence === null ||
    gap === null ||
    brier === null
  ) {
    return { kind: 'withheld', reason: whyNothing(privacy, people), people };
  }
  const sentence = inEach((lang) => sureSentence(table, lang));
  return { kind: 'calibration', people, counts, right, sureAndWrong, meanConfidence, gap, brier, sentence };
}

function convictionResult(
  state: SessionState,
  poll: string,
  reason: Reason | null,
): Replayed['conviction']['result'] {
  const table = state.convictions.get(poll);
  if (table === undefined || reason !== null)
    return { kind: 'withheld', reason: reason ?? 'stillOpen', people: null };
  const { people, means, shift, softened, sureAtFirst, privacy } = table;
  if (means === null || shift === null || softened === null || sureAtFirst === null) {
    return { kind: 'withheld', reason: whyNothing(privacy, people), people };
  }
  const sentence = inEach((lang) => convictionSentence(table, lang));
  return { kind: 'conviction', people, means, shift, softened, sureAtFirst, sentence };
}

function inEach(say: (lang: Lang) => Part[]): { nl: string; en: string } {
  return { nl: plainText(say('nl')), en: plainText(say('en')) };
}
