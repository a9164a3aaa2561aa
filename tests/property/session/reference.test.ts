import { test } from 'vitest';
import { compareRules } from '../../support/comparedRules.ts';

test('the rules, written down twice, say the same to whatever anybody does', () => {
  compareRules(1500, 20_261_124);
});
