import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as after } from 'node:timers/promises';
import type { DatabaseSync } from 'node:sqlite';
import { onTestFinished } from 'vitest';
import { sqliteStore } from '../../server/log/openSqlite.ts';
import { openSqliteFile } from '../../server/log/sqliteFile.ts';
import { openConsole } from '../support/client.ts';
import { temporaryFile } from '../support/logs.ts';
import type { Violation } from './check.ts';
import { hold } from './lock.ts';
import { allAnswered, startWorkshop } from './workshop.ts';

/** How a disk stops taking anything, and how it starts again; the answer of `stop` is to be handed to `start`. */
export interface DiskFault {
  stop(db: DatabaseSync, file: string): Promise<() => Promise<void>>;
}

export const diskFaults = {
  /** F19: no page is left; SQLite says `SQLITE_FULL`, as on a disk without space. */
  full: {
    async stop(db) {
      const pages = db.prepare('PRAGMA page_count').get()?.['page_count'];
      db.exec(`PRAGMA max_page_count = ${Number(pages)}`);
      return async () => db.exec('PRAGMA max_page_count = 1000000');
    },
  },
  /** F20: nothing may be written any more. */
  readOnly: {
    async stop(db) {
      db.exec('PRAGMA query_only = ON');
      return async () => db.exec('PRAGMA query_only = OFF');
    },
  },
  /** F22: another process has locked the database, as a backup or a program that copies files does. */
  locked: {
    stop: (_, file) => hold(file),
  },
} as const satisfies Record<string, DiskFault>;

export interface OnBadDisk {
  /** Phones that were answered meanwhile: on a disk without a free page there is room in the last one. */
  savedMeanwhile: number;
  /** In ms: until the console said so; from the end of the fault until every phone had its answer; the longest stall. */
  toldAfter: number;
  drainedAfter: number;
  loopMax: number;
  /** What the console said in the end. */
  savedAgain: boolean;
  violations: Violation[];
}

/** Everybody votes on a disk that takes nothing for so many ms. Each phone has a ballot from before to be kept. */
export async function voteOnBadDisk(
  fault: DiskFault,
  { phones, ms }: { phones: number; ms: number },
): Promise<OnBadDisk> {
  const file = temporaryFile();
  const opened = openSqliteFile(file);
  if (!opened.ok) throw new Error(opened.problem.code);
  const bad = sqliteStore(opened.file);
  onTestFinished(() => bad.close());
  const workshop = await startWorkshop({ phones, kept: bad });
  const console = await openConsole(workshop.server, workshop.session);
  for (const phone of workshop.phones) phone.tap('test', 'tea');
  await allAnswered(workshop.phones);
  const start = await fault.stop(opened.file.db, file);
  const loop = monitorEventLoopDelay({ resolution: 5 });
  loop.enable();
  const at = performance.now();
  const said = workshop.phones.map(async (phone) => {
    phone.tap('test', 'coffee');
    await phone.until(() => phone.says('test')?.status !== 'pending');
    return performance.now();
  });
  await console.until('host', ({ saved }) => saved.why !== null);
  const toldAfter = performance.now() - at;
  await after(Math.max(0, ms - toldAfter));
  const endsAt = performance.now();
  await start();
  const savedAt = await Promise.all(said);
  await allAnswered(workshop.phones);
  const drainedAfter = performance.now() - endsAt;
  loop.disable();
  const last = await console.until(
    'host',
    ({ saved, version }) => saved.why === null && version > 2 + phones,
  );
  return {
    savedMeanwhile: savedAt.filter((saved) => saved < endsAt).length,
    toldAfter,
    drainedAfter,
    loopMax: loop.max / 1e6,
    savedAgain: last.saved.why === null,
    violations: await workshop.violations(),
  };
}
