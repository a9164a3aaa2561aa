import { expect, test } from 'vitest';
import { fuzzEvents, fuzzFrames } from '../../support/fuzzSockets.ts';

const SEED = 20_261_124;

test('any event with any arguments, from any role, in any phase, changes nothing and tells nobody', async () => {
  await expect(fuzzEvents(900, SEED)).resolves.toBeUndefined();
});

test('frames of no kind harm nobody but their sender', async () => {
  await expect(fuzzFrames(150, SEED)).resolves.toBeUndefined();
});
