import { expect, test } from 'vitest';
import { standStill } from './stalls.ts';

test.skipIf(process.platform === 'win32')(
  'F17: while the program stands still for three seconds nobody loses the line, and then everybody is answered',
  async () => {
    expect(await standStill(3000, 10)).toMatchObject({ disconnected: 0, violations: [] });
  },
);
