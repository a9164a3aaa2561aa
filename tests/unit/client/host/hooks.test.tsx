// @vitest-environment happy-dom
import { act, cleanup, render, renderHook, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { hostFixtures } from '../../../../client/gallery/fixtures/host.ts';
import { Problems } from '../../../../client/host/console/Problems.tsx';
import { useCommands } from '../../../../client/host/console/useCommands.ts';
import { useServerNow } from '../../../../client/host/console/useServerNow.ts';
import { SignInGate } from '../../../../client/host/SignInGate.tsx';
import { createTrainer } from '../../../../client/host/trainer.ts';
import { memoryKeep } from '../../../../client/session/keep.ts';
import { createSessionStore, type Link } from '../../../../client/session/store.ts';
import type { Receipt } from '#shared/protocol.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the server’s answer to a wish', () => {
  const wishing = (turn: number) => {
    let receipt: Receipt | null = { ok: true, version: 1 };
    const redial = vi.fn<() => void>();
    const store = createSessionStore();
    const line = { send: async () => receipt, redial, store };
    const hook = renderHook((now: number) => useCommands(line, now), { initialProps: turn });
    return {
      redial,
      isUp: () => store.setState({ link: { state: 'connected' } }),
      refused: () => hook.result.current.refused,
      moveOn: hook.rerender,
      answered: async (next: Receipt | null) => {
        receipt = next;
        await act(async () => hook.result.current.send({ type: 'endSession' }));
      },
    };
  };

  it('is told when it is a no, until something is granted', async () => {
    const { refused, answered } = wishing(1);
    await answered({ ok: false, refusal: 'votingOpen' });
    expect(refused()).toBe('votingOpen');
    await answered({ ok: true, version: 2 });
    expect(refused()).toBeNull();
  });

  it('is told when there is none', async () => {
    const { refused, answered } = wishing(1);
    await answered(null);
    expect(refused()).toBe('unreachable');
  });

  it('drops a line that says that it is up and does not answer, and leaves one alone that is being dialled', async () => {
    const { redial, isUp, answered } = wishing(1);
    await answered(null);
    expect(redial).not.toHaveBeenCalled();
    isUp();
    await answered({ ok: true, version: 2 });
    expect(redial).not.toHaveBeenCalled();
    await answered(null);
    expect(redial).toHaveBeenCalledTimes(1);
  });

  it('is not told when somebody else was there first', async () => {
    const { refused, answered } = wishing(1);
    await answered({ ok: false, refusal: 'outOfDate' });
    expect(refused()).toBeNull();
  });

  it('is forgotten once the session has moved on', async () => {
    const { refused, answered, moveOn } = wishing(1);
    await answered({ ok: false, refusal: 'votingOpen' });
    moveOn(2);
    expect(refused()).toBeNull();
  });
});

describe('the server’s clock', () => {
  it('goes on by itself from what the server last said, whatever this device believes', () => {
    vi.setSystemTime(0);
    const noon = Date.UTC(2026, 0, 5, 12);
    const hook = renderHook((told: { now: number }) => useServerNow(told), { initialProps: { now: noon } });
    act(() => void vi.advanceTimersByTime(3000));
    expect(hook.result.current).toBe(noon + 3000);
    hook.rerender({ now: noon + 10_000 });
    expect(hook.result.current).toBe(noon + 10_000);
    act(() => void vi.advanceTimersByTime(1000));
    expect(hook.result.current).toBe(noon + 11_000);
  });
});

describe('a line that is lost', () => {
  const view = hostFixtures('nl')[0]?.view;
  const shown = (link: Link) => (view === undefined ? null : <Problems view={view} link={link} />);
  const told = () => screen.getByRole('alert').textContent;

  it('is told when it stays away, and gone when it is back', () => {
    const { rerender } = render(shown({ state: 'connected' }));
    rerender(shown({ state: 'away', since: 0 }));
    act(() => void vi.advanceTimersByTime(1400));
    expect(told()).toBe('');
    act(() => void vi.advanceTimersByTime(200));
    expect(told()).toMatch(/^Geen verbinding met het programma/);
    rerender(shown({ state: 'connected' }));
    expect(told()).toBe('');
  });

  it('is not told of two blips that are together as long', () => {
    const { rerender } = render(shown({ state: 'away', since: 0 }));
    act(() => void vi.advanceTimersByTime(1000));
    rerender(shown({ state: 'connected' }));
    rerender(shown({ state: 'away', since: 0 }));
    act(() => void vi.advanceTimersByTime(1000));
    expect(told()).toBe('');
  });
});

describe('the trainer’s link', () => {
  const gate = () => {
    const asked = vi.fn<typeof fetch>(async () => Response.json({ ticket: 'a-ticket' }));
    vi.stubGlobal('fetch', asked);
    const trainer = createTrainer(memoryKeep());
    render(<SignInGate trainer={trainer}>inside</SignInGate>);
    return { asked, secrets: () => asked.mock.calls.map(([, init]) => init?.body) };
  };

  it('is used once, and its secret leaves the address', async () => {
    history.replaceState(null, '', '/trainer/s/abc#the-secret');
    const { secrets } = gate();
    expect(location.hash).toBe('');
    expect(location.pathname).toBe('/trainer/s/abc');
    await vi.waitFor(() => expect(screen.getByText('inside')).toBeDefined());
    expect(secrets()).toEqual([JSON.stringify({ secret: 'the-secret' })]);
  });

  it('works also in a tab where this page is open already', async () => {
    history.replaceState(null, '', '/trainer');
    const { asked, secrets } = gate();
    expect(asked).not.toHaveBeenCalled();
    expect(screen.getByRole('heading').textContent).toBe('Meld je aan als trainer');
    location.hash = '#another';
    await vi.waitFor(() => expect(screen.getByText('inside')).toBeDefined());
    expect(secrets()).toEqual([JSON.stringify({ secret: 'another' })]);
  });
});
