import type { Flow, FlowLink } from './flow.ts';
import type { Area, Point } from './grid.ts';

export interface FlowBox extends Point, Area {}

export interface FlowBand {
  link: FlowLink;
  /** The middle of its two ends. */
  from: Point;
  to: Point;
  thickness: number;
}

/**
 * Where the nodes and bands of a flow lie: the earlier options at the left, the later ones at the right, in the
 * options' order, each side in the middle of the height. Bands leave in the order of where they go and arrive in the
 * order of where they come from, so that as few as can be cross.
 *
 * @param look how wide a node is, and the room between two of a side
 */
export function layFlow(
  { nodes, links }: Flow,
  area: Area,
  look: { node: number; gap: number },
): { boxes: FlowBox[]; bands: FlowBand[] } {
  const sides = (['before', 'after'] as const).map((side) => nodes.filter((node) => node.side === side));
  const gaps = Math.max(0, ...sides.map((side) => side.length - 1));
  const people = sides[0]?.reduce((total, node) => total + node.people, 0) ?? 0;
  const unit = people === 0 ? 0 : (area.height - gaps * look.gap) / people;
  const next = sides.map(
    (side) => (area.height - people * unit - look.gap * Math.max(0, side.length - 1)) / 2,
  );
  const boxes = nodes.map((node) => {
    const side = node.side === 'before' ? 0 : 1;
    const y = next[side] ?? 0;
    const height = node.people * unit;
    next[side] = y + height + look.gap;
    return { x: side === 0 ? 0 : area.width - look.node, y, width: look.node, height };
  });
  const taken = new Map<string, number>();
  const place = (end: 'source' | 'target', link: FlowLink): Point => {
    const key = `${end}-${link[end]}`;
    const box = boxes[link[end]] ?? { x: 0, y: 0, width: 0, height: 0 };
    const before = taken.get(key) ?? 0;
    taken.set(key, before + link.value * unit);
    return { x: end === 'source' ? box.x + box.width : box.x, y: box.y + before + (link.value * unit) / 2 };
  };
  const from = new Map(
    links.toSorted((a, b) => a.target - b.target).map((link) => [link, place('source', link)]),
  );
  const to = new Map(
    links.toSorted((a, b) => a.source - b.source).map((link) => [link, place('target', link)]),
  );
  const bands = links.map((link) => ({
    link,
    from: from.get(link) ?? { x: 0, y: 0 },
    to: to.get(link) ?? { x: 0, y: 0 },
    thickness: link.value * unit,
  }));
  return { boxes, bands };
}
