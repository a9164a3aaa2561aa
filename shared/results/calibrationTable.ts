import { optionsOf, type Poll } from '../scenario.ts';
import { CONFIDENCES } from '../session/askings.ts';
import type { CalibrationTable } from '../session/tables.ts';
import { SURE_FROM, stancesIn, type Asked } from './convictionTable.ts';
import { calibration, displayGate } from './measures.ts';

/**
 * What a prediction was worth, as far as it may be told: of a story, from as many people as dots may move of (five),
 * since each dot stands beside how sure it was; of a personal poll nothing, because two answers of one person, side by
 * side, narrow down who it is.
 */
export function calibrationTable(poll: Extract<Poll, { type: 'predict' }>, asked: Asked): CalibrationTable {
  const { id, privacy, truth } = poll;
  const options = optionsOf(poll).map((option) => option.id);
  const given = [...stancesIn(asked).values()].flatMap(({ choice, confidence }) =>
    confidence === null
      ? []
      : [{ choice, confidence, q: Number(confidence) / 100, correct: choice === truth }],
  );
  const gate = displayGate({ kind: privacy, n: given.length, discordant: 0 });
  const about = { round: asked.choice.id, poll: id, privacy, options, truth, people: given.length };
  if (!gate.flows) {
    const nothing = { counts: null, right: null, sureAndWrong: null };
    return { ...about, level: 'none', ...nothing, meanConfidence: null, gap: null, brier: null };
  }
  const { meanConfidence, calibrationGap, brier } = calibration({ items: given, sureFrom: SURE_FROM });
  const howMany = (is: (one: (typeof given)[number]) => boolean): number => given.filter(is).length;
  return {
    ...about,
    level: gate.level,
    counts: options.map((option) =>
      CONFIDENCES.map((percent) =>
        howMany(({ choice, confidence }) => choice === option && confidence === percent),
      ),
    ),
    right: howMany(({ correct }) => correct),
    sureAndWrong: howMany(({ correct, q }) => !correct && q >= SURE_FROM),
    meanConfidence,
    gap: calibrationGap,
    brier,
  };
}
