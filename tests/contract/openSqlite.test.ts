import {
  chmodSync,
  mkdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, onTestFinished, test } from 'vitest';

import { openSqlite } from '../../server/log/openSqlite.ts';
import { isNewEnough } from '../../server/log/sqliteVersion.ts';
import { overwrite, spoilEncoding } from '../support/damage.ts';
import { opened, temporaryFile, temporaryFolder } from '../support/logs.ts';
import { joinedUpTo, sessionId } from './events.ts';

const session = sessionId(1);

/** Why this file is refused; closes it again where it is not. */
async function problemOf(file: string) {
  const result = openSqlite(file);
  if (!result.ok) return result.problem;
  await result.store.close();
  return null;
}

/** A database with a session in it, as a server leaves it behind. */
async function used(events = 500): Promise<string> {
  const file = temporaryFile();
  const store = opened(file);
  await store.log.append(session, 0, joinedUpTo(events));
  await store.records.put('profile', 'own', { name: 'Zoë' });
  await store.close();
  return file;
}

describe('a database that can be used', () => {
  test('holds what it held when it was closed', async () => {
    const store = opened(await used());
    onTestFinished(() => store.close());
    expect(await store.log.read(session, 0)).toEqual(joinedUpTo(500));
    expect(await store.records.get('profile', 'own')).toEqual({ name: 'Zoë' });
    expect(await store.log.append(session, 0, joinedUpTo(1))).toBe('conflict');
    expect(await store.log.append(session, 500, joinedUpTo(501, 500))).toBe('appended');
  });

  test('is made with its folder, which is for its owner only', async () => {
    const folder = join(temporaryFolder(), 'data', 'deeper');
    expect(await problemOf(join(folder, 'aanname.db'))).toBeNull();
    expect(statSync(folder).mode & 0o777).toBe(process.platform === 'win32' ? 0o666 : 0o700);
  });

  test('can be read by a backup while a server writes to it', async () => {
    const file = temporaryFile();
    const store = opened(file);
    onTestFinished(() => store.close());
    await store.log.append(session, 0, joinedUpTo(3));
    const backup = new DatabaseSync(file, { readOnly: true });
    expect(backup.prepare('SELECT count(*) AS events FROM events').get()).toEqual({ events: 3 });
    backup.close();
  });
});

describe('a database that is refused', () => {
  test('has another server: only when that has gone is it free', async () => {
    const file = temporaryFile();
    const first = opened(file);
    expect(await problemOf(file)).toEqual({ code: 'locked', file });
    await first.log.append(session, 0, joinedUpTo(1));
    await first.close();
    expect(await problemOf(file)).toBeNull();
  });

  test('is being changed by another program', async () => {
    const file = await used();
    const program = new DatabaseSync(file);
    program.exec('BEGIN EXCLUSIVE');
    expect(await problemOf(file)).toEqual({ code: 'locked', file });
    program.close();
    expect(await problemOf(file)).toBeNull();
  });

  test('was written by a later version', async () => {
    const file = await used();
    const later = new DatabaseSync(file);
    later.exec('PRAGMA user_version = 99');
    later.close();
    const before = readFileSync(file);
    expect(await problemOf(file)).toEqual({ code: 'newer', file, schema: 99 });
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test('belongs to another program', async () => {
    const file = temporaryFile();
    const foreign = new DatabaseSync(file);
    foreign.exec('CREATE TABLE recipes (name TEXT)');
    foreign.close();
    expect(await problemOf(file)).toEqual({ code: 'notADatabase', file });
  });

  test('is no database at all, and is left as it is', async () => {
    const file = temporaryFile();
    writeFileSync(file, 'Boodschappen: brood, melk, en nog veel meer.'.repeat(100));
    expect(await problemOf(file)).toEqual({ code: 'notADatabase', file });
    expect(readFileSync(file, 'utf8')).toMatch(/^Boodschappen/);
  });

  test.each([
    ['lost its header', (file: string) => overwrite(file, 0, 100), 'notADatabase'],
    ['has a page of rubbish', (file: string) => overwrite(file, 4096 * 3, 4096), 'corrupt'],
    // Found by the proofs: SQLite takes it for UTF-8 at first.
    ['names a text encoding that there is not', spoilEncoding, 'corrupt'],
    ['has lost its second half', (file: string) => truncateSync(file, 4096 * 5), 'corrupt'],
  ])('%s, and is left as it is', async (_, damage, code) => {
    const file = await used(2000);
    damage(file);
    const before = readFileSync(file);
    expect(await problemOf(file)).toEqual({ code, file });
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test.runIf(process.platform === 'linux')('is refused at once where nobody can make a folder', async () => {
    const file = '/proc/aanname/data/aanname.db';
    expect(await problemOf(file)).toEqual({ code: 'unwritable', file });
  });

  test('would lie in a folder that cannot be made', async () => {
    const inTheWay = join(temporaryFolder(), 'data');
    writeFileSync(inTheWay, '');
    const file = join(inTheWay, 'aanname.db');
    expect(await problemOf(file)).toEqual({ code: 'unwritable', file });
  });

  test('has a folder for a name', async () => {
    const file = temporaryFile();
    mkdirSync(file);
    expect(await problemOf(file)).toEqual({ code: 'unwritable', file });
  });
});

const { getuid } = process;
/** Does the work as somebody whom file modes hold back, which root is not. */
async function asOrdinaryUser<T>(work: () => Promise<T>): Promise<T> {
  if (getuid?.() !== 0) return work();
  process.seteuid?.('nobody');
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}

describe.skipIf(getuid === undefined)('a database of somebody else', () => {
  test('cannot be made in a folder that may only be read', async () => {
    const file = temporaryFile();
    chmodSync(dirname(file), 0o555);
    expect(await asOrdinaryUser(() => problemOf(file))).toEqual({ code: 'unwritable', file });
  });

  test('is refused when it may only be read', async () => {
    const file = await used();
    chmodSync(dirname(file), 0o777);
    chmodSync(file, 0o444);
    chmodSync(`${file}.lock`, 0o666);
    expect(await asOrdinaryUser(() => problemOf(file))).toEqual({ code: 'unwritable', file });
  });
});

describe('a folder that is copied to elsewhere', () => {
  test.each([
    ['OneDrive', ['OneDrive', 'Documents']],
    ['OneDrive', ['OneDrive - Bakkerij Jansen BV']],
    ['OneDrive', ['Library', 'CloudStorage', 'OneDrive-Persoonlijk']],
    ['Dropbox', ['Dropbox', 'werk', 'data']],
    ['Dropbox', ['Dropbox (Jansen)']],
    ['Google Drive', ['Google Drive', 'data']],
    ['Google Drive', ['Library', 'CloudStorage', 'GoogleDrive-zoe@example.org', 'Mijn Drive']],
    ['iCloud Drive', ['Library', 'Mobile Documents', 'com~apple~CloudDocs']],
    ['iCloud Drive', ['iCloudDrive', 'data']],
  ])('is known for one of %s by its path %j', async (by, path) => {
    const file = join(temporaryFolder(), ...path, 'aanname.db');
    expect(await problemOf(file)).toEqual({ code: 'synced', file, by });
  });

  test.each([
    ['OneDrive', '.849C9593-D756-4E56-8D6E-42412F2A707B', 'file'],
    ['Dropbox', '.dropbox', 'file'],
    ['Dropbox', '.dropbox.cache', 'folder'],
    ['Google Drive', '.tmp.driveupload', 'folder'],
  ])('is known for one of %s by its %s', async (by, marker, kind) => {
    const top = temporaryFolder();
    if (kind === 'file') writeFileSync(join(top, marker), '');
    else mkdirSync(join(top, marker));
    const file = join(top, 'work', 'data', 'aanname.db');
    expect(await problemOf(file)).toEqual({ code: 'synced', file, by });
  });

  test('is known behind a link as well', async () => {
    const top = temporaryFolder();
    mkdirSync(join(top, 'Dropbox'));
    symlinkSync(join(top, 'Dropbox'), join(top, 'data'));
    const file = join(top, 'data', 'aanname.db');
    expect(await problemOf(file)).toEqual({ code: 'synced', file, by: 'Dropbox' });
  });

  test.each([['onedriver'], ['my drives'], ['dropboxes'], ['werk']])(
    'is not every folder, such as %s',
    async (name) => {
      const top = temporaryFolder();
      // What Dropbox keeps in the home folder of everybody who has it.
      mkdirSync(join(top, '.dropbox'));
      expect(await problemOf(join(top, name, 'aanname.db'))).toBeNull();
    },
  );
});

test.each([
  ['3.51.3', true],
  ['3.51.4', true],
  ['3.53.0', true],
  ['4.0.0', true],
  ['3.51.2', false],
  ['3.50.9', false],
  ['3.9.9', false],
  ['2.99.99', false],
])('SQLite %s is new enough: %s', (version, enough) => {
  expect(isNewEnough(version)).toBe(enough);
});
