import type { KeyFigure, ReportDocument } from '#shared/document/blocks.ts';
import { plainText } from '../plainText.ts';
import { heightOf, TYPE } from './fitting.ts';
import { INK, INK_2, PEN } from './palette.ts';
import { LEFT, SANS, SERIF, WIDTH, type Page, type Presentation } from './presentation.ts';

/** Inches that the sentence to remember may take. */
const LEAD = 1.75;

/** Whose it is, when it was held, the sentence to remember, and the figures under it. */
export function addTitlePage(presentation: Presentation, document: ReportDocument, caveat: string): void {
  const { head, foot, title, lead, sections } = document;
  const page = presentation.addPage(title);
  const quiet = { fontSize: TYPE, fontFace: SANS, color: INK_2, margin: 0 };
  page.addText(plainText(`${head.left}\n${head.right}`), {
    ...quiet,
    x: LEFT,
    y: 1.25,
    w: WIDTH,
    h: 0.95,
    valign: 'top',
  });
  page.addText(plainText(lead), {
    x: LEFT,
    y: 2.25,
    w: WIDTH,
    h: LEAD,
    fontFace: SERIF,
    fontSize: heightOf(lead, WIDTH, 28) > LEAD ? 20 : 28,
    color: INK,
    valign: 'middle',
    margin: 0,
  });
  const top = sections.find(({ id }) => id === 'top')?.blocks ?? [];
  const figures = top.flatMap((block) => (block.kind === 'figures' ? block.figures : []));
  const texts = top.flatMap((block) => (block.kind === 'text' ? [block.text] : []));
  figures.forEach((figure, place) => addFigure(page, figure, { place, of: figures.length }));
  const last = [...texts, foot.right].filter((text) => text !== '').join('\n');
  page.addText(plainText(last), { ...quiet, x: LEFT, y: 6.1, w: WIDTH, h: 0.7, valign: 'bottom' });
  page.addNotes(plainText([lead, ...figures.map(spoken), '', caveat].join('\n')));
}

function spoken({ value, was, label }: KeyFigure): string {
  return `${was === null ? '' : `${was} → `}${value} ${label}`;
}

function addFigure(
  page: Page,
  { value, was, label }: KeyFigure,
  { place, of }: { place: number; of: number },
): void {
  const column = WIDTH / Math.max(3, of);
  const x = LEFT + place * column;
  const w = column - 0.3;
  page.addText(
    [
      ...(was === null ? [] : [{ text: plainText(was), options: { fontSize: 40, color: INK_2 } }]),
      { text: `${was === null ? '' : ' '}${plainText(value)}`, options: { fontSize: 60, color: INK } },
    ],
    { x, y: 4.15, w, h: 1.05, fontFace: SERIF, valign: 'bottom', margin: 0 },
  );
  if (was !== null) {
    const struck = was.length * 0.31;
    page.addShape('line', {
      x: x - 0.04,
      y: 4.78,
      w: struck + 0.08,
      h: 0.06,
      flipV: true,
      line: { color: PEN, width: 4, endArrowType: 'none' },
    });
  }
  page.addText(plainText(label), {
    x,
    y: 5.25,
    w,
    h: 0.7,
    fontSize: 20,
    fontFace: SANS,
    color: INK,
    valign: 'top',
    margin: 0,
  });
}
