// @vitest-environment happy-dom
import { act, cleanup, render } from '@testing-library/react';
import { StrictMode } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { PilesChart, type PilesData } from '../../../../client/charts/PilesChart.tsx';

const BEFORE: PilesData = {
  options: [
    { id: 'skip', label: 'Niet bellen' },
    { id: 'unsure', label: 'Weet ik nog niet' },
    { id: 'call', label: 'Bellen' },
  ],
  before: [14, 7, 9],
  after: null,
  flows: null,
  room: 23,
};
const AFTER: PilesData = {
  ...BEFORE,
  after: [3, 5, 22],
  flows: [
    [2, 3, 9],
    [0, 1, 6],
    [1, 1, 7],
  ],
};
/** Longer than any room takes. */
const LANDED = 4_000;

let lessMotion = false;

beforeEach(() => {
  lessMotion = false;
  vi.useFakeTimers();
  vi.stubGlobal('matchMedia', () => ({
    matches: lessMotion,
    addEventListener: () => {},
    removeEventListener: () => {},
  }));
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function chart(data: PilesData, beyond = false) {
  return (
    <StrictMode>
      <PilesChart data={data} name="the piles" was="was" beyond={beyond} />
    </StrictMode>
  );
}

const figures = () => [...document.querySelectorAll('[class*="figure"]')].map((one) => one.textContent);
const struck = () =>
  [...document.querySelectorAll('[class*="box"]')]
    .filter((box) => box.querySelector('svg') !== null)
    .map((box) => box.textContent);
/** The canvas of the dots that are under way. */
const flying = () => document.querySelector('canvas');
/** Dots that stand, by their option, and rings around them. */
const standing = () =>
  ['skip', 'unsure', 'call'].map((option) => circlesIn(document.querySelector(`[data-dots="${option}"]`)));
const rings = () => circlesIn(document.querySelector('[data-rings]'));
const pass = (ms: number) =>
  act(() => {
    vi.advanceTimersByTime(ms);
  });

it('sends those who changed on their way, and the numbers follow', () => {
  const { rerender } = render(chart(BEFORE));
  expect(figures()).toEqual(['14', '7', '9']);
  expect(standing()).toEqual([14, 7, 9]);

  rerender(chart(AFTER));
  expect(flying()).not.toBeNull();
  expect(standing()).toEqual([2, 1, 7]);
  expect(figures()).toEqual(['14', '7', '9']);
  expect(struck()).toEqual([]);

  pass(1_000);
  expect(figures()).not.toEqual(['14', '7', '9']);

  pass(LANDED);
  expect(flying()).toBeNull();
  expect(standing()).toEqual([2 + 1, 1 + 4, 7 + 15]);
  expect(rings()).toBe(20);
  expect(figures()).toEqual(['3', '5', '22']);
  expect(struck()).toEqual(['14', '7', '9']);
});

it('does not begin again when the same numbers come once more', () => {
  const { rerender } = render(chart(BEFORE));
  rerender(chart(AFTER));
  pass(1_500);
  const counted = figures();
  rerender(chart(structuredClone(AFTER)));
  expect(figures()).toEqual(counted);
  expect(counted).not.toEqual(['14', '7', '9']);
});

it('stands still at its end when that is shown first', () => {
  render(chart(AFTER, true));
  expect(flying()).toBeNull();
  expect(figures()).toEqual(['3', '5', '22']);
  expect(struck()).toEqual(['14', '7', '9']);
});

it('replays after a step back', () => {
  const { rerender } = render(chart(AFTER));
  rerender(chart(BEFORE));
  expect(figures()).toEqual(['14', '7', '9']);
  rerender(chart(AFTER));
  expect(flying()).not.toBeNull();
  expect(standing()).toEqual([2, 1, 7]);
});

it('is home at once when the trainer goes on to the sentence', () => {
  const { rerender } = render(chart(BEFORE));
  rerender(chart(AFTER));
  pass(500);
  rerender(chart(AFTER, true));
  expect(flying()).toBeNull();
  expect(figures()).toEqual(['3', '5', '22']);
});

it('lands in a window that gets no frames', () => {
  vi.stubGlobal('requestAnimationFrame', () => 0);
  const { rerender } = render(chart(BEFORE));
  rerender(chart(AFTER));
  pass(LANDED + 1_000);
  expect(figures()).toEqual(['3', '5', '22']);
});

it('moves nothing where less motion is asked for, and says by arrows who came from where', () => {
  lessMotion = true;
  const { rerender } = render(chart(BEFORE));
  rerender(chart(AFTER));
  expect(flying()).toBeNull();
  expect(figures()).toEqual(['3', '5', '22']);
  const arrivals = [...document.querySelectorAll('[class*="arrivals"]')].map((one) => one.textContent);
  expect(arrivals).toEqual(['1', '31', '96']);
});

it('changes only the numbers and the piles where nobody may be followed', () => {
  const { rerender } = render(chart({ ...BEFORE, before: [2, 1, 1] }));
  rerender(chart({ ...BEFORE, before: [2, 1, 1], after: [1, 0, 3] }));
  expect(flying()).toBeNull();
  expect(figures()).toEqual(['1', '0', '3']);
  expect(rings()).toBe(0);
});

/** Of how many circles a path is made. */
function circlesIn(path: Element | null): number {
  return path?.getAttribute('d')?.match(/M/g)?.length ?? 0;
}
