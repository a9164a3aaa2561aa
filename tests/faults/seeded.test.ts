import { describe, expect, test } from 'vitest';
import { seededBugs } from './seeded/bugs.ts';

describe('the checker finds the mistake that others have made', () => {
  test.each(seededBugs)('$name', async ({ run, breaks }) => {
    const found = await run(true);
    expect(found.map(({ invariant }) => invariant)).toContain(breaks);
  });
});

describe('and finds nothing in the same run without it', () => {
  test.each(seededBugs)('$name', async ({ run }) => {
    expect(await run(false)).toEqual([]);
  });
});
