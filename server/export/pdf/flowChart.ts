import { bandPath, flowGap, flowOf, type FlowNode } from '#shared/charts/flow.ts';
import { layFlow, type FlowBand, type FlowBox } from '#shared/charts/flowLayout.ts';
import type { MovesChart } from '#shared/document/blocks.ts';
import type { Chart } from './charts.ts';
import { paintBox } from './ink.ts';
import { drawLabel, labelOf, setText, type Label } from './labels.ts';
import { widthOf, type Setting } from './lines.ts';
import { COLOUR, colourOf, MEASURE, STYLE } from './look.ts';

const HEIGHT = 150;
const NODE = 9;
const ASIDE = 7;
const LEAST_GAP = 12;
const MOST_COLUMN = 128;
const HATCH = { apart: 5.2, line: 1.5 };

/** Who went where: the options at both moments, and a band between them for each way that people went. */
export function flowChart({ name, options, flows, moments }: MovesChart, setting: Setting): Chart {
  const flow = flowOf(flows);
  const figure = Math.max(0, ...flow.nodes.map(({ people }) => widthOf(`${people}`, STYLE.count, setting)));
  const labels = options.map((option) => labelOf(option, MOST_COLUMN - figure - ASIDE, setting));
  const column = Math.max(0, ...labels.map(({ width }) => width)) + 2 * ASIDE + figure;
  const label = Math.max(STYLE.count.leading, ...labels.map(({ height }) => height));
  const gap = flowGap(flow, { height: HEIGHT, label: label + 4, least: LEAST_GAP });
  const { boxes, bands } = layFlow(
    flow,
    { width: MEASURE - 2 * column, height: HEIGHT },
    { node: NODE, gap },
  );
  // A label may be higher than its node, also at the very top and bottom.
  const head = STYLE.small.leading + Math.max(6, label / 2);
  return {
    name,
    height: head + HEIGHT + Math.max(2, label / 2 - 6),
    draw: ({ x, y }) => {
      const corner = { x: x + column, y: y + head };
      setText(moments.before, STYLE.small, { x, y, setting });
      const right = x + MEASURE - widthOf(moments.after, STYLE.small, setting);
      setText(moments.after, STYLE.small, { x: right, y, setting });
      const ids = options.map(({ id }) => id);
      for (const band of bands) drawBand(band, { option: ids[band.link.from] ?? '', corner, setting });
      flow.nodes.forEach((node, index) => {
        const box = boxes[index];
        const ownLabel = labels[node.option];
        if (box === undefined || ownLabel === undefined) return;
        const placed = { ...box, x: corner.x + box.x, y: corner.y + box.y };
        paintBox(placed, { option: ids[node.option] ?? '', place: node.option, hatch: HATCH }, setting);
        drawEnd(node, ownLabel, { box: placed, setting });
      });
    },
  };
}

/** Filled as what they left, paler than the ends; their number stands where they left, where the band is as high. */
function drawBand(
  { link, from, to, thickness }: FlowBand,
  { option, corner, setting }: { option: string; corner: { x: number; y: number }; setting: Setting },
): void {
  const { doc } = setting;
  const ends = {
    from: { x: corner.x + from.x, y: corner.y + from.y },
    to: { x: corner.x + to.x, y: corner.y + to.y },
    thickness: Math.max(0.8, thickness),
  };
  const path = bandPath(ends);
  // Where bands cross, the one on top is seen whole.
  doc.lineWidth(1.6).lineJoin('round').path(path).fillAndStroke(COLOUR.paper, COLOUR.paper);
  if (option === 'unsure') doc.lineWidth(0.8).path(path).fillAndStroke(COLOUR.sheet, COLOUR.unsure);
  else doc.path(path).fill(paler(colourOf(option, link.from), option === 'skip' ? 0.6 : 0.32));
  if (thickness < STYLE.tiny.leading) return;
  const at = { x: ends.from.x + 5, y: ends.from.y - STYLE.tiny.leading / 2, setting };
  setText(`${link.value}`, STYLE.tiny, at);
}

/** The people of one option at one moment, with their number and its name on the outer side. */
function drawEnd(
  { side, people }: FlowNode,
  label: Label,
  { box, setting }: { box: FlowBox; setting: Setting },
): void {
  const figure = widthOf(`${people}`, STYLE.count, setting);
  const middle = box.y + box.height / 2;
  const count = { y: middle - STYLE.count.leading / 2, setting };
  const name = { y: middle - label.height / 2, setting };
  if (side === 'before') {
    setText(`${people}`, STYLE.count, { x: box.x - ASIDE - figure, ...count });
    drawLabel(label, { x: box.x - 2 * ASIDE - figure - label.width, right: true, ...name });
    return;
  }
  const left = box.x + box.width + ASIDE;
  setText(`${people}`, STYLE.count, { x: left, ...count });
  drawLabel(label, { x: left + figure + ASIDE, ...name });
}

/** A colour thinned with paper; nothing shows through, so that any program prints it alike. */
function paler(colour: string, part: number): string {
  const channel = (text: string, at: number): number =>
    Number.parseInt(text.slice(1 + 2 * at, 3 + 2 * at), 16);
  const mixed = [0, 1, 2].map((at) =>
    Math.round(part * channel(colour, at) + (1 - part) * channel(COLOUR.paper, at)),
  );
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
