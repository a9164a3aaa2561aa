import { describe, expect, test } from 'vitest';
import { layBar } from '#shared/charts/bars.ts';
import { flowOf } from '#shared/charts/flow.ts';
import { layFlow } from '#shared/charts/flowLayout.ts';
import { spreadLabels } from '#shared/charts/labels.ts';

describe('a whole bar', () => {
  test('is filled from end to end, in the proportion of the people', () => {
    const parts = layBar([11, 9, 10], { width: 304, gap: 2 });
    expect(parts.map(({ width }) => Math.round(width))).toEqual([110, 90, 100]);
    expect(parts.map(({ left }) => Math.round(left))).toEqual([0, 112, 204]);
  });

  test('leaves no gap for an option of nobody', () => {
    const [first, nobody, last] = layBar([5, 0, 5], { width: 102, gap: 2 });
    expect(first).toMatchObject({ left: 0, width: 50 });
    expect(nobody?.width).toBe(0);
    expect(last).toMatchObject({ left: 52, width: 50 });
    expect(layBar([0, 0], { width: 100, gap: 2 }).map(({ width }) => width)).toEqual([0, 0]);
  });
});

describe('labels in a row', () => {
  test('stand over their places where there is room', () => {
    const labels = [
      { middle: 20, width: 20 },
      { middle: 80, width: 30 },
    ];
    expect(spreadLabels(labels, { width: 100, gap: 5 })).toEqual([10, 65]);
  });

  test('make way for one another and stay within the row, in their order', () => {
    const labels = [
      { middle: 90, width: 30 },
      { middle: 92, width: 30 },
      { middle: 100, width: 20 },
    ];
    expect(spreadLabels(labels, { width: 100, gap: 5 })).toEqual([10, 45, 80]);
    expect(spreadLabels([{ middle: 2, width: 30 }], { width: 100, gap: 5 })).toEqual([0]);
  });

  test('begin at the left where they do not fit at all', () => {
    const labels = [
      { middle: 10, width: 60 },
      { middle: 20, width: 60 },
    ];
    expect(spreadLabels(labels, { width: 100, gap: 5 })[0]).toBe(0);
  });
});

describe('the layout of a flow', () => {
  const flow = flowOf([
    [2, 2, 10],
    [1, 1, 5],
    [0, 2, 7],
  ]);
  const area = { width: 200, height: 100 };
  const { boxes, bands } = layFlow(flow, area, { node: 8, gap: 5 });

  test('fills the height of both sides, people in proportion and nodes apart', () => {
    flow.nodes.forEach((node, index) => expect(boxes[index]?.height).toBeCloseTo(node.people * 3));
    const left = boxes.slice(0, 3);
    expect(left.map(({ x }) => x)).toEqual([0, 0, 0]);
    expect((left[1]?.y ?? 0) - (left[0]?.y ?? 0) - (left[0]?.height ?? 0)).toBeCloseTo(5);
    expect((left[2]?.y ?? 0) + (left[2]?.height ?? 0)).toBeCloseTo(100);
  });

  test('has every band leave and arrive within its nodes, without lying over another there', () => {
    for (const [end, key] of [
      ['from', 'source'],
      ['to', 'target'],
    ] as const) {
      flow.nodes.forEach((_, index) => {
        const box = boxes[index];
        const ends = bands
          .filter(({ link }) => link[key] === index)
          .map((band) => ({
            top: band[end].y - band.thickness / 2,
            bottom: band[end].y + band.thickness / 2,
          }))
          .toSorted((a, b) => a.top - b.top);
        if (box === undefined || ends.length === 0) return;
        expect(ends[0]?.top).toBeCloseTo(box.y);
        expect(ends.at(-1)?.bottom).toBeCloseTo(box.y + box.height);
        ends.slice(1).forEach(({ top }, before) => expect(top).toBeCloseTo(ends[before]?.bottom ?? NaN));
      });
    }
  });

  test('stands in the middle where a side has fewer nodes, and is empty of nobody', () => {
    const one = layFlow(
      flowOf([
        [0, 4],
        [0, 6],
      ]),
      area,
      { node: 8, gap: 10 },
    );
    const [, , after] = one.boxes;
    expect(after?.y).toBeCloseTo(5);
    expect(layFlow(flowOf([[0]]), area, { node: 8, gap: 10 })).toEqual({ boxes: [], bands: [] });
  });
});
