import fc from 'fast-check';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { openSqlite } from '../../server/log/openSqlite.ts';
import { firstEvents, SESSION } from '../integration/sessions/running.ts';
import { opened, temporaryFolder } from './logs.ts';

/** A database of one session, closed as it should be. */
async function soundFile(folder: string): Promise<string> {
  const file = join(folder, 'sound.db');
  const store = opened(file);
  await store.log.append(SESSION, 0, firstEvents());
  await store.records.put('session', SESSION, { code: 'KBM7QX' });
  await store.close();
  return file;
}

const damage = fc.record({
  flips: fc.array(
    fc.record({ at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), bit: fc.nat(7) }),
    {
      minLength: 1,
      maxLength: 40,
    },
  ),
  keep: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: 1, freq: 4 }),
});

/** L8: a database with flipped bits or a missing end is opened, or refused with a reason and left as it was. */
export async function fuzzFiles(numRuns: number, seed: number): Promise<void> {
  const folder = temporaryFolder();
  const sound = await soundFile(folder);
  const size = readFileSync(sound).length;
  const property = fc.asyncProperty(damage, async ({ flips, keep }) => {
    const file = join(folder, 'spoiled.db');
    copyFileSync(sound, file);
    const bytes = readFileSync(file).subarray(0, Math.floor(size * keep));
    for (const { at, bit } of flips) {
      const index = Math.floor(at * bytes.length);
      if (index < bytes.length) bytes[index] = (bytes[index] ?? 0) ^ (1 << bit);
    }
    writeFileSync(file, bytes);
    const result = openSqlite(file);
    if (!result.ok) {
      expect(result.problem.code).not.toBe('');
      expect(readFileSync(file).equals(bytes)).toBe(true);
      return;
    }
    // What was overlooked on opening is an error on reading, which is caught and told, or something that folds.
    await result.store.log.read(SESSION, 0).catch((error: unknown) => expect(error).toBeInstanceOf(Error));
    await result.store.close();
  });
  await fc.assert(property, { numRuns, seed });
}
