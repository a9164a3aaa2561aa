import { layDots } from '#shared/charts/dots.ts';
import type { MovesChart } from '#shared/document/blocks.ts';
import { plainText } from '../plainText.ts';
import { INK, INK_2, looksOf, PEN, RULE } from './palette.ts';
import { LEFT, SANS, SERIF, WIDTH, type Page, type Presentation } from './presentation.ts';

/** The geometry's largest cell is 160 units wide; so many of them are an inch. */
const UNITS = 216;
const FLOOR = 5.75;
/** The part of its cell that a dot takes. */
const DOT = 0.8;
const NAME = 'dots';

/** The dots where they came to rest, who moved with a ring; under each pile how many stood there, and stand now. */
export function addDots(
  presentation: Presentation,
  page: Page,
  { chart, top }: { chart: MovesChart; top: number },
): void {
  const { options, flows } = chart;
  const looks = looksOf(options);
  const height = FLOOR - top - 0.15;
  const { cell, piles, dots } = layDots(flows, { width: WIDTH * UNITS, height: height * UNITS });
  const size = (cell / UNITS) * DOT;
  for (const { from, to, end } of dots) {
    const look = looks[to];
    if (look === undefined) continue;
    const moved = from !== to;
    page.addShape('ellipse', {
      x: LEFT + end.x / UNITS - size / 2,
      y: FLOOR - height + end.y / UNITS - size / 2 - 0.04,
      w: size,
      h: size,
      fill: { color: look.fill },
      line: { color: moved ? PEN : look.line, width: moved ? Math.max(1.5, size * 8) : 1 },
      objectName: NAME,
    });
  }
  if (dots.length > 0) presentation.grouped({ name: NAME, says: plainText(chart.name) });
  piles.forEach(({ left, width }, pile) => {
    const x = LEFT + left / UNITS;
    const w = width / UNITS;
    page.addShape('line', { x, y: FLOOR, w, h: 0, line: { color: RULE, width: 1.5 } });
    const sum = (counts: (number | undefined)[]): number =>
      counts.reduce<number>((all, one) => all + (one ?? 0), 0);
    const was = sum(flows[pile] ?? []);
    const now = sum(flows.map((row) => row[pile]));
    const label = plainText(options[pile]?.label ?? '');
    page.addText(
      [
        ...(was === now
          ? []
          : [{ text: `${was}`, options: { color: INK_2, strike: 'sngStrike' as const, fontSize: 24 } }]),
        { text: `${was === now ? '' : '  '}${now}`, options: { color: INK, fontSize: 32, bold: true } },
        { text: `   ${label}`, options: { color: INK, fontSize: 20, fontFace: SANS } },
      ],
      { x, y: FLOOR + 0.1, w, h: 0.9, fontFace: SERIF, valign: 'middle', margin: 0 },
    );
  });
}
