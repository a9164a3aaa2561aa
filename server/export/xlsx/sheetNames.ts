import { plainText } from '../plainText.ts';

const LONGEST = 31;
const FORBIDDEN = /[[\]/\\:*?]/gu;

/**
 * Names for the sheets of one workbook that Excel takes: at most 31 characters, none of `[]/\:*?`, no apostrophe at an
 * end, none empty, none twice whatever the case, and none `History`, which it keeps for itself.
 */
export function sheetNames(wanted: readonly string[], fallback: string): string[] {
  const taken = new Set(['history']);
  return wanted.map((name) => {
    const plain = plainText(name).replace(FORBIDDEN, ' ').replace(/\s+/gu, ' ');
    const named = trimmed(plain) || fallback;
    let unique = shortened(named, LONGEST);
    for (let copy = 2; taken.has(unique.toLowerCase()); copy += 1) {
      const mark = ` (${copy})`;
      unique = shortened(named, LONGEST - mark.length) + mark;
    }
    taken.add(unique.toLowerCase());
    return unique;
  });
}

/** Cut at the end of a word where there is one in the second half. */
function shortened(name: string, longest: number): string {
  if (name.length <= longest) return name;
  const space = name.slice(0, longest).lastIndexOf(' ');
  const end = space > longest / 2 ? space : longest - 1;
  return `${trimmed(name.slice(0, end).replace(/\p{Cs}$/u, ''))}…`;
}

function trimmed(name: string): string {
  return name.replace(/^[\s']+|[\s']+$/gu, '');
}
