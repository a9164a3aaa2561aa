import { layDots, type Dot } from '#shared/charts/dots.ts';
import type { MovesChart } from '#shared/document/blocks.ts';
import type { Chart } from './charts.ts';
import { paint } from './ink.ts';
import { drawLabel, labelOf, setText, strike } from './labels.ts';
import { widthOf, type Setting } from './lines.ts';
import { COLOUR, MEASURE, STYLE } from './look.ts';

/** One unit of the big screen, on which no cell is larger than 160, in pt. */
const UNIT = 17 / 160;
const HIGHEST = 128;
const GAP = { title: 4, count: 3, floor: 5 };

/** The dots as they stood in the end: who came lies on top with a ring, and what was is struck through. */
export function dotsChart(chart: MovesChart, was: string, setting: Setting): Chart {
  const { name, options, flows, moments } = chart;
  const layout = layDots(flows, { width: MEASURE / UNIT, height: HIGHEST / UNIT });
  const cell = layout.cell * UNIT;
  const piles = layout.piles.map((pile, place) => ({
    left: pile.left * UNIT,
    width: pile.width * UNIT,
    top: Math.min(pile.topAfter * UNIT, HIGHEST - cell),
    before: sum(flows[place] ?? []),
    after: sum(flows.map((row) => row[place] ?? 0)),
    dots: layout.dots.filter(({ to }) => to === place),
  }));
  const labels = options.map((option, place) => labelOf(option, piles[place]?.width ?? 0, setting));
  const highest = Math.min(HIGHEST, ...piles.map(({ top }) => top));
  // Down by what the dots leave free, so that few people do not stand under an empty sky.
  const floor = STYLE.small.leading + GAP.title + STYLE.pile.leading + GAP.count + HIGHEST - highest;
  return {
    name,
    height: floor + GAP.floor + Math.max(0, ...labels.map(({ height }) => height)),
    draw: ({ x, y }) => {
      setText(`${moments.before} → ${moments.after}`, STYLE.small, { x, y, setting });
      const sky = y + floor - HIGHEST;
      piles.forEach((pile, place) => {
        const left = x + pile.left;
        drawDots(
          pile.dots,
          { option: options[place]?.id ?? '', place, cell, corner: { x, y: sky } },
          setting,
        );
        const { doc } = setting;
        doc
          .lineWidth(0.8)
          .moveTo(left, y + floor + 1)
          .lineTo(left + pile.width, y + floor + 1)
          .stroke(COLOUR.ink3);
        const top = sky + (pile.after === 0 ? HIGHEST : pile.top) - GAP.count - STYLE.pile.leading;
        drawCount({ ...pile, was, hand: place }, { x: left, y: top }, setting);
        const label = labels[place];
        if (label !== undefined) drawLabel(label, { x: left, y: y + floor + GAP.floor, setting });
      });
    },
  };
}

interface Count {
  before: number;
  after: number;
  was: string;
  hand: number;
}

function drawCount(
  { before, after, was, hand }: Count,
  { x, y }: { x: number; y: number },
  setting: Setting,
): void {
  setText(`${after}`, STYLE.pile, { x, y, setting });
  if (before === after) return;
  const left = x + widthOf(`${after}`, STYLE.pile, setting) + 5;
  // On the baseline of the large number.
  const at = { y: y + 3.3, setting };
  setText(was, STYLE.pileWas, { x: left, ...at });
  const struck = left + widthOf(was, STYLE.pileWas, setting) + 6;
  setText(`${before}`, STYLE.pileWas, { x: struck, ...at });
  strike(`${before}`, STYLE.pileWas, { x: struck, hand, ...at });
}

/** All dots of a pile as one path, and all rings as another: three hundred people are a few lines. */
function drawDots(
  dots: readonly Dot[],
  {
    option,
    place,
    cell,
    corner,
  }: { option: string; place: number; cell: number; corner: { x: number; y: number } },
  setting: Setting,
): void {
  if (dots.length === 0) return;
  const { doc } = setting;
  const at = dots.map(({ end, from, to }) => ({
    x: corner.x + end.x * UNIT,
    y: corner.y + end.y * UNIT,
    came: from !== to,
  }));
  const outline = option === 'unsure' ? Math.max(0.7, cell * 0.07) : 0;
  const radius = cell * 0.375;
  const xs = at.map(({ x }) => x);
  const ys = at.map(({ y }) => y);
  const bounds = {
    x: Math.min(...xs) - cell / 2,
    y: Math.min(...ys) - cell / 2,
    width: Math.max(...xs) - Math.min(...xs) + cell,
    height: Math.max(...ys) - Math.min(...ys) + cell,
  };
  const circles = (inset: number): void => at.forEach(({ x, y }) => void doc.circle(x, y, radius - inset));
  const hatch = { apart: Math.max(1.5, cell * 0.17), line: Math.max(0.4, cell * 0.055) };
  paint(circles, { option, place, hatch, outline, bounds }, setting);
  const came = at.filter((dot) => dot.came);
  if (came.length === 0) return;
  for (const { x, y } of came) doc.circle(x, y, cell * 0.44);
  doc.lineWidth(Math.max(0.6, cell * 0.075)).stroke(COLOUR.pen);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
