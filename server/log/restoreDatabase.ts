import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';

import { flush, putInPlace } from './copyDatabase.ts';
import { databaseProblem } from './databaseProblem.ts';
import { type OpenProblem, problemFrom } from './openProblem.ts';
import { folderProblem, holdLock } from './sqliteFile.ts';

export interface RestoreOrder {
  /** The database that is to be restored. */
  file: string;
  from: string;
  /** ms since 1970 */
  at: number;
}

/** With where the database lies that was there before, if there was one. */
export type Restored = { ok: true; aside: string | null } | { ok: false; problem: RestoreProblem };
export type RestoreProblem =
  | OpenProblem
  | { code: 'missing'; file: string }
  /** The copy is damaged, or no database of ours. */
  | { code: 'unusable'; file: string };

/**
 * Puts a copy in the place of a database that no server has in use. The copy is checked first, and what was there is
 * set aside and never removed. Where something is wrong nothing has changed.
 */
export function restoreDatabase({ file, from, at }: RestoreOrder): Restored {
  const part = `${file}.part`;
  let lock: ReturnType<typeof holdLock> | null = null;
  if (!existsSync(from)) return { ok: false, problem: { code: 'missing', file: from } };
  try {
    const forbidden = folderProblem(file);
    if (forbidden !== null) return { ok: false, problem: forbidden };
    lock = holdLock(`${file}.lock`);
    copyFileSync(from, part);
    flush(part);
    const problem = databaseProblem(part);
    // Whoever reads a database that a server has left as it is makes these two.
    for (const left of ['-wal', '-shm']) rmSync(`${part}${left}`, { force: true });
    if (problem !== null) {
      rmSync(part);
      return { ok: false, problem: aboutCopy(problem, from) };
    }
    const aside = setAside(file, at);
    putInPlace(part, file);
    return { ok: true, aside };
  } catch (error) {
    return { ok: false, problem: problemFrom(error, file) };
  } finally {
    lock?.close();
  }
}

function aboutCopy(problem: OpenProblem, from: string): RestoreProblem {
  return problem.code === 'newer' ? { ...problem, file: from } : { code: 'unusable', file: from };
}

/** The write-ahead log goes along: it belongs to its own database, and would ruin another one. */
function setAside(file: string, at: number): string | null {
  const aside = `${file}.damaged-${new Date(at).toISOString().replaceAll(':', '-')}`;
  const wasThere = existsSync(file);
  for (const part of ['', '-wal']) {
    if (existsSync(`${file}${part}`)) renameSync(`${file}${part}`, `${aside}${part}`);
  }
  // An index of the write-ahead log, which SQLite makes anew.
  rmSync(`${file}-shm`, { force: true });
  return wasThere ? aside : null;
}
