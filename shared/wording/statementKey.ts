/** What a statement is, as its key has it, in the words given: a fact that is not so is told apart. */
export function keyIn<Said>(
  words: Record<'fact' | 'untrue' | 'opinion' | 'conclusion', Said>,
  { key, isTrue }: { key: 'fact' | 'opinion' | 'conclusion'; isTrue: boolean | null },
): Said {
  return key === 'fact' && isTrue === false ? words.untrue : words[key];
}
