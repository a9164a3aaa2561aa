import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** How long, in ms, a moment is waited for in which the database can be read. */
const WAIT_FOR_LOCK = 5000;

/**
 * Copies a database that others may be writing to, as it is at one moment and without its free space, so that nothing
 * which was removed comes along. The copy is there whole or not at all, and survives a power cut.
 * @throws Error where it cannot be read or written
 */
export function copyDatabase(from: string, to: string): void {
  const part = `${to}.part`;
  rmSync(part, { force: true });
  const db = new DatabaseSync(from, { readOnly: true, timeout: WAIT_FOR_LOCK });
  try {
    db.prepare('VACUUM INTO ?').run(part);
  } finally {
    db.close();
  }
  flush(part);
  putInPlace(part, to);
}

/** Puts a finished file in the place of another, or of none. */
export function putInPlace(part: string, to: string): void {
  renameSync(part, to);
  // Windows keeps names safe by itself, and knows no such handle.
  if (process.platform !== 'win32') flush(dirname(to), 'r');
}

/** Returns once what was written to this file is on disk. */
export function flush(path: string, flags = 'r+'): void {
  const handle = openSync(path, flags);
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
