import { test } from 'vitest';
import { playParts } from '../../support/partDeeds.ts';

test('whatever anybody does with the parts, in whatever order, the rules stand and every screen can be told', () => {
  playParts(150, 20_261_126);
});
