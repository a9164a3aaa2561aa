import { describe, expect, test } from 'vitest';
import { budgetOf } from './budget.ts';
import { flapping, halfOpen, oneSlowPhone, slowAir } from './lines.ts';

describe('each ballot is there once, and no phone says more than it knows, on a line', () => {
  test('F8: that is dead and says nothing of it', async () => {
    const both = await Promise.all(
      (['everything', 'answers'] as const).map((loses) => halfOpen(budgetOf(1), { phones: 5, loses })),
    );
    for (const result of both) expect(result).toMatchObject({ ballots: 5, violations: [], falselySaved: 0 });
  });

  test('F9: that is torn again and again', async () => {
    const result = await flapping(budgetOf(3), { phones: 10, between: 400 });
    expect(result).toMatchObject({ ballots: 30, violations: [] });
    expect(result.resets).toBeGreaterThan(0);
  });

  test('F10: that is slow, and stalls', async () => {
    expect(await slowAir(budgetOf(2), 10)).toMatchObject({ ballots: 20, violations: [] });
  });

  test('F7: that is next to none, which the other phones do not notice', async () => {
    expect(await oneSlowPhone(budgetOf(3), 10)).toMatchObject({ ballots: 43, violations: [] });
  });
});
