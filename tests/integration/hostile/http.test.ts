import { expect, test } from 'vitest';
import { fuzzHttp } from '../../support/fuzzHttp.ts';

test('requests of no kind are refused without a fault, a trace or a page of ours', async () => {
  await expect(fuzzHttp(400, 20_261_124)).resolves.toBeUndefined();
});
