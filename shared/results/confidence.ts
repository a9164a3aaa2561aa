/** How sure someone is of their own answer: from a half, no more than a guess, to 1, certain. */

/**
 * Refuses what cannot be anybody's confidence in the answer that they chose themselves.
 *
 * @param value a probability in 0.5..1; below a half the other answer would have been theirs
 * @param name what the value is called, for the message
 * @throws RangeError when the value is out of that range or not a number
 */
export function requireConfidence(value: number, name: string): void {
  if (!(value >= 0.5 && value <= 1)) throw new RangeError(`${name} must be in 0.5..1, not ${value}`);
}
