import type { ShiftTable } from '#shared/session/tables.ts';
import type { ResultsWording } from '#shared/wording/consoleResults.ts';

/** From which share of those who voted before their absence later is worth a sentence. */
const WORTH_TELLING = 0.1;

/**
 * What the numbers of a shift allow, in sentences for the trainer: the net shift, its interval, the test, and what
 * those who voted only once could have made of it. As many as there are figures for.
 * @param target the option that the shift is about, in words
 */
export function inferenceSentences(shift: ShiftTable, target: string, words: ResultsWording): string[] {
  const { inference, beforeOnly, pairs } = shift;
  if (inference === null) return [];
  const { netShift, netShiftCI, exactP, sensitivity } = inference;
  const said = [words.net(target, points(netShift))];
  if (netShiftCI !== null) said.push(words.interval(points(netShiftCI[0]), points(netShiftCI[1])));
  if (exactP !== null) said.push(testSentence(exactP, words));
  const left = beforeOnly ?? 0;
  if (sensitivity !== null && left > WORTH_TELLING * (left + pairs)) {
    said.push(words.sensitivity(points(sensitivity.worst), points(sensitivity.best)));
  }
  return said;
}

/** An exact p as how often chance alone would do the same. @param p above 0, at most 1 */
export function testSentence(p: number, words: ResultsWording): string {
  if (p < 0.001) return words.test(words.seldom, words.below(words.number(0.001, 1)));
  const of = p < 0.01 ? 1000 : 100;
  return words.test(words.often(Math.round(p * of), of), words.about(words.number(p, 2)));
}

/** Whole percentage points, never minus zero. */
function points(proportion: number): number {
  return Math.round(proportion * 100) + 0;
}
