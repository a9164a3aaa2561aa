/**
 * A text as a spreadsheet may hold it: on one line, without control and direction characters, and never a formula.
 *
 * A program that opens a file of commas where there are semicolons begins a new cell after each comma in a text, so
 * the sign of a formula is disarmed there too. A price such as `38.000,-` at the end of a text stays as it is.
 */
export function safeText(text: string): string {
  const plain = text.normalize('NFC').replace(/\s+/gu, ' ').replace(UNSEEN, '').trim();
  return plain.replace(FORMULA_FIRST, "'$&").replace(FORMULA_AFTER_SEPARATOR, "$<separator>'$<sign>");
}

/** Control characters, lone halves of characters, and the marks that turn or hide the direction of a text. */
const UNSEEN = /[\p{Cc}\p{Cs}\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/gu;
/** Spaces and quotes before the sign do not stop every program from seeing a formula. */
const FORMULA_FIRST = /^[\s"'’‘“”`]*[=+\-@＝＋－＠]/u;
const FORMULA_AFTER_SEPARATOR = /(?<separator>[,;|][\s"']*)(?<sign>[=+@＝＋＠]|[-－](?![.)]|$))/gu;
