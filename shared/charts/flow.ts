import type { Point } from './grid.ts';

/** The people of one option at one of the two moments. */
export interface FlowNode {
  side: 'before' | 'after';
  /** Index of the option. */
  option: number;
  people: number;
}

/** People who went from one node to another. */
export interface FlowLink {
  /** Index of the option that they left. */
  from: number;
  /** Indexes of the nodes. */
  source: number;
  target: number;
  value: number;
}

export interface Flow {
  nodes: FlowNode[];
  links: FlowLink[];
}

/**
 * What there is to draw of `flows[i][j]`, people who went from option i to option j: only nodes and links that hold
 * people, the links from large to small, so that a small one lies on top where they cross.
 */
export function flowOf(flows: readonly number[][]): Flow {
  const nodes = [
    ...flows.map((row, option) => ({ side: 'before' as const, option, people: sum(row) })),
    ...flows.map((_, option) => ({
      side: 'after' as const,
      option,
      people: sum(flows.map((row) => row[option] ?? 0)),
    })),
  ].filter(({ people }) => people > 0);
  const at = (side: FlowNode['side'], option: number): number =>
    nodes.findIndex((node) => node.side === side && node.option === option);
  const links = flows
    .flatMap((row, from) =>
      row.map((value, to) => ({ from, source: at('before', from), target: at('after', to), value })),
    )
    .filter(({ value }) => value > 0);
  return { nodes, links: links.sort((a, b) => b.value - a.value) };
}

/**
 * The room between two nodes of a side, in the units of `height`: the least with which labels of `label` high, each
 * at the middle of its node, stay clear of one another; and never less than `least`.
 */
export function flowGap({ nodes }: Flow, room: { height: number; label: number; least: number }): number {
  const { height, label, least } = room;
  const sides = (['before', 'after'] as const).map((side) => nodes.filter((node) => node.side === side));
  const people = sum((sides[0] ?? []).map((node) => node.people));
  const gaps = Math.max(...sides.map((side) => side.length)) - 1;
  const needed = sides.flatMap((side) =>
    side.slice(1).map((node, index) => {
      // Of everything drawn, what lies between the middles of these two.
      const between = (node.people + (side[index]?.people ?? 0)) / 2 / people;
      // The larger the gaps, the smaller the nodes: gap + between × (height − gaps × gap) = label.
      const shrinking = 1 - between * gaps;
      return shrinking > 0 ? (label - between * height) / shrinking : label;
    }),
  );
  return Math.min(label, Math.max(least, ...needed));
}

/** The outline of a band that leaves at `from` and arrives at `to`, its middle at their `y`. */
export function bandPath(band: { from: Point; to: Point; thickness: number }): string {
  const { from, to, thickness } = band;
  const half = thickness / 2;
  const middle = (from.x + to.x) / 2;
  const top = `M${from.x} ${from.y - half}C${middle} ${from.y - half} ${middle} ${to.y - half} ${to.x} ${to.y - half}`;
  const bottom = `L${to.x} ${to.y + half}C${middle} ${to.y + half} ${middle} ${from.y + half} ${from.x} ${from.y + half}Z`;
  return top + bottom;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
