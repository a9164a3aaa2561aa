import { z } from 'zod';
import { lengthOf } from './graphemes.ts';

/** Not seen, and so good for nothing but to deceive: bidi and format characters, half characters, blank letters. */
const UNSEEN = /[\p{Cf}\p{Cs}\p{Co}\uFFFD\u115F\u1160\u3164\uFFA0\u2800]/gu;
/** The one of them that has a use: it makes a family out of people. */
const JOINER =
  /(?<=\p{Extended_Pictographic}\uFE0F?\p{Emoji_Modifier}?)\u200D(?=\p{Extended_Pictographic})/gu;
/** A letter with more marks than any language sets on one climbs over the lines above it. */
const HEAPED = /(\p{M}{2})\p{M}+/gu;
/** A character that no language writes, so that the joiner can be told apart while the unseen ones go. */
const KEPT = '\uFDD0';

/** More UTF-16 units than this in one character, and it is not looked at any closer. */
const UNITS_EACH = 20;

/**
 * A text as it may stand in one line of ours: composed (NFC), without what cannot be seen, at most two marks on a
 * letter, single spaces. Whatever comes in, what goes out is well-formed and the same again if it comes in once more.
 */
export function plainLine(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(KEPT, '')
    .replaceAll(JOINER, KEPT)
    .replaceAll(/[\p{Cc}\p{Z}]+/gu, ' ')
    .replaceAll(UNSEEN, '')
    .replaceAll(KEPT, '\u200D')
    .replaceAll(HEAPED, '$1')
    .replaceAll(/ +/g, ' ')
    .trim()
    .normalize('NFC');
}

/** A line that somebody types, as `plainLine` leaves it; refused with more than `most` characters, as people count. */
export function lineOf(most: number) {
  return cleaned(most, plainLine);
}

/** The same for a text of several lines. */
export function linesOf(most: number) {
  return cleaned(most, (text) =>
    text
      .split(/\r\n?|\n/)
      .map(plainLine)
      .join('\n')
      .trim(),
  );
}

function cleaned(most: number, clean: (text: string) => string) {
  return z
    .string()
    .max(most * UNITS_EACH)
    .transform(clean)
    .refine((text) => lengthOf(text) <= most);
}
