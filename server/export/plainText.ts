/**
 * A text as an office document may hold it: composed, its lines ended by `\n`, and without what is no character or
 * cannot be seen. Signs of formulas stay: in a cell or a text box of a given type they are text.
 */
export function plainText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/gu, '\n')
    .replaceAll('\t', ' ')
    .replace(UNSEEN, '');
}

/** Control characters but the end of a line, lone halves, non-characters, and marks that turn or hide a text. */
const UNSEEN =
  /(?!\n)[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\uFFFD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;
