import { SIGN_DRAWINGS, SIGN_PEN } from '#shared/charts/signs.ts';
import type { DocumentOption } from '#shared/document/blocks.ts';
import { isOwnCall } from '#shared/wording/callOptions.ts';
import { penPath } from '#shared/charts/penPath.ts';
import type { Setting } from './lines.ts';
import { COLOUR, colourOf } from './look.ts';

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What a shape is filled with: an option, its place among its poll's options, and how fine its hatch is. */
export interface Ink {
  option: string;
  place: number;
  hatch: { apart: number; line: number };
}

/** An option's fill in a box: hatched, outlined, or solid. */
export function paintBox(box: Box, ink: Ink, setting: Setting): void {
  if (box.width <= 0 || box.height <= 0) return;
  const { doc } = setting;
  const outline = ink.option === 'unsure' ? Math.min(1.6, box.width / 2, box.height / 2) : 0;
  const shape = (inset: number): unknown =>
    doc.rect(
      box.x + inset,
      box.y + inset,
      Math.max(0, box.width - 2 * inset),
      Math.max(0, box.height - 2 * inset),
    );
  paint(shape, { ...ink, outline, bounds: box }, setting);
}

/** Clipping is not smooth in every program: what is clipped ends within the smooth edge of what is filled. */
const WITHIN = 0.3;

/** An option's fill in any shape; `shape` adds it to the path, so much smaller on each side, as often as it is asked. */
export function paint(
  shape: (inset: number) => unknown,
  { option, place, hatch, outline, bounds }: Ink & { outline: number; bounds: Box },
  { doc }: Setting,
): void {
  shape(outline / 2);
  if (option === 'unsure') {
    doc.lineWidth(outline).fillAndStroke(COLOUR.sheet, COLOUR.unsure);
    return;
  }
  doc.fill(colourOf(option, place));
  if (option !== 'skip') return;
  doc.save();
  shape(WITHIN);
  doc.clip();
  hatched(bounds, hatch, doc);
  doc.restore();
}

function hatched(bounds: Box, { apart, line }: Ink['hatch'], doc: PDFKit.PDFDocument): void {
  const step = apart * Math.SQRT2;
  const bottom = bounds.y + bounds.height;
  // Counted from the page's corner, so that shapes beside one another have one hatch.
  const first = Math.floor((bounds.x + bounds.y) / step) * step;
  for (let sum = first; sum < bounds.x + bounds.width + bottom; sum += step) {
    doc.moveTo(sum - bounds.y, bounds.y).lineTo(sum - bottom, bottom);
  }
  doc.lineWidth(line).lineCap('butt').stroke(COLOUR.skipHatch);
}

type SignName = keyof typeof SIGN_DRAWINGS;

/** A sign of the constant question, its upper left corner at `x` and `y`. */
export function drawSign(sign: SignName, at: { x: number; y: number; size: number }, { doc }: Setting): void {
  const { drawn, filled } = SIGN_DRAWINGS[sign];
  doc.save();
  doc.translate(at.x, at.y).scale(at.size / 24);
  if (drawn !== undefined) {
    doc.lineWidth(SIGN_PEN).lineCap('round').lineJoin('round');
    doc.path(drawn).stroke(COLOUR.ink);
  }
  if (filled !== undefined) doc.path(filled).fill(COLOUR.ink);
  doc.restore();
}

/** The sign of an option, where it has one. */
export function signOf({ id, label }: DocumentOption): SignName | null {
  if (id === 'call' && isOwnCall(label)) return 'talk';
  return id === 'skip' || id === 'unsure' || id === 'call' ? id : null;
}

/** The red pen through a box of text; `hand` tells one stroke from its neighbours. */
export function penStroke(box: Box, hand: number, { doc }: Setting): void {
  doc.save();
  doc
    .lineWidth(Math.max(1.2, box.height * 0.1))
    .lineCap('round')
    .lineJoin('round');
  doc.path(penPath({ order: 0, left: box.x, top: box.y, width: box.width, height: box.height }, hand));
  doc.stroke(COLOUR.pen);
  doc.restore();
}
