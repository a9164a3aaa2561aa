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

/** Dots under way: the keyframes that the browser was given, as this environment draws none itself. */
let flying: { mark: Element; keyframes: Keyframe[] }[] = [];
let lessMotion = false;

beforeEach(() => {
  flying = [];
  lessMotion = false;
  vi.useFakeTimers();
  vi.stubGlobal('matchMedia', () => ({
    matches: lessMotion,
    addEventListener: () => {},
    removeEventListener: () => {},
  }));
  Object.defineProperty(Element.prototype, 'animate', {
    configurable: true,
    value(this: Element, keyframes: Keyframe[]) {
      const flight = { mark: this, keyframes };
      flying.push(flight);
      return { cancel: () => flying.splice(flying.indexOf(flight), 1) };
    },
  });
});

afterEach(() => {
  cleanup();
  Reflect.deleteProperty(Element.prototype, 'animate');
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
const pass = (ms: number) =>
  act(() => {
    vi.advanceTimersByTime(ms);
  });

it('sends those who changed on their way, and the numbers follow', () => {
  const { rerender } = render(chart(BEFORE));
  expect(figures()).toEqual(['14', '7', '9']);

  rerender(chart(AFTER));
  expect(flying).toHaveLength(20);
  expect(figures()).toEqual(['14', '7', '9']);
  expect(struck()).toEqual([]);

  pass(1_000);
  expect(figures()).not.toEqual(['14', '7', '9']);

  pass(LANDED);
  expect(figures()).toEqual(['3', '5', '22']);
  expect(struck()).toEqual(['14', '7', '9']);
  expect(flying).toEqual([]);
});

it('starts each dot where it stood and ends it where it is drawn', () => {
  const { rerender } = render(chart(BEFORE));
  const stood = new Set([...document.querySelectorAll('svg > g')].map(transformOf));
  rerender(chart(AFTER));
  for (const { mark, keyframes } of flying) {
    expect(stood).toContain(rounded(String(keyframes[0]?.['transform'])));
    expect(rounded(String(keyframes.at(-1)?.['transform']))).toBe(transformOf(mark));
  }
});

it('does not begin again when the same numbers come once more', () => {
  const { rerender } = render(chart(BEFORE));
  rerender(chart(AFTER));
  const [first] = flying;
  pass(500);
  rerender(chart(structuredClone(AFTER)));
  expect(flying[0]).toBe(first);
});

it('stands still at its end when that is shown first', () => {
  render(chart(AFTER, true));
  expect(flying).toEqual([]);
  expect(figures()).toEqual(['3', '5', '22']);
  expect(struck()).toEqual(['14', '7', '9']);
});

it('replays after a step back', () => {
  const { rerender } = render(chart(AFTER));
  rerender(chart(BEFORE));
  expect(figures()).toEqual(['14', '7', '9']);
  rerender(chart(AFTER));
  expect(flying).toHaveLength(20);
});

it('is home at once when the trainer goes on to the sentence', () => {
  const { rerender } = render(chart(BEFORE));
  rerender(chart(AFTER));
  pass(500);
  rerender(chart(AFTER, true));
  expect(flying).toEqual([]);
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
  expect(flying).toEqual([]);
  expect(figures()).toEqual(['3', '5', '22']);
  const arrivals = [...document.querySelectorAll('[class*="arrivals"]')].map((one) => one.textContent);
  expect(arrivals).toEqual(['1', '31', '96']);
});

it('changes only the numbers and the piles where nobody may be followed', () => {
  const { rerender } = render(chart({ ...BEFORE, before: [2, 1, 1] }));
  rerender(chart({ ...BEFORE, before: [2, 1, 1], after: [1, 0, 3] }));
  expect(flying).toEqual([]);
  expect(figures()).toEqual(['1', '0', '3']);
  expect(document.querySelectorAll('[class*="ring"]')).toHaveLength(0);
});

function transformOf(mark: Element): string {
  return mark instanceof SVGElement ? rounded(mark.style.transform) : '';
}

/** A transform with its numbers to one decimal, as the keyframes have them. */
function rounded(transform: string): string {
  return transform.replace(/-?[\d.]+(?=px)/g, (number) => Number(number).toFixed(1));
}
