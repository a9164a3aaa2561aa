import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { medians } from '../../load/bench/figures.ts';
import { verdictsOn } from '../../load/bench/goals.ts';
import type { Bench } from '../../load/bench/measured.ts';
import { withBench } from '../../load/bench/readme.ts';
import { root } from '../../support/sources.ts';

const floor = { 'burst.ackP99': 10, 'burst.cpuMs': 0.05, joinCpuMs: 0.4, joinMs: 400 };

/** A bench of one size, in which ours takes so many times as long as every floor. */
function benchOf(times: number, wrong = 0): Bench {
  const ours = Object.fromEntries(Object.entries(floor).map(([name, value]) => [name, value * times]));
  const figures = { plain: floor, bare: floor, durable: floor, aanname: ours };
  return {
    about: {
      at: '2026-11-25T12:00:00.000Z',
      commit: 'abc',
      node: 'v24.21.0',
      cpu: 'some CPU',
      cores: 2,
      pinned: true,
      load: { before: 0, after: 1 },
      minutes: 1,
    },
    measured: [{ people: 1000, runs: 5, figures, wrong }],
    many: null,
    soak: null,
    others: {},
  };
}

const reached = (bench: Bench, id: string) =>
  verdictsOn(bench).flatMap((each) => (each.id === id ? [each.reached] : []));

test('a figure is reached up to its limit and missed beyond, and what was not measured is neither', () => {
  expect(reached(benchOf(1.4), 'P1')).toEqual([true]);
  expect(reached(benchOf(1.6), 'P1')).toEqual([false]);
  expect(reached(benchOf(2.4), 'P4')).toEqual([false, true]);
  expect(reached(benchOf(1), 'P9')).toEqual([null, null]);
});

test('one vote that is lost in one run, of one room or of many, misses the figure that must always be reached', () => {
  expect(reached(benchOf(1), 'P16')).toEqual([true]);
  expect(reached(benchOf(1, 1), 'P16')).toEqual([false]);
  expect(reached({ ...benchOf(1), many: { refused: 1 } }, 'P16')).toEqual([false]);
});

test('the median of several runs is taken figure by figure, and leaves out what a server does not have', () => {
  const runs = [5, 1, 3].map((value) => ({ value, none: null }));
  expect(medians(runs)).toEqual({ value: 3, none: null });
});

test('the README says what the bench in evidence has found, to the letter', async () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const bench = JSON.parse(readFileSync(join(root, 'evidence/bench.json'), 'utf8')) as Bench;
  expect(await withBench(readme, bench)).toBe(readme);
});
