import { expect, test } from 'vitest';
import { fuzzFiles } from '../../support/fuzzFiles.ts';
import { fuzzOrders } from '../../support/fuzzOrders.ts';

const SEED = 20_261_124;

test('in whatever order things happen, what was acknowledged stands and what was refused does not', async () => {
  await expect(fuzzOrders(300, SEED)).resolves.toBeUndefined();
});

test('a damaged database is refused with a reason and left alone, or it opens and is no danger', async () => {
  await expect(fuzzFiles(60, SEED)).resolves.toBeUndefined();
});
