import { FACES, openFace, runsOf, type Run } from './fonts.ts';
import type { Style } from './look.ts';
import { joined, TIE, trimmed, untied, wordsOf } from './wordBreaks.ts';

export interface Line {
  runs: Run[];
  width: number;
}

/** What measures and sets lines: the drawing itself, and a count of what could not be shown. */
export interface Setting {
  doc: PDFKit.PDFDocument;
  missing: () => void;
  /** How wide each word is, by its look: tables measure the same ones again and again. */
  widths: Map<string, number>;
}

export function settingFor(doc: PDFKit.PDFDocument, missing: () => void): Setting {
  for (const face of FACES) doc.registerFont(face, openFace(face).bytes);
  return { doc, missing, widths: new Map() };
}

/** The options with which pdfkit measures and draws a run. */
function optionsOf({ tabular }: Style): PDFKit.Mixins.TextOptions {
  return { lineBreak: false, ...(tabular === true && { features: ['tnum'] }) };
}

/** Of a text on one line. */
export function widthOf(text: string, style: Style, setting: Setting): number {
  return linesOf(text, style, { width: Number.POSITIVE_INFINITY, setting })[0]?.width ?? 0;
}

function widthOfWord(word: readonly Run[], style: Style, { doc, widths }: Setting): number {
  let width = 0;
  for (const { face, text } of word) {
    const key = `${face} ${style.size} ${style.tabular === true} ${text}`;
    let known = widths.get(key);
    if (known === undefined) {
      known = doc.font(face, style.size).widthOfString(text.replaceAll(TIE, ' '), optionsOf(style));
      widths.set(key, known);
    }
    width += known;
  }
  return width;
}

/** A text in lines of at most `width`; a word that is wider is broken. At least one line, which may be empty. */
export function linesOf(text: string, style: Style, room: { width: number; setting: Setting }): Line[] {
  const { width, setting } = room;
  const lines: Line[] = [];
  let open: Run[] = [];
  let taken = 0;
  let end = 0;
  const add = (word: readonly Run[]): void => {
    end = taken + widthOfWord(trimmed(word), style, setting);
    taken += widthOfWord(word, style, setting);
    open.push(...word);
  };
  const close = (): void => {
    lines.push({ runs: joined(trimmed(open)), width: end });
    open = [];
    taken = 0;
    end = 0;
  };
  const isWide = (word: readonly Run[]): boolean => widthOfWord(trimmed(word), style, setting) > width;
  const words = wordsOf(runsOf(text, style.face, setting.missing));
  for (const word of words.flatMap((each) => (isWide(each) ? untied(each) : [each]))) {
    const least = widthOfWord(trimmed(word), style, setting);
    if (taken + least > width && open.length > 0) close();
    if (least <= width) add(word);
    else
      partsOf(word, style, room).forEach((part, index) => {
        if (index > 0) close();
        add(part);
      });
  }
  if (open.length > 0 || lines.length === 0) close();
  return lines;
}

/** Lines of nearly the same width, as few as there would be anyway: for what stands large. */
export function balancedLines(text: string, style: Style, room: { width: number; setting: Setting }): Line[] {
  const widest = linesOf(text, style, room);
  let [least, most] = [room.width / 2, room.width];
  while (most - least > 2) {
    const width = (least + most) / 2;
    const fits = linesOf(text, style, { ...room, width }).length <= widest.length;
    if (fits) most = width;
    else least = width;
  }
  return linesOf(text, style, { ...room, width: most });
}

/** At most so many lines, with an ellipsis at the end where there were more. */
export function shortened(
  lines: readonly Line[],
  most: number,
  { style, setting }: { style: Style; setting: Setting },
): Line[] {
  if (lines.length <= most) return [...lines];
  const kept = lines.slice(0, most);
  const last = kept.at(-1);
  if (last === undefined) return [];
  const more = { face: style.face, text: ' …' };
  const width = last.width + widthOfWord([more], style, setting);
  return [...kept.slice(0, -1), { runs: joined([...last.runs, more]), width }];
}

/** Draws a line with the top of its `leading` at `y`. */
export function setLine(line: Line, style: Style, at: { x: number; y: number; setting: Setting }): void {
  const { doc } = at.setting;
  // The baseline, so that faces of other heights stand on the same line.
  const baseline = at.y + (style.leading + 0.68 * style.size) / 2;
  let { x } = at;
  for (const { face, text } of line.runs) {
    doc.font(face, style.size).fillColor(style.colour);
    doc.text(text, x, baseline, { ...optionsOf(style), baseline: 'alphabetic' });
    x += doc.widthOfString(text, optionsOf(style));
  }
}

/** A word in parts that fit, letter by letter. */
function partsOf(
  word: readonly Run[],
  style: Style,
  { width, setting }: { width: number; setting: Setting },
): Run[][] {
  const parts: Run[][] = [];
  let part: Run[] = [];
  let taken = 0;
  for (const { face, text } of word) {
    for (const { segment } of letters.segment(text)) {
      const letter = { face, text: segment };
      const wide = widthOfWord([letter], style, setting);
      if (part.length > 0 && segment.trim() !== '' && taken + wide > width) {
        parts.push(joined(part));
        part = [];
        taken = 0;
      }
      part.push(letter);
      taken += wide;
    }
  }
  return [...parts, joined(part)];
}

const letters = new Intl.Segmenter('nl', { granularity: 'grapheme' });
