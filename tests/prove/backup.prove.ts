import { expect, test } from 'vitest';
import { drillBackup } from '../faults/nodes/backup.ts';
import { temporaryFolder } from '../support/logs.ts';
import { fetchedPostgres, installedPostgres } from '../support/postgres/complete.ts';
import { report } from './evidence.ts';

const TIMES = 10;

test('a backup of a database that two servers work with, made and put back', async () => {
  const postgres = installedPostgres() ?? fetchedPostgres(temporaryFolder());
  if (postgres === null) {
    process.stdout.write(
      'A PostgreSQL with pg_dump is not here, and cannot be fetched (Debian: postgresql), so it was not run.\n',
    );
    expect(postgres).toBeNull();
    return;
  }
  let failures = 0;
  let newest = 0;
  const counts = { 'votes in it': 0, 'votes after it': 0 };
  for (let time = 0; time < TIMES; time += 1) {
    const { version, votes, lost, after, isPart, isSame, goesOn } = await drillBackup(postgres);
    if (lost > 0 || !isPart || !isSame || !goesOn) failures += 1;
    newest = version;
    counts['votes in it'] += votes - lost;
    counts['votes after it'] += after;
  }
  report({
    id: 'pg_dump',
    title: `PostgreSQL ${newest}: pg_dump makes a backup while everybody votes on two servers, pg_restore puts it back`,
    unit: 'backups',
    runs: TIMES,
    failures,
    counts,
  });
  expect(failures).toBe(0);
});
