import { openFace, runsOf, type Run } from '../pdf/fonts.ts';
import type { Face } from '../pdf/look.ts';
import { joined, trimmed, wordsOf } from '../pdf/wordBreaks.ts';

/** How a text is set; px. */
export interface Lettering {
  face: Face;
  size: number;
  colour: string;
}

/** A text in pieces, some of them in another face. */
export interface Piece {
  text: string;
  face: Face;
}

export interface SetLine {
  runs: Run[];
  width: number;
}

/** A character that no face has is left out: the picture is of titles and labels that the trainer has seen. */
const unseen = (): void => undefined;

/** How wide a text is on one line. */
export function widthOf(text: string, { face, size }: Pick<Lettering, 'face' | 'size'>): number {
  return widthOfRuns(runsOf(text, face, unseen), size);
}

function widthOfRuns(runs: readonly Run[], size: number): number {
  return runs.reduce((width, { face, text }) => {
    const { font } = openFace(face);
    return width + (font.layout(text).advanceWidth * size) / font.unitsPerEm;
  }, 0);
}

/** A text in lines of at most `width`; a word that is wider is cut where it no longer fits. */
export function linesOf(pieces: readonly Piece[], size: number, width: number): SetLine[] {
  const lines: Run[][] = [[]];
  for (const word of wordsOf(pieces.flatMap(runsIn))) {
    const open = lines.at(-1) ?? [];
    const fits = widthOfRuns(trimmed(joined([...open, ...word])), size) <= width;
    if (fits || open.length === 0) open.push(...word);
    else lines.push([...word]);
  }
  return lines.map((line) => within(trimmed(joined(line)), size, width));
}

/** At most so many lines, the last with an ellipsis where there were more. */
export function shortened(
  lines: readonly SetLine[],
  most: number,
  { size, width }: { size: number; width: number },
): SetLine[] {
  const kept = lines.slice(0, most);
  const last = kept.at(-1);
  if (lines.length <= most || last === undefined) return kept;
  const face = last.runs.at(-1)?.face ?? 'serif';
  return [...kept.slice(0, -1), within([...last.runs, { face, text: ` ${MORE}` }], size, width)];
}

/** With the space at its beginning, which a text by itself does not keep. */
function runsIn({ text, face }: Piece): Run[] {
  const runs = runsOf(text, face, unseen);
  return text.startsWith(' ') ? [{ face, text: ' ' }, ...runs] : runs;
}

const MORE = '…';
const letters = new Intl.Segmenter('nl', { granularity: 'grapheme' });

/** A line that fits: as it is, or without its last letters and with an ellipsis in their place. */
function within(runs: readonly Run[], size: number, width: number): SetLine {
  const full = widthOfRuns(runs, size);
  const last = runs.at(-1);
  if (full <= width || last === undefined) return { runs: [...runs], width: full };
  const said = Array.from(letters.segment(last.text.replace(/[ …]+$/u, '')), ({ segment }) => segment);
  const shorter = said.slice(0, -1).join('').trimEnd();
  const others = runs.slice(0, -1);
  return within(shorter === '' ? others : [...others, { ...last, text: shorter + MORE }], size, width);
}

/**
 * A line as outlines, with its baseline at `y`: whoever draws it needs no fonts, and every letter is where it was
 * measured.
 */
export function outlines(
  runs: readonly Run[],
  { size, colour }: Pick<Lettering, 'size' | 'colour'>,
  at: { x: number; y: number },
): string {
  let { x } = at;
  const glyphs = runs.flatMap(({ face, text }) => {
    const { font } = openFace(face);
    const scale = size / font.unitsPerEm;
    const run = font.layout(text);
    return run.glyphs.map((glyph, index) => {
      const { xAdvance, xOffset, yOffset } = run.positions[index] ?? { xAdvance: 0, xOffset: 0, yOffset: 0 };
      const place = `translate(${round(x + xOffset * scale)} ${round(at.y - yOffset * scale)}) scale(${scale} ${-scale})`;
      x += xAdvance * scale;
      const path = glyph.path.toSVG();
      return path === '' ? '' : `<path transform="${place}" d="${path}"/>`;
    });
  });
  return `<g fill="${colour}">${glyphs.join('')}</g>`;
}

/** A text of one line as outlines. */
export function written(
  text: string,
  { face, size, colour }: Lettering,
  at: { x: number; y: number },
): string {
  return outlines(runsOf(text, face, unseen), { size, colour }, at);
}

function round(px: number): number {
  return Math.round(px * 100) / 100;
}
