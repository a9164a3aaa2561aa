// @vitest-environment happy-dom
import { act, cleanup, render, renderHook, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { Sheet } from '../../../../client/projector/Sheet.tsx';
import { useSecondsLeft } from '../../../../client/projector/useSecondsLeft.ts';

describe('the type of a sheet', () => {
  /** Height of the contents at the full size of type, where the sheet is 1000 high. */
  let height = 0;

  beforeEach(() => {
    Object.defineProperty(document, 'fonts', { configurable: true, value: new EventTarget() });
    Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, get: () => 1000 });
    Object.defineProperty(HTMLElement.prototype, 'scrollHeight', {
      configurable: true,
      get(this: HTMLElement) {
        const [fit, least] = sizesOf(this);
        return height * Math.max(fit, 0.64 * least);
      },
    });
  });
  afterEach(() => {
    cleanup();
    for (const name of ['clientHeight', 'scrollHeight']) {
      Reflect.deleteProperty(HTMLElement.prototype, name);
    }
    Reflect.deleteProperty(document, 'fonts');
  });

  function sizes(contents: number): number[] {
    height = contents;
    render(<Sheet title="Who would you call?">contents</Sheet>);
    return sizesOf(sheet());
  }
  const sheet = () => screen.getByText('contents').closest<HTMLElement>('[style*="--fit"]');
  function sizesOf(element: HTMLElement | null): [number, number] {
    const value = (name: string) => Number(element?.style.getPropertyValue(name) ?? 1);
    return [value('--fit'), value('--least')];
  }

  it('is as large as it should be where everything fits', () => {
    expect(sizes(990)).toEqual([1, 1]);
  });

  it('shrinks no more than it must', () => {
    const [fit, least] = sizes(1200);
    expect([fit, least]).toEqual([0.82, 1]);
  });

  it('goes below the smallest type for eight metres rather than cutting a text off', () => {
    const [fit, least] = sizes(1600);
    expect(fit).toBeLessThan(0.7);
    expect(least).toBe(0.9);
  });

  it('grows again with a shorter text', () => {
    sizes(1600);
    height = 900;
    act(() => {
      document.fonts.dispatchEvent(new Event('loadingdone'));
    });
    expect(sizesOf(sheet())).toEqual([1, 1]);
  });
});

describe('the countdown', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    cleanup();
    vi.useRealTimers();
  });

  const countdown = (endsIn: number | null) =>
    renderHook(({ view }) => useSecondsLeft(view.endsIn, view), { initialProps: { view: { endsIn } } });
  const pass = (ms: number) =>
    act(() => {
      vi.advanceTimersByTime(ms);
    });

  it('counts whole seconds down to nothing', () => {
    const { result } = countdown(3_000);
    expect(result.current).toBe(3);
    pass(1_100);
    expect(result.current).toBe(2);
    pass(60_000);
    expect(result.current).toBe(0);
  });

  it('follows the newest view', () => {
    const { result, rerender } = countdown(3_000);
    pass(2_000);
    rerender({ view: { endsIn: 30_000 } });
    expect(result.current).toBe(30);
  });

  it('is gone when the trainer stops it', () => {
    const { result, rerender } = countdown(3_000);
    rerender({ view: { endsIn: null } });
    expect(result.current).toBeNull();
    pass(1_000);
    expect(result.current).toBeNull();
  });
});
