import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';
import type { Face } from './look.ts';

const { resolve } = createRequire(import.meta.url);

/** Where each face lies, and which one lends it the characters that it has not: an arrow, say. */
const FILES: Record<Face, { file: string; lender: Face }> = {
  serif: { file: '@expo-google-fonts/newsreader/400Regular/Newsreader_400Regular.ttf', lender: 'sans' },
  serifMedium: {
    file: '@expo-google-fonts/newsreader/500Medium/Newsreader_500Medium.ttf',
    lender: 'sansMedium',
  },
  sans: {
    file: '@expo-google-fonts/instrument-sans/400Regular/InstrumentSans_400Regular.ttf',
    lender: 'serif',
  },
  sansMedium: {
    file: '@expo-google-fonts/instrument-sans/500Medium/InstrumentSans_500Medium.ttf',
    lender: 'serifMedium',
  },
  sansStrong: {
    file: '@expo-google-fonts/instrument-sans/600SemiBold/InstrumentSans_600SemiBold.ttf',
    lender: 'serifMedium',
  },
};
export const FACES = Object.keys(FILES) as Face[];

interface OpenFace {
  bytes: Buffer;
  font: Font;
}
const opened = new Map<Face, OpenFace>();

/** A face as its file has it; read once. */
export function openFace(face: Face): OpenFace {
  const known = opened.get(face);
  if (known !== undefined) return known;
  const bytes = readFileSync(resolve(FILES[face].file));
  const font = create(bytes);
  if ('fonts' in font) throw new TypeError(`${FILES[face].file} is a collection and not a face`);
  const open = { bytes, font };
  opened.set(face, open);
  return open;
}

/** Text that is set in one face. */
export interface Run {
  face: Face;
  text: string;
}

/** Control, direction and invisible characters, and lone halves of characters. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Variation_Selector}]/gu;
/** More than two marks on a letter run into the lines above and below. */
const PILED_MARKS = /(\p{M}{2})\p{M}+/gu;

/** A text as it may be set: one line, and nothing in it that cannot be seen. */
export function plainText(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').replace(UNSEEN, '').replace(PILED_MARKS, '$1');
}

/**
 * A text in the faces that can show it. A character that none has is set as its simpler form where there is one (as
 * 1 for a 1 in a circle) and is left out otherwise: `missing` is told, and no hollow box stands for it.
 */
export function runsOf(text: string, face: Face, missing: () => void): Run[] {
  const runs: Run[] = [];
  for (const character of plainText(text)) {
    const shown = shownIn(character, face);
    if (shown === null) {
      missing();
      continue;
    }
    const last = runs.at(-1);
    // What is left out between two spaces leaves one.
    if (shown.text === ' ' && (last === undefined || last.text.endsWith(' '))) continue;
    if (last?.face === shown.face) last.text += shown.text;
    else runs.push(shown);
  }
  return runs;
}

function shownIn(character: string, face: Face): Run | null {
  const plainer = [character, character.normalize('NFKC'), withoutMarks(character)];
  for (const text of plainer) {
    for (const each of [face, FILES[face].lender]) {
      if (text !== '' && hasAll(each, text)) return { face: each, text };
    }
  }
  return null;
}

function withoutMarks(character: string): string {
  return character.normalize('NFKD').replace(/\p{M}/gu, '');
}

function hasAll(face: Face, text: string): boolean {
  const { font } = openFace(face);
  return Array.from(text, (character) => character.codePointAt(0) ?? 0).every((point) =>
    font.hasGlyphForCodePoint(point),
  );
}
