import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { installedPostgres } from '../../support/postgres/complete.ts';
import { root } from '../../support/sources.ts';
import { drillBackup, DUMP, RESTORE } from './backup.ts';

const postgres = installedPostgres();

describe.skipIf(postgres === null)('a backup by pg_dump, made while everybody votes on two servers,', () => {
  test('has all that was saved before, and when it is put back everything goes on from there', async () => {
    if (postgres === null) throw new Error('skipped where there is none');
    const drilled = await drillBackup(postgres);
    expect(drilled).toMatchObject({ lost: 0, isPart: true, isSame: true, goesOn: true });
    expect(drilled.votes).toBeGreaterThan(0);
    expect(drilled.after).toBeGreaterThan(0);
  });
});

test('a backup is made and put back in the tests as the instructions tell it', () => {
  const told = readFileSync(join(root, '.github/deploy/README.md'), 'utf8').replaceAll(/\s+/g, ' ');
  expect(told).toMatch(new RegExp(`pg_dump [^\`]*${DUMP.join(' ')} `));
  expect(told).toMatch(new RegExp(`pg_restore [^\`]*${RESTORE.join(' ')} `));
});
