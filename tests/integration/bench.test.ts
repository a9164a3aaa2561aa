import { expect, test } from 'vitest';
import { wrongIn } from '../load/bench/goals.ts';
import { fairness, soak } from '../load/bench/many.ts';
import { runOnce } from '../load/bench/run.ts';

const PEOPLE = 50;

test('of a room that votes at once and twice, with a crash behind it, no vote is lost or counted wrongly', async () => {
  const figures = await runOnce('aanname', PEOPLE, 0);

  expect(figures).toMatchObject({ refused: 0, dropped: 0, miscounted: 0, lost: 0 });
  // Its own receipt, and nothing because of anybody else.
  expect(figures).toMatchObject({ 'burst.messages': 1, 'paced.messages': 1 });
});

test.for(['plain', 'bare', 'durable'] as const)('the floor %s is held to the same', async (name) => {
  const figures = await runOnce(name, 10, 0);
  expect(figures).toMatchObject({ refused: 0, dropped: 0, lost: 0, 'burst.messages': 1 });
});

test('of several sessions at once, and of one after the other, no vote is refused and no line dropped', async () => {
  expect(wrongIn(await fairness({ sessions: 3, people: 6 }))).toBe(0);
  const after = await soak({ sessions: 3, people: 6 });
  expect(wrongIn(after)).toBe(0);
  expect(after['handles']).toBeLessThanOrEqual(0);
});
