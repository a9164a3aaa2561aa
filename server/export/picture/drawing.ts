import { layDots, type DotLayout } from '#shared/charts/dots.ts';
import { circlePath, dotShape, hatchPath } from '#shared/charts/dotShape.ts';
import { penPath } from '#shared/charts/penPath.ts';
import { SIGN_DRAWINGS, SIGN_PEN } from '#shared/charts/signs.ts';
import type { DocumentOption } from '#shared/document/blocks.ts';
import type { Picture } from '#shared/document/picture.ts';
import { signOf } from '../pdf/ink.ts';
import { COLOUR, colourOf } from '../pdf/look.ts';
import { linesOf, outlines, shortened, widthOf, written, type Piece, type SetLine } from './lettering.ts';

/** As the networks show it; px, as are all lengths here, and y grows downwards. */
export const SIZE = { width: 1200, height: 630 };

const LEFT = 64;
const MEASURE = SIZE.width - 2 * LEFT;
/** Where the piles stand, and how high they may be: all ten dots lie in two rows of five. */
const FLOOR = 440;
const SKY = 300;
const TEN = 10;
/** As on the screen (client/styles/tokens.css); on paper a dot has no outline. */
const SKIP_EDGE = '#8A5E00';
const { ink, ink2, ink3, pen, paper, sheet } = COLOUR;
const TITLE = { sizes: [56, 50, 44], smallest: 42, most: 2, first: 94 };
const SENTENCE = { sizes: [35, 31, 27], most: 2, width: 690, last: 588 };
const LABEL = { face: 'sansStrong', sizes: [29, 25, 21] } as const;

/** The picture as SVG: the hero's last state, its sentence, and by what it was made. Letters are outlines. */
export function pictureSvg(picture: Picture): string {
  const { flows, options } = picture;
  const layout = layDots(flows, { width: MEASURE, height: FLOOR - SKY }, TEN);
  const parts = [
    head(picture),
    ...options.map((option, place) => pile(picture, { option, place, layout })),
    sentence(picture),
    mark(picture),
  ];
  const { width, height } = SIZE;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="${paper}"/>${parts.join('')}</svg>`;
}

function head({ title, moments }: Picture): string {
  const pieces: Piece[] = [{ text: title, face: 'serifMedium' }];
  const onOne = fitted(pieces, { ...TITLE, most: 1, width: MEASURE });
  const isCut = linesOf(pieces, onOne.size, MEASURE).length > 1;
  const set = isCut ? fitted(pieces, { ...TITLE, sizes: [TITLE.smallest], width: MEASURE }) : onOne;
  const first = set.lines.length > 1 ? TITLE.first - 12 : TITLE.first;
  const below = first + (set.lines.length - 1) * set.leading + 52;
  return (
    set.lines
      .map(({ runs }, row) =>
        outlines(runs, { size: set.size, colour: ink }, { x: LEFT, y: first + row * set.leading }),
      )
      .join('') + momentsAt(moments, below)
  );
}

/** The two moments, and the pen under the one that is shown. */
function momentsAt({ before, after }: Picture['moments'], y: number): string {
  const quiet = { face: 'sans', size: 28, colour: ink3 } as const;
  const now = { face: 'sansStrong', size: 28, colour: ink } as const;
  const x = LEFT + widthOf(before, quiet) + 32;
  const width = widthOf(after, now);
  return (
    written(before, quiet, { x: LEFT, y }) +
    written(after, now, { x, y }) +
    `<path d="M${x} ${y + 12}h${width}" stroke="${pen}" stroke-width="4"/>`
  );
}

interface PileAt {
  option: DocumentOption;
  place: number;
  layout: DotLayout;
}

function pile(picture: Picture, at: PileAt): string {
  const { place, layout } = at;
  const { left = 0, width = 0 } = layout.piles[place] ?? {};
  return (
    `<path d="M${LEFT + left} ${FLOOR + 4}h${width}" stroke="${ink}" stroke-width="4"/>` +
    dots(at) +
    number(picture, at) +
    label(at)
  );
}

function dots({ option, place, layout }: PileAt): string {
  const shape = dotShape(layout.cell);
  const lying = layout.dots
    .filter(({ to }) => to === place)
    .map(({ from, to, end }) => ({ x: LEFT + end.x, y: SKY + end.y, came: from !== to }));
  if (lying.length === 0) return '';
  const discs = lying.map((dot) => circlePath(dot, shape.radius)).join('');
  const rings = lying.filter(({ came }) => came).map((dot) => circlePath(dot, shape.ring));
  const colour = colourOf(option.id, place);
  const isOpen = option.id === 'unsure';
  const hatch =
    option.id === 'skip'
      ? `<path d="${lying.map((dot) => hatchPath(dot, shape)).join('')}" stroke="${COLOUR.skipHatch}" stroke-width="${shape.hatch}"/>`
      : '';
  return (
    `<path d="${discs}" fill="${isOpen ? sheet : colour}" stroke="${option.id === 'skip' ? SKIP_EDGE : colour}" stroke-width="${shape.edge}"/>` +
    hatch +
    `<path d="${rings.join('')}" fill="none" stroke="${pen}" stroke-width="${shape.ringWidth}"/>`
  );
}

/** How many of ten now, on top of the pile, and what it was, struck through. */
function number({ flows, words }: Picture, { place, layout }: PileAt): string {
  const before = total(flows[place] ?? []);
  const after = total(flows.map((row) => row[place] ?? 0));
  const { left = 0, topAfter = 0 } = layout.piles[place] ?? {};
  const figure = { face: 'sansStrong', size: 112, colour: ink } as const;
  const was = { face: 'sans', size: 36, colour: ink2 } as const;
  const x = LEFT + left;
  const y = SKY + topAfter - 20;
  const now = written(`${after}`, figure, { x: x - 4, y });
  if (before === after) return now;
  const wordAt = x + widthOf(`${after}`, figure) + 14;
  const struckAt = wordAt + widthOf(`${words.was} `, was) + 10;
  const line = { order: 0, left: struckAt, top: y - 28, width: widthOf(`${before}`, was), height: 30 };
  return (
    now +
    written(words.was, was, { x: wordAt, y }) +
    written(`${before}`, was, { x: struckAt, y }) +
    `<path d="${penPath(line, place)}" fill="none" stroke="${pen}" stroke-width="4.4" stroke-linecap="round"/>`
  );
}

function label({ option, place, layout }: PileAt): string {
  const { left = 0, width = 0 } = layout.piles[place] ?? {};
  const sign = signOf(option);
  const x = LEFT + left;
  const room = sign === null ? 0 : 32;
  const size =
    LABEL.sizes.find((each) => widthOf(option.label, { ...LABEL, size: each }) <= width - room) ?? 21;
  const lines = shortened(linesOf([{ text: option.label, face: LABEL.face }], size, width - room), 1, {
    size,
    width: width - room,
  });
  const y = FLOOR + 40;
  return (
    (sign === null ? '' : signAt(sign, { x, y: y - 21 })) +
    lines.map(({ runs }) => outlines(runs, { size, colour: ink }, { x: x + room, y })).join('')
  );
}

function signAt(sign: keyof typeof SIGN_DRAWINGS, { x, y }: { x: number; y: number }): string {
  const { drawn, filled } = SIGN_DRAWINGS[sign];
  const line = `fill="none" stroke="${ink}" stroke-width="${SIGN_PEN}" stroke-linecap="round" stroke-linejoin="round"`;
  return (
    `<g transform="translate(${x} ${y})">` +
    (drawn === undefined ? '' : `<path d="${drawn}" ${line}/>`) +
    (filled === undefined ? '' : `<path d="${filled}" fill="${ink}"/>`) +
    '</g>'
  );
}

function sentence({ sentence: said }: Picture): string {
  const pieces = said.map((part): Piece =>
    typeof part === 'string' ? { text: part, face: 'serif' } : { text: part.strong, face: 'serifMedium' },
  );
  const { lines, size, leading } = fitted(pieces, SENTENCE);
  const first = SENTENCE.last - (lines.length - 1) * leading;
  return lines
    .map(({ runs }, row) => outlines(runs, { size, colour: ink }, { x: LEFT, y: first + row * leading }))
    .join('');
}

/** Aanname's mark, and what a dot is. */
function mark({ words }: Picture): string {
  const name = { face: 'serifMedium', size: 34, colour: ink } as const;
  const note = { face: 'sans', size: 18, colour: ink2 } as const;
  const right = SIZE.width - LEFT;
  const width = widthOf('Aanname', name);
  const line = { order: 0, left: right - width, top: 545, width, height: 22 };
  return (
    written('Aanname', name, { x: right - width, y: 548 }) +
    `<path d="${penPath(line, 1)}" fill="none" stroke="${pen}" stroke-width="3.4" stroke-linecap="round"/>` +
    written(words.dot, note, { x: right - widthOf(words.dot, note), y: SENTENCE.last })
  );
}

interface Room {
  sizes: readonly number[];
  most: number;
  width: number;
}

/** As large as its lines allow; shortened where even the smallest size is too large for them. */
function fitted(
  pieces: readonly Piece[],
  { sizes, most, width }: Room,
): { lines: SetLine[]; size: number; leading: number } {
  const tried = sizes.map((size) => ({ size, lines: linesOf(pieces, size, width) }));
  const { size, lines } = tried.find((each) => each.lines.length <= most) ??
    tried.at(-1) ?? { size: 0, lines: [] };
  const even = lines.length > 1 ? balanced(pieces, { size, width, most: lines.length }) : lines;
  return { lines: shortened(even, most, { size, width }), size, leading: Math.round(size * 1.2) };
}

/** Lines of nearly the same width, no more of them than there would be anyway. */
function balanced(
  pieces: readonly Piece[],
  { size, width, most }: { size: number; width: number; most: number },
): SetLine[] {
  const narrower = linesOf(pieces, size, width - NARROWER);
  const isEnough = narrower.length > most || width - NARROWER < width / 2;
  return isEnough ? linesOf(pieces, size, width) : balanced(pieces, { size, width: width - NARROWER, most });
}

const NARROWER = 12;

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
