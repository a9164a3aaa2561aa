import { mkdirSync, readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';

import { databaseProblem } from './databaseProblem.ts';

/** Copies of the whole store as it was at some moments, to go back to should its file be damaged. */
export interface Snapshots {
  /** Makes one of now (ms since 1970), in a thread: no vote waits for it. Rejects where it cannot be made. */
  take(at: number): Promise<void>;
  /** Removes all that there are, also one that is being made. Rejects where that fails. */
  discard(): Promise<void>;
}

/** A copy that can be gone back to, and the moment that it is of, in ms since 1970. */
export interface Snapshot {
  file: string;
  at: number;
}

export interface SnapshotOrder {
  from: string;
  to: string;
}

/** Those before the last may be needed when the last one is damaged too. */
const KEPT = 3;

/** The snapshots of the database in this file, in a folder beside it. */
export function sqliteSnapshots(file: string): Snapshots {
  const folder = folderOf(file);
  let last: Promise<void> = Promise.resolve();

  /** One after the other: a snapshot that is removed must not come back by being finished. */
  function inTurn(work: () => Promise<void>): Promise<void> {
    const mine = last.then(work);
    // Whoever asked for it hears what went wrong.
    last = mine.catch(() => {});
    return mine;
  }

  async function make(at: number): Promise<void> {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    await copyInThread({ from: file, to: join(folder, nameOf(at)) });
    for (const old of snapshotsOf(file).slice(KEPT)) await rm(old.file, { force: true });
  }

  return {
    take: (at) => inTurn(() => make(at)),
    discard: () => inTurn(() => rm(folder, { recursive: true, force: true, maxRetries: 3 })),
  };
}

/** The newest snapshot of this database that is whole, or `null`. */
export function lastSnapshot(file: string): Snapshot | null {
  return snapshotsOf(file).find((one) => databaseProblem(one.file) === null) ?? null;
}

function copyInThread(order: SnapshotOrder): Promise<void> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL('./snapshotThread.ts', import.meta.url), {
      execArgv: [],
      workerData: order,
    });
    thread.on('error', reject);
    thread.on('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`the thread that makes snapshots has ended with ${code}`));
    });
  });
}

/** The newest first. */
function snapshotsOf(file: string): Snapshot[] {
  const folder = folderOf(file);
  return namesIn(folder)
    .flatMap((name) => {
      const at = momentIn(name);
      return at === null ? [] : [{ file: join(folder, name), at }];
    })
    .toSorted((one, other) => other.at - one.at);
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function folderOf(file: string): string {
  return join(dirname(file), 'snapshots');
}

/** A moment as a name that people can read, and that Windows allows. */
function nameOf(at: number): string {
  return `${new Date(at).toISOString().replaceAll(':', '-')}.db`;
}

function momentIn(name: string): number | null {
  const [, day, hours, minutes, seconds] =
    /^(\d{4}-\d\d-\d\dT)(\d\d)-(\d\d)-(\d\d\.\d{3}Z)\.db$/.exec(name) ?? [];
  const at = Date.parse(`${day}${hours}:${minutes}:${seconds}`);
  return Number.isNaN(at) ? null : at;
}
