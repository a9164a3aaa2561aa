import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { promisify } from 'node:util';
import { onTestFinished } from 'vitest';
import type { SessionEvent } from '#shared/session/events.ts';
import { joinPhone, type Phone, phoneWith } from '../../support/client.ts';
import { temporaryFolder } from '../../support/logs.ts';
import { startNode } from '../../support/nodes.ts';
import type { CompletePostgres } from '../../support/postgres/complete.ts';
import { sql } from '../../support/postgres/databases.ts';
import { newPostgres } from '../../support/postgres/server.ts';
import { asTrainer, logOf, votedSession } from '../../support/results.ts';
import type { TestServer } from '../../support/server.ts';

const run = promisify(execFile);

const PHONES = 12;
/** In ms: whoever votes more often than any finger can is cut off. */
const BETWEEN = 30;
const CHOICES = ['tea', 'coffee'];

/** As .github/deploy tells it. */
export const DUMP = ['--format=custom'];
export const RESTORE = ['--clean', '--if-exists', '--single-transaction'];

export interface Drilled {
  /** Of PostgreSQL, such as 15. */
  version: number;
  /** Votes of which phones had been told that they are saved when the backup began, and those that it lacks. */
  votes: number;
  lost: number;
  /** Votes that came while it was made, or later, and are not in it. */
  after: number;
  /** Whether what was put back is the log as it was at one moment, to the byte. */
  isPart: boolean;
  /** Whether what was sealed before has the same tables, and all keys and codes are the same. */
  isSame: boolean;
  /** Whether phones are let in with their old tickets, find their choices and go on. */
  goesOn: boolean;
}

/** A backup is made by `pg_dump` of a database that two servers work with while everybody votes, and put back. */
export async function drillBackup({ programs, env }: CompletePostgres): Promise<Drilled> {
  const postgres = await newPostgres(programs, env);
  onTestFinished(() => postgres.remove());
  await sql(postgres.url(), 'CREATE DATABASE workshop');
  const database = postgres.url('workshop');
  const file = join(temporaryFolder(), 'aanname.dump');
  const tool = async (name: string, ...args: string[]) => run(join(programs, name), args, { env });

  const nodes = [await startNode(database), await startNode(database)] as const;
  const [one, other] = nodes;
  const sealed = await votedSession(one);
  await sealed.console.send({ type: 'endSession' });
  await asTrainer(one, sealed).seal();
  const tables = await tablesOf(one, sealed);
  const session = await one.createSession();
  const phones = await Promise.all(
    Array.from({ length: PHONES }, (_, place) => joinPhone(place % 2 === 0 ? one : other, session.code)),
  );
  await everybodyVotes(phones, once());
  const keys = await keysIn(database);

  let isMade = false;
  const before = await logOf(one, session);
  const voting = everybodyVotes(phones, () => !isMade);
  await tool('pg_dump', ...DUMP, `--file=${file}`, database);
  isMade = true;
  await voting;
  await everybodyVotes(phones, once());
  const full = await logOf(one, session);
  await Promise.all(nodes.map(({ stop }) => stop()));
  await Promise.all(nodes.map(({ store }) => store.close()));

  await tool('pg_restore', ...RESTORE, `--dbname=${database}`, file);
  const again = await startNode(database);
  const restored = await logOf(again, session);
  const [server] = await sql(
    database,
    "SELECT current_setting('server_version_num')::int / 10000 AS version",
  );
  const drilled = {
    version: Number(server?.['version']),
    votes: castIn(before),
    lost: castIn(before.slice(restored.length)),
    after: castIn(full.slice(restored.length)),
    isPart: JSON.stringify(full.slice(0, restored.length)) === JSON.stringify(restored),
    isSame: (await tablesOf(again, sealed)) === tables && (await keysIn(database)) === keys,
    goesOn: await goesOn(again, phones),
  };
  await again.stop();
  await again.store.close();
  await postgres.remove();
  return drilled;
}

/** Everybody chooses, and waits for the answer, as long as this is so. */
async function everybodyVotes(phones: readonly Phone[], goOn: () => boolean): Promise<void> {
  for (let turn = 0; goOn(); turn += 1) {
    await Promise.all(phones.map((phone, place) => phone.vote('test', CHOICES[(turn + place) % 2] ?? '')));
    await after(BETWEEN);
  }
}

function once(): () => boolean {
  let left = 1;
  return () => {
    left -= 1;
    return left === 0;
  };
}

async function tablesOf(server: TestServer, session: { id: string }): Promise<string> {
  return (await asTrainer(server, session).read()).text;
}

/** All that tickets and codes are good for. */
async function keysIn(database: string): Promise<string> {
  const KEYS =
    "SELECT * FROM records WHERE kind IN ('secret', 'sessionKey', 'joinCode', 'session') ORDER BY kind, id";
  return JSON.stringify(await sql(database, KEYS));
}

function castIn(log: readonly SessionEvent[]): number {
  return log.filter(({ type }) => type === 'ballotCast').length;
}

/** With the tickets that they had, and from the choices that the backup has. */
async function goesOn(server: TestServer, phones: readonly Phone[]): Promise<boolean> {
  const back = await Promise.all(
    phones.map(async ({ ticket }) => {
      const phone = await phoneWith(server.url, { ticket });
      const { own } = await phone.until('participant', () => true);
      const seq = (own?.['test']?.seq ?? 0) + 1;
      const receipt = await phone.send({ type: 'castBallot', round: 'test', choice: 'tea', seq });
      return own?.['test'] !== undefined && receipt.ok;
    }),
  );
  return back.every(Boolean);
}
