/**
 * The door to every number that is shown, exported or tested: one object in, one object out.
 *
 * Shares are proportions in 0..1, an interval is [low, high] at 95%, and `null` means not defined, show
 * nothing: never NaN, never 0%. A size of 0 gives `null` in every share, interval and p. A count that is
 * negative, not whole or not finite is a RangeError. The names and shapes are fixed, so that figures can be
 * checked against other people's tools.
 */
export { calibration } from './calibration.ts';
export { conviction } from './conviction.ts';
export { followUp } from './followUp.ts';
export { displayGate, verdict } from './gates.ts';
export { wilson } from './intervals.ts';
export { pairedBinary } from './pairedBinary.ts';
export { pairedVotes } from './pairedVotes.ts';
export { roundTo100 } from './roundTo100.ts';
export { signedRank } from './signedRank.ts';
export { sortExercise } from './sortExercise.ts';
export { splitBriefing } from './splitBriefing.ts';
export { superiority } from './superiority.ts';
