import { expect, test, vi } from 'vitest';

import { systemClock } from '../../../server/clock.ts';

function machine() {
  let wall = 1_000_000;
  let steady = 50;
  return {
    clock: systemClock({ wall: () => wall, steady: () => steady }),
    run: (ms: number) => {
      wall += ms;
      steady += ms;
    },
    /** The steady source stands still, as it does on some systems. */
    sleep: (ms: number) => {
      wall += ms;
    },
    setBack: (ms: number) => {
      wall -= ms;
    },
  };
}

test('time goes on as the machine goes on', () => {
  const { clock, run } = machine();
  expect(clock.now()).toBe(1_000_000);
  run(1234);
  expect(clock.now()).toBe(1_001_234);
});

test('setting the machine back changes nothing, and setting it right again neither', () => {
  const { clock, run, setBack } = machine();
  setBack(3_600_000);
  expect(clock.now()).toBe(1_000_000);
  run(10);
  expect(clock.now()).toBe(1_000_010);
  setBack(-3_600_000);
  expect(clock.now()).toBe(1_000_010);
});

test('the time that the machine slept has passed', () => {
  const { clock, run, sleep } = machine();
  sleep(60_000);
  expect(clock.now()).toBe(1_060_000);
  run(10);
  expect(clock.now()).toBe(1_060_010);
});

test('a timer runs once, at its moment and never before, also where Node runs it early', async () => {
  const slow = () => performance.now() / 2;
  const clock = systemClock({ wall: slow, steady: slow });
  const at = clock.now() + 20;
  const ran: number[] = [];
  clock.setTimer(at, () => ran.push(clock.now()));
  await vi.waitFor(() => expect(ran).toHaveLength(1), { timeout: 30_000 });
  expect(ran[0]).toBeGreaterThanOrEqual(at);
});

test('a timer whose moment has passed runs soon, but not at once', async () => {
  const clock = systemClock();
  const ran = vi.fn<() => void>();
  clock.setTimer(0, ran);
  expect(ran).not.toHaveBeenCalled();
  await vi.waitFor(() => expect(ran).toHaveBeenCalledOnce(), { timeout: 30_000 });
});

test('a timer that was taken back does not run', async () => {
  const clock = systemClock();
  const taken = vi.fn<() => void>();
  const kept = vi.fn<() => void>();
  const takeBack = clock.setTimer(clock.now() + 5, taken);
  clock.setTimer(clock.now() + 10, kept);
  takeBack();
  await vi.waitFor(() => expect(kept).toHaveBeenCalled(), { timeout: 30_000 });
  expect(taken).not.toHaveBeenCalled();
});
