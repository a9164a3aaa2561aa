import type { ReportDocument } from '#shared/document/blocks.ts';
import { linesOf, setLine, shortened, widthOf, type Line, type Setting } from './lines.ts';
import { COLOUR, MARGIN, MEASURE, PAGE, STYLE } from './look.ts';
import { drawnBeside, drawnIn, elementIn, type Element } from './structure.ts';

/** What stands on every page, and how much room it leaves. */
export interface Running {
  top: number;
  bottom: number;
  drawHead: (page: number) => void;
  drawFoot: (page: number, pages: number) => void;
}

const style = STYLE.running;
const GAP = 24;
const MOST_LINES = 3;
const ROOM = { underHead: 8, head: 26, foot: 16, number: 64 };

/**
 * Head and foot. A screen reader hears whose report it is once, at the beginning, and whom to ask once, at the end;
 * on the other pages they are for the eye.
 */
export function runningOf({ head, foot }: ReportDocument, root: Element, setting: Setting): Running {
  const right = fitted(head.right, MEASURE / 2, setting);
  const left = fitted(head.left, MEASURE - GAP - widest(right), setting);
  const rule = MARGIN.head + Math.max(left.length, right.length) * style.leading + ROOM.underHead;
  const opening = [left, right].map(() => elementIn(root, 'P'));

  // The page's number stands between the two, or at the right where whom to ask needs lines of its own.
  const half = (MEASURE - ROOM.number) / 2;
  const made = fitted(foot.left, half, setting);
  const beside = widthOf(foot.right, style, setting) <= half;
  const contact = fitted(foot.right, beside ? half : MEASURE, setting);
  const rows = Math.max(made.length, beside ? contact.length : 0);
  const footTop = PAGE.height - MARGIN.foot - (rows + (beside ? 0 : contact.length)) * style.leading;

  const setHead = (lines: readonly Line[], side: number): void =>
    lines.forEach((line, row) => {
      const x = side === 0 ? MARGIN.side : MARGIN.side + MEASURE - line.width;
      setLine(line, style, { x, y: MARGIN.head + row * style.leading, setting });
    });
  const setContact = (): void =>
    contact.forEach((line, row) => {
      const x = beside ? MARGIN.side + MEASURE - line.width : MARGIN.side;
      setLine(line, style, { x, y: footTop + (beside ? row : rows + row) * style.leading, setting });
    });
  const setMade = (): void =>
    made.forEach((line, row) =>
      setLine(line, style, { x: MARGIN.side, y: footTop + row * style.leading, setting }),
    );

  return {
    top: rule + ROOM.head,
    bottom: footTop - ROOM.foot,
    drawHead(page) {
      [left, right].forEach((lines, side) => {
        const element = opening[side];
        if (page === 1 && element !== undefined) drawnIn(element, () => setHead(lines, side));
        else drawnBeside(setting, () => setHead(lines, side), 'Pagination');
      });
      drawnBeside(setting, () => {
        setting.doc
          .lineWidth(0.6)
          .moveTo(MARGIN.side, rule)
          .lineTo(MARGIN.side + MEASURE, rule);
        setting.doc.stroke(COLOUR.rule);
      });
    },
    drawFoot(page, pages) {
      const number = fitted(`${page} / ${pages}`, MEASURE, setting);
      const x =
        beside && contact.length > 0
          ? (PAGE.width - widest(number)) / 2
          : MARGIN.side + MEASURE - widest(number);
      drawnBeside(
        setting,
        () => number.forEach((line) => setLine(line, style, { x, y: footTop, setting })),
        'Pagination',
      );
      for (const draw of [setMade, setContact]) {
        if (page === pages) drawnIn(elementIn(root, 'P'), draw);
        else drawnBeside(setting, draw, 'Pagination');
      }
    },
  };
}

function fitted(text: string, width: number, setting: Setting): Line[] {
  const lines = linesOf(text, style, { width, setting });
  if (lines.every((line) => line.width === 0)) return [];
  return shortened(lines, MOST_LINES, { style, setting });
}

function widest(lines: readonly Line[]): number {
  return Math.max(0, ...lines.map(({ width }) => width));
}
