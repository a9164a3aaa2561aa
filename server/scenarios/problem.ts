import type { Lang } from '#shared/ids.ts';

/** A place in a scenario: field names and indexes, from the top. */
export type Path = readonly (string | number)[];

/** What is wrong with a scenario and what its author can do about it. */
export interface Problem {
  path: Path;
  message: Record<Lang, string>;
}

/** The same sentence out of both halves of a catalogue. */
export function inBoth<Wording>(
  wording: Record<Lang, Wording>,
  say: (words: Wording) => string,
): Record<Lang, string> {
  return { nl: say(wording.nl), en: say(wording.en) };
}
