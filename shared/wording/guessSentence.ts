import type { Lang } from '../ids.ts';
import { guessesWording } from './guesses.ts';
import type { Part } from './parts.ts';

/** A mean this close to the truth, in people of ten, is as good as right. */
const NEAR = 0.5;

/** What people thought of one another, and what was so, both in people of ten. */
export function guessSentence(
  { people, mean, truth }: { people: number; mean: number; truth: number },
  lang: Lang,
): Part[] {
  const { number, sentence } = guessesWording[lang];
  const told = { people, mean: number(mean), truth: number(truth) };
  if (Math.abs(mean - truth) <= NEAR) return sentence.near(told);
  return mean > truth ? sentence.high(told) : sentence.low(told);
}
