import { DatabaseError } from 'pg';

/** Why a database cannot be used. Whoever starts the server has to do something about it first. */
export interface DatabaseProblem {
  code:
    | 'unreachable'
    /** The user or its password is not accepted. */
    | 'login'
    | 'noDatabase'
    /** This user may not make tables, or may not use them. */
    | 'notAllowed'
    /** There are tables with our names that we have not made. */
    | 'notOurs'
    /** Something is kept in it already, where it has to be empty. */
    | 'notEmpty'
    /** A later version of this program has written it. */
    | 'newer'
    | 'tooOld'
    /** A copy that may only be read. */
    | 'standby'
    /** The first, but told to let nobody write. */
    | 'readOnly'
    /** It has been told not to wait for its disk. */
    | 'unsafe'
    /** It answers us before it has waited. */
    | 'hasty';
  url: string;
}

/** SQLSTATE. Source: https://www.postgresql.org/docs/18/errcodes-appendix.html */
const KNOWN: Partial<Record<string, DatabaseProblem['code']>> = {
  '28000': 'login',
  '28P01': 'login',
  '3D000': 'noDatabase',
  '3F000': 'notAllowed',
  '42501': 'notAllowed',
  '42P07': 'notOurs',
  '42723': 'notOurs',
  '42703': 'notOurs',
};

/** What an error tells that came while a database was opened. */
export function problemOf(error: unknown, url: string): DatabaseProblem {
  const code = error instanceof DatabaseError ? KNOWN[error.code ?? ''] : undefined;
  if (code !== undefined) return { code, url };
  if (error instanceof DatabaseError && !isPassing(error)) throw error;
  return { code: 'unreachable', url };
}

/** Whether the database could not be reached, rather than that it did not like what it was asked. */
export function isLost(error: unknown): boolean {
  return !(error instanceof DatabaseError) || isPassing(error);
}

/** Connections, resources, somebody's intervention, the system: what may be better in a moment. */
function isPassing({ code = '' }: DatabaseError): boolean {
  return ['08', '53', '57', '58'].includes(code.slice(0, 2));
}
