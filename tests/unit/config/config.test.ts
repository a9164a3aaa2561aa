import { isAbsolute, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Config, readConfig } from '../../../server/config.ts';
import { configSentences, langOf } from '../../../server/main/sentences.ts';

function configOf(env: Record<string, string>): Config {
  const read = readConfig(env);
  if (!read.ok) throw new Error(`refused: ${read.problems.map(({ name }) => name).join(', ')}`);
  return read.config;
}

function problemsOf(env: Record<string, string>): string[] {
  const read = readConfig(env);
  return read.ok ? [] : read.problems.map(({ name, value }) => `${name}=${value}`);
}

test('an empty environment runs on port 3000, on every address, with its data beside the program', () => {
  const config = configOf({});
  expect(config).toMatchObject({ port: 3000, host: '0.0.0.0', publicUrl: null, logLevel: 'warn' });
  expect(config.database).toBeNull();
  expect(config).toMatchObject({ metrics: 'loopback', phones: 1100, tls: null });
  expect(isAbsolute(config.dataFolder)).toBe(true);
  expect(config.dataFolder.endsWith(join('/', 'data'))).toBe(true);
});

test('an empty value counts as absent', () => {
  expect(configOf({ PORT: '', HOST: ' ', DATABASE_URL: '', PUBLIC_URL: '', LOG_LEVEL: '' })).toEqual(
    configOf({}),
  );
});

test('proper values are taken as they are', () => {
  const env = {
    PORT: '8080',
    HOST: '::1',
    DATA_DIR: 'somewhere',
    DATABASE_URL: 'postgres://me:secret@db:5433/aanname?sslmode=verify-full',
    PUBLIC_URL: 'https://w.example.nl',
    LOG_LEVEL: 'debug',
    METRICS: 'everywhere',
    PHONES: '5000',
    TLS_CERT: '/etc/tls/chain.pem',
    TLS_KEY: 'key.pem',
  };
  expect(configOf(env)).toEqual({
    port: 8080,
    host: '::1',
    dataFolder: join(process.cwd(), 'somewhere'),
    database: 'postgres://me:secret@db:5433/aanname?sslmode=verify-full',
    publicUrl: new URL('https://w.example.nl'),
    logLevel: 'debug',
    metrics: 'everywhere',
    phones: 5000,
    tls: { cert: '/etc/tls/chain.pem', key: join(process.cwd(), 'key.pem') },
  });
});

describe('refused', () => {
  const wrong: Record<string, string[]> = {
    PORT: ['65536', '-1', '3000.5', '3e3', '0x10', 'three', '123456789'],
    HOST: ['example.nl', '1.2.3', '256.1.1.1', '*', 'http://localhost'],
    PUBLIC_URL: [
      'workshop.example.nl',
      'ftp://example.nl',
      'https://example.nl/workshop',
      'https://me:secret@example.nl',
      'https://example.nl/?a=1',
      'https://example.nl/#a',
    ],
    LOG_LEVEL: ['loud', 'WARN', 'toString'],
    METRICS: ['yes', 'all', 'LOOPBACK'],
    PHONES: ['0', '99', '-500', '1e3', '100000', 'many'],
    DATABASE_URL: [
      'anything',
      'mysql://db/aanname',
      'postgres:///aanname',
      'postgres://db',
      'postgres://db/',
    ],
  };
  for (const [name, values] of Object.entries(wrong)) {
    test.for(values)(`${name}=%s`, (value) => {
      expect(problemsOf({ [name]: value })).toEqual([`${name}=${value}`]);
    });
  }
});

test('every wrong value is named at once, and none that is not ours', () => {
  const env = { PORT: 'x', LOG_LEVEL: 'y', HOST: 'z z', AANNAME_PORT: 'w', NODE_ENV: 'v' };
  expect(problemsOf(env)).toEqual(['PORT=x', 'HOST=z z', 'LOG_LEVEL=y']);
});

test('each problem is a sentence of one line that quotes the value and says what to do, in either language', () => {
  const problems = [
    { name: 'PORT', value: 'x1' },
    { name: 'HOST', value: 'x2' },
    { name: 'PUBLIC_URL', value: 'x3' },
    { name: 'LOG_LEVEL', value: 'x4' },
  ] as const;
  for (const lang of ['nl', 'en'] as const) {
    const sentences = configSentences(problems, lang);
    expect(sentences).toHaveLength(4);
    for (const [index, sentence] of sentences.entries()) {
      expect(sentence).toMatch(/^[^\n]+; (?:kies|vul|choose|give) [^\n]+\.$/);
      expect(sentence).toContain(problems[index]?.value);
    }
  }
});

test('a database address is refused without being repeated: it may hold a password', () => {
  const [sentence] = configSentences([{ name: 'DATABASE_URL', value: 'postgres://me:hunter2@db' }], 'nl');
  expect(sentence).toContain('DATABASE_URL');
  expect(sentence).not.toContain('hunter2');
});

test.for([
  [{}, 'nl'],
  [{ LANG: 'C.UTF-8' }, 'nl'],
  [{ LANG: 'POSIX' }, 'nl'],
  [{ LANG: 'nl_NL.UTF-8' }, 'nl'],
  [{ LANG: 'en_GB.UTF-8' }, 'en'],
  [{ LANG: 'de_DE.UTF-8' }, 'en'],
  [{ LANG: 'ca_ES.UTF-8' }, 'en'],
  [{ LANG: 'en_GB.UTF-8', LC_ALL: 'nl_BE.UTF-8' }, 'nl'],
] as const)('somebody whose environment is %o is spoken to in %s', ([env, lang]) => {
  expect(langOf(env)).toBe(lang);
});

test('a certificate without its key, or a key without its certificate, is refused by the name of what is missing', () => {
  expect(problemsOf({ TLS_CERT: 'a.pem' })).toEqual(['TLS_KEY=']);
  expect(problemsOf({ TLS_KEY: 'a.pem' })).toEqual(['TLS_CERT=']);
});
