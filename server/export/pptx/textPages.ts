import type { Table } from '#shared/document/blocks.ts';
import { plainText } from '../plainText.ts';
import { notesOf } from './chartPage.ts';
import { heightOf, paginated, TEXT } from './fitting.ts';
import { INK } from './palette.ts';
import { BOTTOM, LEFT, SANS, SERIF, TOP, WIDTH, type Page, type Presentation } from './presentation.ts';
import { addTable, tablesOf } from './tables.ts';

/** What stands under a heading, from top to bottom. */
export type Part =
  | { kind: 'text'; text: string }
  /** One of several, each with its number or stroke before it. */
  | { kind: 'item'; text: string }
  | { kind: 'table'; table: Table };

type Placed = Part & { height: number };

const ROOM = BOTTOM - TOP;
const GAP = 0.2;
/** With room to spare a text is as large as it fits. */
const SIZES = [32, 28, 24, TEXT] as const;
/** From here on it is a sentence to be told and not a paragraph to be read. */
const TOLD = 24;
const INDENT = 0.4;

/** A section of texts and tables, on as many pages as it needs. */
export function addTextPages(
  presentation: Presentation,
  heading: string,
  { parts, caveat }: { parts: Part[]; caveat: string },
): void {
  const pages = paginated(chunked(parts.flatMap(onePageEach)), ROOM).map((chunks) =>
    chunks.flatMap(({ things }) => things),
  );
  const words = pages.filter((things) => !things.some(({ kind }) => kind === 'table'));
  const size = SIZES.find((points) => words.every((things) => fits(things, points))) ?? TEXT;
  for (const things of pages) {
    const page = presentation.addPage(heading);
    const points = words.includes(things) ? size : TEXT;
    let top = TOP;
    for (const block of blocksOf(things)) {
      const heights = block.map((thing) =>
        thing.kind === 'table' ? thing.height : textHeight(thing, points),
      );
      const height = heights.reduce((sum, each) => sum + each, 0);
      addBlock(page, block, { top, height, size: points });
      top += height;
    }
    const tables = things.flatMap((thing) => (thing.kind === 'table' ? [thing.table] : []));
    if (tables.length > 0) page.addNotes(tables.map((table) => notesOf(heading, table, caveat)).join('\n\n'));
  }
}

/** Each table by itself; texts that follow each other as one, so that they can be edited together. */
function blocksOf(things: Placed[]): Placed[][] {
  const blocks: Placed[][] = [];
  for (const thing of things) {
    const block = blocks.at(-1);
    if (block === undefined || thing.kind === 'table' || block[0]?.kind === 'table') blocks.push([thing]);
    else block.push(thing);
  }
  return blocks;
}

/** Items stay together, and with the text that follows them, where a page has room for all. */
function chunked(things: Placed[]): { things: Placed[]; height: number }[] {
  const chunks: { things: Placed[]; height: number }[] = [];
  for (const thing of things) {
    const chunk = chunks.at(-1);
    const follows = chunk?.things.at(-1)?.kind === 'item' && thing.kind !== 'table';
    if (chunk === undefined || !follows || chunk.height + thing.height > ROOM) {
      chunks.push({ things: [thing], height: thing.height });
    } else {
      chunk.things.push(thing);
      chunk.height += thing.height;
    }
  }
  return chunks;
}

function fits(things: Placed[], size: number): boolean {
  const height = things.reduce((sum, thing) => sum + textHeight(thing, size), 0);
  return height <= ROOM * (size === TEXT ? 1 : 0.8);
}

function textHeight(part: Part, size: number): number {
  if (part.kind === 'table') return Infinity;
  return heightOf(part.text, part.kind === 'item' ? WIDTH - INDENT : WIDTH, size) + GAP;
}

/** A part with its height; a table or a text that is too long for one page as several. */
function onePageEach(part: Part): Placed[] {
  if (part.kind !== 'table') {
    return sentences(part).map((text) => ({ ...part, text, height: textHeight({ ...part, text }, TEXT) }));
  }
  return tablesOf(part.table, ROOM - GAP).map(({ table, height }) => ({
    kind: 'table',
    table,
    height: height + GAP,
  }));
}

/** A text that is higher than a page, cut between words into parts that are not. */
function sentences(part: Exclude<Part, { kind: 'table' }>): string[] {
  const tooHigh = (text: string): boolean => textHeight({ ...part, text }, TEXT) > ROOM;
  const cut: string[] = [];
  let rest = part.text;
  while (tooHigh(rest)) {
    let end = rest.length;
    while (tooHigh(rest.slice(0, end))) end = Math.floor(end * 0.9);
    const space = rest.lastIndexOf(' ', end);
    const place = space > end / 2 ? space : end;
    cut.push(rest.slice(0, place));
    rest = rest.slice(place).trimStart();
  }
  return [...cut, rest];
}

interface Place {
  top: number;
  height: number;
  /** In points. */
  size: number;
}

function addBlock(page: Page, block: Part[], { top, height, size }: Place): void {
  const [first] = block;
  if (first?.kind === 'table') return addTable(page, first.table, top);
  const bullet = { indent: INDENT * 72, characterCode: '2013' };
  const paragraphs = block.flatMap((part) =>
    part.kind === 'table'
      ? []
      : [
          {
            text: plainText(part.text),
            options: { breakLine: true, ...(part.kind === 'item' ? { bullet } : {}) },
          },
        ],
  );
  page.addText(paragraphs, {
    x: LEFT,
    y: top,
    w: WIDTH,
    h: height - GAP,
    fontSize: size,
    fontFace: size > TOLD ? SERIF : SANS,
    color: INK,
    valign: 'top',
    margin: 0,
    paraSpaceAfter: GAP * 72,
  });
}
