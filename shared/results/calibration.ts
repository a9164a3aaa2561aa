import { requireConfidence } from './confidence.ts';
import { ratio, sum } from './numbers.ts';

/** What a group's confidence was worth. Shares in 0..1, calibrationGap in -0.5..1; `null` means not defined. */
export type Calibration = {
  n: number;
  meanConfidence: number | null;
  hitRate: number | null;
  /** positive: surer than right */
  calibrationGap: number | null;
  brier: number | null;
  sureShare: number | null;
  /** of everybody, not of the sure alone */
  sureAndWrongShare: number | null;
};

/**
 * Sets how sure people were beside how often they were right, on a question with two answers.
 *
 * calibrationGap = mean q - hitRate; brier = mean of (1 - probability given to the right answer)^2, where
 * that probability is q for whoever was right and 1 - q for the others: 0 is perfect, .25 is a coin, 1 is
 * certain and wrong. With one question a session it is the calibration of the group on that one question.
 * Source: Lichtenstein, Fischhoff and Phillips 1982, in Judgment under Uncertainty, 306-334; Brier 1950,
 * Mon Weather Rev 78: 1-3, in the form for one outcome (half of Brier's own sum over both outcomes).
 *
 * @param input items: per answer the confidence q in 0.5..1, and whether the answer was right; sureFrom: the
 *   lowest q that counts as sure, in 0.5..1
 * @returns without an item n = 0 and `null` in all the rest
 * @throws RangeError when a q or sureFrom is out of its range or not a number
 */
export function calibration(input: {
  items: readonly { q: number; correct: boolean }[];
  sureFrom: number;
}): Calibration {
  const { items, sureFrom } = input;
  requireConfidence(sureFrom, 'sureFrom');
  for (const { q } of items) requireConfidence(q, 'q');
  const n = items.length;
  const confidence = sum(items.map(({ q }) => q));
  const hits = items.filter(({ correct }) => correct).length;
  const sure = items.filter(({ q }) => q >= sureFrom);
  return {
    n,
    meanConfidence: ratio(confidence, n),
    hitRate: ratio(hits, n),
    calibrationGap: ratio(confidence - hits, n),
    brier: ratio(sum(items.map(({ q, correct }) => (correct ? 1 - q : q) ** 2)), n),
    sureShare: ratio(sure.length, n),
    sureAndWrongShare: ratio(sure.filter(({ correct }) => !correct).length, n),
  };
}
