import { expect, test } from 'vitest';
import { flood } from './flood.ts';

test('T-BOT-1: four hundred strangers at once keep nobody from voting, and leave nothing behind', async () => {
  expect(await flood(400, 10)).toMatchObject({ kicked: 0, violations: [] });
});
