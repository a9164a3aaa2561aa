/** Firefox has this from 125 on; a phone that has not counts a family as the people in it, and never too few. */
const graphemes = 'Segmenter' in Intl ? new Intl.Segmenter('und', { granularity: 'grapheme' }) : null;

/** How many characters a text has, as people count them. */
export function lengthOf(text: string): number {
  return graphemes === null ? Array.from(text).length : [...graphemes.segment(text)].length;
}
