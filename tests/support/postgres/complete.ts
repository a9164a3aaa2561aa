import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { neededBy, unpackDebian } from '../debian.ts';

/** A PostgreSQL with the programs that make backups of it, which the one from npm lacks. */
export interface CompletePostgres {
  /** The folder that they lie in. */
  programs: string;
  /** In which they have to be run. */
  env: NodeJS.ProcessEnv;
}

/** Where Debian and its like have one folder for each version. */
const INSTALLED = '/usr/lib/postgresql';
const ALL = ['initdb', 'postgres', 'pg_dump', 'pg_restore'];
/** For compiling queries, which nobody asks for, as large as all the rest together. */
const PASSED_OVER = /^libllvm/;

/** As this system has it; `null` where it has none, or not all of it. */
export function installedPostgres(): CompletePostgres | null {
  return completeIn(INSTALLED, process.env);
}

/** Out of Debian's packages, in a folder of its own and without installing it; `null` where that fails. */
export function fetchedPostgres(folder: string): CompletePostgres | null {
  const [server = ''] = neededBy('postgresql').filter((name) => /^postgresql-\d+$/.test(name));
  const client = server.replace('postgresql', 'postgresql-client');
  const libraries = [server, client].flatMap(neededBy).filter((name) => name.startsWith('lib'));
  const wanted = libraries.filter((name) => !PASSED_OVER.test(name));
  unpackDebian([server, client, ...new Set(wanted)], folder);
  // PostgreSQL does not run as root, and whoever it is run as has to find it.
  chmodSync(folder, 0o755);
  const libraryFolders = existsSync(join(folder, 'usr/lib'))
    ? readdirSync(join(folder, 'usr/lib')).filter((name) => name.endsWith('-linux-gnu'))
    : [];
  const paths = libraryFolders.map((name) => join(folder, 'usr/lib', name));
  return completeIn(join(folder, INSTALLED), { ...process.env, LD_LIBRARY_PATH: paths.join(':') });
}

/** The newest one in a folder that has one for each version, if it runs. */
function completeIn(folder: string, env: NodeJS.ProcessEnv): CompletePostgres | null {
  if (!existsSync(folder)) return null;
  const versions = readdirSync(folder).toSorted((one, other) => Number(other) - Number(one));
  const found = versions.map((version) => join(folder, version, 'bin')).find((bin) => runs(bin, env));
  return found === undefined ? null : { programs: found, env };
}

function runs(bin: string, env: NodeJS.ProcessEnv): boolean {
  return ALL.every((name) => spawnSync(join(bin, name), ['--version'], { env }).status === 0);
}
