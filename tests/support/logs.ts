import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

import { openSqlite } from '../../server/log/openSqlite.ts';
import type { SessionLog } from '../../server/log/sessionLog.ts';
import type { Store } from '../../server/log/store.ts';

/** A folder that is gone again after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'aanname-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The path of a database that does not exist yet. */
export function temporaryFile(): string {
  return join(temporaryFolder(), 'aanname.db');
}

/** Opens a database that has to be all right. */
export function opened(file: string): Store {
  const result = openSqlite(file);
  if (!result.ok) throw new Error(`${file} cannot be opened: ${result.problem.code}`);
  return result.store;
}

/** The same log, and how often it was asked for what. */
export function counted(log: SessionLog) {
  const counts = { appends: 0, reads: 0 };
  const countedLog: SessionLog = {
    ...log,
    append(session, expectedSeq, events) {
      counts.appends += 1;
      return log.append(session, expectedSeq, events);
    },
    read(session, fromSeq) {
      counts.reads += 1;
      return log.read(session, fromSeq);
    },
  };
  return { log: countedLog, counts };
}

const WAL_HEADER = 32;
const FRAME_HEADER = 24;

/**
 * How many transactions lie in the write-ahead log of an open database, which has not been started over since.
 * Source: https://www.sqlite.org/fileformat2.html#the_write_ahead_log
 */
export function commitsIn(file: string): number {
  const wal = readFileSync(`${file}-wal`);
  const frame = FRAME_HEADER + wal.readUInt32BE(8);
  let commits = 0;
  for (let start = WAL_HEADER; start + frame <= wal.length; start += frame) {
    // Only the last frame of a transaction says how large the database has become.
    if (wal.readUInt32BE(start + 4) !== 0) commits += 1;
  }
  return commits;
}
