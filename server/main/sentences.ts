import type { Lang } from '#shared/ids.ts';
import { serverWording } from '#shared/wording/server.ts';
import type { Config, ConfigProblem } from '../config.ts';
import type { OpenProblem } from '../log/openProblem.ts';

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

/** Why nothing can be listened to there, and what to do; `null` for an error that is nobody's choice. */
export function listenSentence(error: unknown, { host, port }: Config, lang: Lang): string | null {
  const words = serverWording[lang].listen;
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'EADDRINUSE') return words.portTaken(port);
  if (code === 'EACCES') return words.portForbidden(port);
  return code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' ? words.hostAbsent(host) : null;
}
