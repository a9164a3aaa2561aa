import type { Lang } from '../ids.ts';
import type { CalibrationTable } from '../session/tables.ts';
import { confidenceWording } from './confidence.ts';
import type { Part } from './parts.ts';

/** From so many people on a share is told as a percentage. */
const PERCENT_FROM = 10;

export type Calibrated = Pick<CalibrationTable, 'people' | 'right' | 'sureAndWrong' | 'meanConfidence'>;

/** A proportion as a whole percentage. */
export function wholePercent(proportion: number): number {
  return Math.round(proportion * 100);
}

/** What a prediction was worth, in the sentences that every screen and every file uses. */
export function sureSentence(
  { people, right, sureAndWrong, meanConfidence }: Calibrated,
  lang: Lang,
): Part[] {
  const words = confidenceWording[lang];
  if (meanConfidence === null || right === null || sureAndWrong === null) return [words.screen.tooFew];
  const percent = people < PERCENT_FROM ? null : wholePercent(right / people);
  return [
    ...words.sentence.calibration({ sure: wholePercent(meanConfidence), right, people, percent }),
    ' ',
    ...words.sentence.sureAndWrong(sureAndWrong),
  ];
}

/** The same where the two figures stand beside it already: how far they are apart, and who was sure and wrong. */
export function gapSentence(
  { people, sureAndWrong, gap }: Pick<CalibrationTable, 'people' | 'sureAndWrong' | 'gap'>,
  lang: Lang,
): Part[] {
  const words = confidenceWording[lang];
  if (gap === null || sureAndWrong === null) return [words.screen.tooFew];
  const apart = people < PERCENT_FROM ? [] : words.sentence.gap(wholePercent(gap));
  return [...apart, ...words.sentence.sureAndWrong(sureAndWrong)];
}

/** What became of the group's conviction over the story. */
export function convictionSentence(
  { people, softened }: { people: number; softened: number | null },
  lang: Lang,
): Part[] {
  const words = confidenceWording[lang];
  return softened === null ? [words.screen.tooFew] : words.sentence.conviction(people, softened);
}
