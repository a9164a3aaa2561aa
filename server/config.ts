import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const METRICS = ['off', 'loopback', 'everywhere'] as const;
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** How this server was asked to run. */
export interface Config {
  /** 0 for any free port. */
  port: number;
  /** The address of this computer that is listened on; `0.0.0.0` for all of them. */
  host: string;
  /** Absolute path of the folder that everything is kept in. */
  dataFolder: string;
  /** The address of the PostgreSQL that everything is kept in instead; `null` without one. May hold a password. */
  database: string | null;
  /** Under which address the outside world reaches this server, where that is not one of its own. */
  publicUrl: URL | null;
  logLevel: (typeof LOG_LEVELS)[number];
  /** Who may read the metrics. */
  metrics: (typeof METRICS)[number];
  /** So many phones are let in, into one session as into all together. */
  phones: number;
  /** Files of the certificate with its chain and of its key, both in PEM; `null` for plain http. */
  tls: { cert: string; key: string } | null;
}

/** A value in the environment that cannot be used; the name is a key of the sentences in `wording/server.ts`. */
export interface ConfigProblem {
  name:
    | 'PORT'
    | 'HOST'
    | 'DATABASE_URL'
    | 'PUBLIC_URL'
    | 'LOG_LEVEL'
    | 'METRICS'
    | 'PHONES'
    | 'TLS_CERT'
    | 'TLS_KEY';
  value: string;
}

export type ReadConfig = { ok: true; config: Config } | { ok: false; problems: ConfigProblem[] };

/**
 * Reads the environment. An empty value counts as absent; every wrong one is named, so that one try shows them all.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): ReadConfig {
  const problems: ConfigProblem[] = [];

  function read<T>(name: ConfigProblem['name'], parse: (value: string) => T | undefined, absent: T): T {
    const value = env[name]?.trim() ?? '';
    if (value === '') return absent;
    const parsed = parse(value);
    if (parsed === undefined) problems.push({ name, value });
    return parsed ?? absent;
  }

  /** One without the other is a mistake of which nothing sensible can be made. */
  function tlsFrom(): Config['tls'] {
    const cert = read('TLS_CERT', resolved, '');
    const key = read('TLS_KEY', resolved, '');
    if (cert !== '' && key !== '') return { cert, key };
    if (cert !== '') problems.push({ name: 'TLS_KEY', value: '' });
    if (key !== '') problems.push({ name: 'TLS_CERT', value: '' });
    return null;
  }

  const config: Config = {
    port: read('PORT', portFrom, 3000),
    host: read('HOST', hostFrom, '0.0.0.0'),
    dataFolder: resolve(env['DATA_DIR']?.trim() || besidePackage('data')),
    database: read<string | null>('DATABASE_URL', databaseFrom, null),
    publicUrl: read<URL | null>('PUBLIC_URL', publicUrlFrom, null),
    logLevel: read('LOG_LEVEL', (value) => LOG_LEVELS.find((level) => level === value), 'warn'),
    metrics: read('METRICS', (value) => METRICS.find((who) => who === value), 'loopback'),
    phones: read('PHONES', phonesFrom, 1100),
    tls: tlsFrom(),
  };
  return problems.length === 0 ? { ok: true, config } : { ok: false, problems };
}

/** The file that everything is kept in. */
export function databaseIn(dataFolder: string): string {
  return join(dataFolder, 'aanname.db');
}

function portFrom(value: string): number | undefined {
  return /^\d{1,5}$/.test(value) && Number(value) <= 65_535 ? Number(value) : undefined;
}

function phonesFrom(value: string): number | undefined {
  return /^[1-9]\d{2,4}$/.test(value) ? Number(value) : undefined;
}

function hostFrom(value: string): string | undefined {
  return isIP(value) !== 0 || value === 'localhost' ? value : undefined;
}

function publicUrlFrom(value: string): URL | undefined {
  const url = URL.parse(value);
  if (url === null || !/^https?:$/.test(url.protocol)) return undefined;
  // Pages, assets and sockets are all addressed from the root.
  const more = url.username + url.password + url.search + url.hash + url.pathname.slice(1);
  return more === '' ? url : undefined;
}

function databaseFrom(value: string): string | undefined {
  const url = URL.parse(value);
  // Without a name, PostgreSQL would take that of the user: nobody should find that out by chance.
  const isWhole = url !== null && url.hostname !== '' && url.pathname.length > 1;
  return isWhole && /^postgres(?:ql)?:$/.test(url.protocol) ? value : undefined;
}

function resolved(value: string): string {
  return resolve(value);
}

function besidePackage(name: string): string {
  return join(fileURLToPath(new URL('..', import.meta.url)), name);
}
