import { describe, expect, test } from 'vitest';

import { bandPath, flowGap, flowOf } from '#shared/charts/flow.ts';

const ROOM = { height: 600, label: 108, least: 24 };

describe('what there is to draw of a flow', () => {
  test('is a node for each option at each moment and a band for each way, the largest first', () => {
    const { nodes, links } = flowOf([
      [2, 3],
      [1, 9],
    ]);
    expect(nodes).toEqual([
      { side: 'before', option: 0, people: 5 },
      { side: 'before', option: 1, people: 10 },
      { side: 'after', option: 0, people: 3 },
      { side: 'after', option: 1, people: 12 },
    ]);
    expect(links).toEqual([
      { from: 1, source: 1, target: 3, value: 9 },
      { from: 0, source: 0, target: 3, value: 3 },
      { from: 0, source: 0, target: 2, value: 2 },
      { from: 1, source: 1, target: 2, value: 1 },
    ]);
  });

  test('leaves out options and ways that nobody took, and still finds the others', () => {
    const { nodes, links } = flowOf([
      [0, 0, 0],
      [0, 0, 4],
      [0, 0, 11],
    ]);
    expect(nodes.map(({ side, option }) => [side, option])).toEqual([
      ['before', 1],
      ['before', 2],
      ['after', 2],
    ]);
    expect(links.map(({ source, target, value }) => [source, target, value])).toEqual([
      [1, 2, 11],
      [0, 2, 4],
    ]);
  });
});

describe('the room between two nodes', () => {
  /** Where the middles of a side lie, as the drawing stacks them from the top. */
  function middles(flows: number[][], gap: number): number[][] {
    const { nodes } = flowOf(flows);
    const sides = (['before', 'after'] as const).map((side) => nodes.filter((node) => node.side === side));
    const people = flows.flat().reduce((total, number) => total + number, 0);
    const gaps = Math.max(...sides.map((side) => side.length)) - 1;
    const scale = (ROOM.height - gaps * gap) / people;
    return sides.map((side) => {
      let y = 0;
      return side.map((node) => {
        const middle = y + (node.people * scale) / 2;
        y += node.people * scale + gap;
        return middle;
      });
    });
  }

  test.each([
    {
      title: 'one person beside a crowd',
      flows: [
        [1, 0, 0],
        [0, 1, 0],
        [1, 0, 297],
      ],
    },
    {
      title: 'thirty people',
      flows: [
        [2, 3, 9],
        [0, 1, 6],
        [1, 1, 7],
      ],
    },
    {
      title: 'one crowd between two small ones',
      flows: [
        [1, 0, 0],
        [0, 40, 0],
        [0, 0, 1],
      ],
    },
  ])('keeps each label clear of the next: $title', ({ flows }) => {
    const gap = flowGap(flowOf(flows), ROOM);
    for (const side of middles(flows, gap)) {
      side.slice(1).forEach((middle, index) => {
        expect(middle - (side[index] ?? 0)).toBeGreaterThanOrEqual(ROOM.label - 0.001);
      });
    }
    expect(gap).toBeLessThanOrEqual(ROOM.label);
  });

  test('is small where the nodes are larger than their labels', () => {
    expect(
      flowGap(
        flowOf([
          [10, 0],
          [0, 10],
        ]),
        ROOM,
      ),
    ).toBe(ROOM.least);
  });

  test('asks for nothing where everybody stands in one place', () => {
    expect(flowGap(flowOf([[30]]), ROOM)).toBe(ROOM.least);
  });
});

test('a band is as thick at its end as where it began', () => {
  const path = bandPath({ from: { x: 0, y: 100 }, to: { x: 200, y: 300 }, thickness: 40 });
  expect(path).toBe('M0 80C100 80 100 280 200 280L200 320C100 320 100 120 0 120Z');
});
