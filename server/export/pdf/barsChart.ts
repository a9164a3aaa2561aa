import { layBar, type BarPart } from '#shared/charts/bars.ts';
import { spreadLabels } from '#shared/charts/labels.ts';
import type { BarsChart } from '#shared/document/blocks.ts';
import type { Chart } from './charts.ts';
import { paintBox, type Box } from './ink.ts';
import { drawLabel, labelOf, setText } from './labels.ts';
import { linesOf, setLine, widthOf, type Setting } from './lines.ts';
import { COLOUR, inkOn, MEASURE, STYLE } from './look.ts';

type Bar = BarsChart['bars'][number];

const BAR = { height: 30, gap: 2.4, between: 13, below: 11 };
const LABEL = { widest: 128, gap: 14 };
const LEAD = 6;
const HATCH = { apart: 5.2, line: 1.5 };
const BESIDE = 4;

/** One whole bar for each moment, named at its left; the options' names stand over their parts of the first. */
export function barsChart({ name, options, bars }: BarsChart, setting: Setting): Chart {
  const moments = bars.map(({ label }) => linesOf(label, STYLE.label, { width: LABEL.widest, setting }));
  const left = Math.max(0, ...moments.flat().map(({ width }) => width)) + LABEL.gap;
  const width = MEASURE - left;
  const laid = bars.map(({ counts }) => layBar(counts, { width, gap: BAR.gap }));
  const names = optionNames(options, laid[0] ?? [], { width, setting });
  const rows = bars.map((bar, row) => ({ bar, parts: laid[row] ?? [], moment: moments[row] ?? [] }));
  const below = rows.map(({ parts }) => parts.some((part) => isNarrow(part, setting)));
  const tops = below.map(
    (_, row) =>
      names.height +
      below.slice(0, row).reduce((sum, has) => sum + BAR.height + BAR.between + (has ? BAR.below : 0), 0),
  );
  const last = below.at(-1) === true ? BAR.below : 0;
  return {
    name,
    height: (tops.at(-1) ?? 0) + BAR.height + last,
    draw: ({ x, y }) => {
      names.draw({ x: x + left, y });
      rows.forEach(({ bar, parts, moment }, row) => {
        const top = y + (tops[row] ?? 0);
        const first = top + (BAR.height - moment.length * STYLE.label.leading) / 2;
        moment.forEach((line, index) =>
          setLine(line, STYLE.label, { x, y: first + index * STYLE.label.leading, setting }),
        );
        drawBar({ bar, parts, ids: options.map(({ id }) => id) }, { x: x + left, y: top, width }, setting);
      });
    },
  };
}

/** The names over the first bar, each with a hairline down to its part. */
function optionNames(
  options: BarsChart['options'],
  parts: readonly BarPart[],
  { width, setting }: { width: number; setting: Setting },
): { height: number; draw: (at: { x: number; y: number }) => void } {
  const gap = 12;
  const natural = options.map((option) => labelOf(option, width, setting));
  const fits = natural.reduce((sum, label) => sum + label.width + gap, -gap) <= width;
  const each = (width - gap * (options.length - 1)) / Math.max(1, options.length);
  const labels = fits ? natural : options.map((option) => labelOf(option, each, setting));
  const middles = parts.map((part) => part.left + part.width / 2);
  const lefts = spreadLabels(
    labels.map((label, index) => ({ middle: middles[index] ?? 0, width: label.width })),
    { width, gap },
  );
  const highest = Math.max(0, ...labels.map(({ height }) => height));
  const draw = ({ x, y }: { x: number; y: number }): void =>
    labels.forEach((label, index) => {
      const left = x + (lefts[index] ?? 0);
      drawLabel(label, { x: left, y: y + highest - label.height, setting });
      if ((parts[index]?.people ?? 0) === 0) return;
      const foot = x + (middles[index] ?? 0);
      const top = Math.min(left + label.width, Math.max(left, foot));
      const { doc } = setting;
      doc
        .lineWidth(0.7)
        .moveTo(top, y + highest + 0.5)
        .lineTo(foot, y + highest + LEAD - 0.5);
      doc.stroke(COLOUR.ink3);
    });
  return { height: highest + LEAD + 1.5, draw };
}

function drawBar(
  { bar, parts, ids }: { bar: Bar; parts: readonly BarPart[]; ids: readonly string[] },
  at: { x: number; y: number; width: number },
  setting: Setting,
): void {
  const narrow: BarPart[] = [];
  for (const part of parts) {
    if (part.people === 0) continue;
    const option = ids[part.option] ?? '';
    const box = { x: at.x + part.left, y: at.y, width: Math.max(0.8, part.width), height: BAR.height };
    paintBox(box, { option, place: part.option, hatch: HATCH }, setting);
    if (isNarrow(part, setting)) narrow.push(part);
    else drawCount(part, bar, { box, colour: inkOn(option, part.option), setting });
  }
  const counts = narrow.map(({ people, left, width }) => ({
    text: `${people}`,
    middle: left + width / 2,
    width: widthOf(`${people}`, STYLE.tiny, setting),
  }));
  spreadLabels(counts, { width: at.width, gap: 3 }).forEach((left, index) =>
    setText(counts[index]?.text ?? '', STYLE.tiny, { x: at.x + left, y: at.y + BAR.height + 0.5, setting }),
  );
}

/** The number of people, and its percentage beside it where there is one and room for it. */
function drawCount(
  { option, people }: BarPart,
  { percent }: Bar,
  { box, colour, setting }: { box: Box; colour: string; setting: Setting },
): void {
  const count = { ...STYLE.count, colour };
  const share = { ...STYLE.tiny, colour };
  const own = widthOf(`${people}`, count, setting);
  const part = percent?.[option];
  const words = part === undefined ? '' : `${part}%`;
  const beside = words === '' ? 0 : BESIDE + widthOf(words, share, setting);
  const both = own + beside + 8 <= box.width;
  const x = box.x + (box.width - own - (both ? beside : 0)) / 2;
  const y = box.y + (box.height - count.leading) / 2;
  setText(`${people}`, count, { x, y, setting });
  // Smaller, and on the same baseline.
  if (both && words !== '') setText(words, share, { x: x + own + BESIDE, y: y + 4.1, setting });
}

function isNarrow({ people, width }: BarPart, setting: Setting): boolean {
  return people > 0 && widthOf(`${people}`, STYLE.count, setting) + 5 > width;
}
