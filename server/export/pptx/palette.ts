import type { DocumentOption } from '#shared/document/blocks.ts';

/** The product's colours as the format writes them: six figures, no sign before them. */
export const INK = '16181D';
export const INK_2 = '4A4F5A';
export const PAPER = 'FBF8F1';
export const SHEET = 'FFFFFF';
export const RULE = 'DED8CB';
export const PEN = 'C22A1E';
const CALL = '004F7C';
const SKIP = 'E69F00';
const SKIP_HATCH = 'D18D00';
const SKIP_EDGE = '8A5E00';
const UNSURE = '4B5563';

/** How an option is drawn: its fill, its hatch, its outline, and the type on it. */
export interface Look {
  fill: string;
  hatch: string | null;
  line: string;
  type: string;
}

const OWN: Readonly<Record<string, Look>> = {
  call: { fill: CALL, hatch: null, line: CALL, type: SHEET },
  skip: { fill: SKIP, hatch: SKIP_HATCH, line: SKIP_EDGE, type: INK },
  unsure: { fill: SHEET, hatch: null, line: UNSURE, type: INK },
};
/** Light to dark, for options that have no colours of their own. */
const GREYS: readonly Look[] = ['E9E5DC', 'C9C5BC', 'A5A29A', '6B6A65', INK_2].map((fill, place) => ({
  fill,
  hatch: null,
  line: UNSURE,
  type: place < 3 ? INK : SHEET,
}));

/** The looks of a poll's options, in their order. */
export function looksOf(options: readonly Pick<DocumentOption, 'id'>[]): Look[] {
  const last = GREYS.length - 1;
  const step = options.length > 1 ? last / (options.length - 1) : 0;
  return options.map(({ id }, place) => {
    const grey = GREYS[Math.min(last, Math.round(place * step))];
    const look = Object.hasOwn(OWN, id) ? OWN[id] : grey;
    if (look === undefined) throw new Error('there is a grey for every place');
    return look;
  });
}
