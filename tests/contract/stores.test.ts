import { afterAll, beforeAll, describe, inject } from 'vitest';

import { memoryStore } from '../../server/log/memoryStore.ts';
import type { Store } from '../../server/log/store.ts';
import { opened, temporaryFile } from '../support/logs.ts';
import { makeDatabase, openedPostgres, sql } from '../support/postgres/databases.ts';
import { followUpsContract } from './followUps.ts';
import { recordsContract } from './records.ts';
import { sessionLogContract } from './sessionLog.ts';

const stores: { name: string; open: () => Promise<Store> | Store }[] = [
  { name: 'in memory', open: () => memoryStore() },
  { name: 'in SQLite', open: () => opened(temporaryFile()) },
];
if (inject('postgresUrl') !== null) stores.push({ name: 'in PostgreSQL', open: emptyDatabase });

let database: Awaited<ReturnType<typeof makeDatabase>> | null = null;
beforeAll(async () => {
  if (inject('postgresUrl') !== null) database = await makeDatabase();
});
afterAll(async () => database?.drop());

/** Always the same one, since to make one takes longer than most tests. */
async function emptyDatabase(): Promise<Store> {
  const { url } = database ?? { url: '' };
  const store = await openedPostgres(url);
  await sql(url, 'TRUNCATE events, records');
  return store;
}

describe.each(stores)('a session log $name', ({ open }) => {
  sessionLogContract(open);
});
describe.each(stores)('records $name', ({ open }) => {
  recordsContract(open);
});
describe.each(stores)('a follow-up $name', ({ open }) => {
  followUpsContract(open);
});
