import type { Lang } from '#shared/ids.ts';
import { serverWording } from '#shared/wording/server.ts';
import type { Config, ConfigProblem } from '../config.ts';
import type { DatabaseProblem } from '../log/postgres/problem.ts';
import type { OpenProblem } from '../log/openProblem.ts';
import type { RestoreProblem } from '../log/restoreDatabase.ts';
import type { Snapshot } from '../log/snapshots.ts';

/** The language of whoever started the program: Dutch, unless the environment names another. `C` names none. */
export function langOf({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): Lang {
  const locale = LC_ALL || LC_MESSAGES || LANG || 'C';
  return /^(?:nl|c|posix)(?:$|[^a-z])/i.test(locale) ? 'nl' : 'en';
}

/** What is wrong with the environment, and what to do: a sentence for each. */
export function configSentences(problems: readonly ConfigProblem[], lang: Lang): string[] {
  return problems.map(({ name, value }) => serverWording[lang].config[name](value));
}

/** Why the data folder cannot be used, and what to do. */
export function openSentence(problem: OpenProblem, lang: Lang): string {
  const words = serverWording[lang].open;
  switch (problem.code) {
    case 'unwritable':
    case 'notADatabase':
    case 'corrupt':
    case 'newer':
    case 'notUpgraded':
    case 'locked':
      return words[problem.code](problem.file);
    case 'synced':
      return words.synced(problem.file, problem.by);
    case 'oldSqlite':
      return words.oldSqlite(problem.found, problem.needed);
    default:
      return problem satisfies never;
  }
}

/** Why the database cannot be used, and what to do. Its address is told without the password that it may hold. */
export function databaseSentence({ code, url }: DatabaseProblem, lang: Lang): string {
  return serverWording[lang].database[code](placeOf(url));
}

/** A database without who uses it: its address and its name. */
export function placeOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}

/** Whether a problem of the file itself is one that going back to a snapshot would solve. */
export function isDamaged({ code }: OpenProblem): boolean {
  return code === 'corrupt' || code === 'notADatabase';
}

/** That the file is damaged, of when there is a snapshot, and how to go back to it. */
export function damagedSentence(problem: OpenProblem, snapshot: Snapshot, lang: Lang): string {
  return serverWording[lang].open.damaged(problem.file, momentWords(snapshot.at, lang));
}

/** Why a copy was not put in the place of the database. */
export function restoreSentence(problem: RestoreProblem, lang: Lang): string {
  const words = serverWording[lang].restore;
  return problem.code === 'missing' || problem.code === 'unusable'
    ? words[problem.code](problem.file)
    : openSentence(problem, lang);
}

/** A moment (ms since 1970) as the clock of this computer has it. */
export function momentWords(at: number, lang: Lang): string {
  return new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeStyle: 'medium' }).format(at);
}

/** Why nothing can be listened to there, and what to do; `null` for an error that is nobody's choice. */
export function listenSentence(error: unknown, { host, port }: Config, lang: Lang): string | null {
  const words = serverWording[lang].listen;
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'EADDRINUSE') return words.portTaken(port);
  if (code === 'EACCES') return words.portForbidden(port);
  return code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' ? words.hostAbsent(host) : null;
}
