/** Why a data folder cannot be used. Whoever starts the server has to do something about it first. */
export type OpenProblem =
  /** The folder or the file cannot be made, or cannot be written to. */
  | { code: 'unwritable'; file: string }
  /** The file is something else than a database of this program. */
  | { code: 'notADatabase'; file: string }
  | { code: 'corrupt'; file: string }
  /** A later version of this program has written it. */
  | { code: 'newer'; file: string; schema: number }
  /** It is of an earlier version, and could not be brought up to date; it is as it was. */
  | { code: 'notUpgraded'; file: string }
  /** Another server, or another program, has it in use. */
  | { code: 'locked'; file: string }
  /** A program that copies files to elsewhere would copy a database in the middle of a change. */
  | { code: 'synced'; file: string; by: string }
  | { code: 'oldSqlite'; file: string; found: string; needed: string };

/** SQLite's primary result codes. Source: https://www.sqlite.org/rescode.html */
const ERROR = 1;
const BUSY = 5;
const LOCKED = 6;
const CORRUPT = 11;
const CONSTRAINT = 19;
const NOT_A_DATABASE = 26;

/** What an error tells that came while a file was opened. One that neither the system nor SQLite raised is a bug. */
export function problemFrom(error: unknown, file: string, upgrading = false): OpenProblem {
  if (!(error instanceof Error)) throw error;
  if ('syscall' in error) return { code: 'unwritable', file };
  if (!('errcode' in error) || typeof error.errcode !== 'number') throw error;
  switch (error.errcode & 0xff) {
    case BUSY:
    case LOCKED:
      return { code: 'locked', file };
    // A migration may be wrong in itself. Our other statements are right: where one of them is not understood, the
    // file has lost a table or a column.
    case ERROR:
    case CONSTRAINT:
      return { code: upgrading ? 'notUpgraded' : 'corrupt', file };
    case CORRUPT:
      return { code: 'corrupt', file };
    case NOT_A_DATABASE:
      return { code: 'notADatabase', file };
    default:
      return { code: 'unwritable', file };
  }
}
