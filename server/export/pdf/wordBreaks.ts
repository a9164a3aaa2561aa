import type { Run } from './fonts.ts';

/** Where a line may end: after a space, and after a hyphen, dash or slash in a word, if not after its first letter. */
const WORD = /(?:(?<=^| )[^ \-–/][-–/](?=[^ ]))?[^ \-–/]*(?:[-–/]+(?=[^ \-–/])|[-–/]* +|[-–/]*$)/gu;
/** A number stays with the word that it counts, and otherwise with the one before it; so does what is in brackets. */
const TIED = /(?<=(?:^|[ \u00A0])[\d.,]+) (?=[\p{Ll}(])| (?=[\d.,−]+(?![^ ,.;)])(?! \p{Ll}))/gu;
export const TIE = '\u00A0';

/** The parts of a text between which a line should end; each keeps the space after it. */
export function wordsOf(runs: readonly Run[]): Run[][] {
  return partsOf(runs.map(({ face, text }) => ({ face, text: text.replace(TIED, TIE) })));
}

/** The parts of a word between which a line may end where the word is too long for one. */
export function untied(word: readonly Run[]): Run[][] {
  return partsOf(word.map(({ face, text }) => ({ face, text: text.replaceAll(TIE, ' ') })));
}

function partsOf(runs: readonly Run[]): Run[][] {
  const words: Run[][] = [];
  let open = false;
  for (const { face, text } of runs) {
    for (const [part] of text.matchAll(WORD)) {
      if (part === '') continue;
      const word = open ? words.at(-1) : undefined;
      if (word === undefined) words.push([{ face, text: part }]);
      else word.push({ face, text: part });
      open = !/[ \-–/]$/u.test(part);
    }
  }
  return words;
}

/** Neighbours of one face as one, as they are to be drawn. */
export function joined(runs: readonly Run[]): Run[] {
  const all: Run[] = [];
  for (const { face, text } of runs) {
    const shown = text.replaceAll(TIE, ' ');
    const last = all.at(-1);
    if (last?.face === face) last.text += shown;
    else all.push({ face, text: shown });
  }
  return all;
}

/** Without the space at its end. */
export function trimmed(runs: readonly Run[]): Run[] {
  const last = runs.at(-1);
  if (last === undefined) return [];
  const text = last.text.trimEnd();
  return text === '' ? trimmed(runs.slice(0, -1)) : [...runs.slice(0, -1), { face: last.face, text }];
}
