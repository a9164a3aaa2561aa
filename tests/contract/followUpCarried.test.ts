import { copyFileSync } from 'node:fs';
import { describe, expect, onTestFinished, test } from 'vitest';
import { serverSecret } from '../../server/auth/keys.ts';
import { moveStore } from '../../server/log/moveStore.ts';
import { lastSnapshot } from '../../server/log/snapshots.ts';
import { openSqliteFile } from '../../server/log/sqliteFile.ts';
import type { Store } from '../../server/log/store.ts';
import { createFollowUps } from '../../server/results/followUps.ts';
import { followUpScenario } from '../support/followUp.ts';
import { opened, temporaryFile } from '../support/logs.ts';
import { play, SESSION } from '../support/played.ts';
import { hasPostgres, newDatabase, openedPostgres } from '../support/postgres/databases.ts';

const given = { called: 'yes', before: 'seldom', now: 'mostly', heard: 'dat hij wachtte' } as const;

const followUpsOf = async ({ records }: Store) => createFollowUps(records, await serverSecret(records));

/** A file in which two phones have their words, and one of them has answered; and what the other one was given. */
async function asked(): Promise<{ file: string; words: string[] }> {
  const file = temporaryFile();
  const store = opened(file);
  const followUps = await followUpsOf(store);
  const { state } = play(followUpScenario());
  const give = (phone: string) => followUps.give(state, { key: phone.repeat(32), lang: 'nl' });
  const [words, others] = [await give('1'), await give('2')];
  await followUps.seal(state);
  await followUps.answer(SESSION, others, given);
  await store.snapshots.take(0);
  await store.close();
  return { file, words };
}

async function movedToPostgres(file: string): Promise<Store> {
  const from = openSqliteFile(file);
  if (!from.ok) throw new Error(from.problem.code);
  onTestFinished(() => from.file.close());
  const to = await openedPostgres(await newDatabase());
  expect(await moveStore(from.file, to)).toMatchObject({ ok: true });
  return to;
}

async function fromItsSnapshot(file: string): Promise<Store> {
  const elsewhere = temporaryFile();
  copyFileSync(lastSnapshot(file)?.file ?? '', elsewhere);
  return Promise.resolve(opened(elsewhere));
}

const carriers = [
  { carried: 'put back from a snapshot', carry: fromItsSnapshot },
  ...(hasPostgres ? [{ carried: 'moved to PostgreSQL', carry: movedToPostgres }] : []),
];

describe.each(carriers)('a follow-up that was $carried', ({ carry }) => {
  test('has its answers, and takes the words that have not answered yet, once', async () => {
    const { file, words } = await asked();
    const store = await carry(file);
    onTestFinished(() => store.close());
    const followUps = await followUpsOf(store);
    expect((await followUps.of(SESSION))?.answers).toHaveLength(1);
    expect(await followUps.answer(SESSION, words, given)).toBe(true);
    expect(await followUps.answer(SESSION, words, given)).toBe(false);
    await followUps.close(SESSION, 0);
    expect((await followUps.of(SESSION))?.result).toMatchObject({ answers: 2 });
  });
});
