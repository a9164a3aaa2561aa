import { expect, test } from 'vitest';
import { budgetOf } from './budget.ts';
import { corrupt } from './corruption.ts';

test('F21, T-CORR-1: a damaged file is refused in words or holds all that was in it, and is never changed', async () => {
  const found = await corrupt(budgetOf(30), Math.random);
  expect(found).toMatchObject({ files: 30, silent: [], crashes: [], touched: 0 });
});
