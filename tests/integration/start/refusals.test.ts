import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../../support/logs.ts';
import { startProgram, trainerLink } from '../../support/program.ts';
import { expectRefusal } from '../../support/refusal.ts';

async function takenPort(): Promise<number> {
  const other = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void other.close());
  await new Promise((resolve) => other.once('listening', resolve));
  return (other.address() as AddressInfo).port;
}

const isRoot = process.getuid?.() === 0;

describe('the program does not start, and says in one sentence what to do', { timeout: 120_000 }, () => {
  test('on a port that another program has', async () => {
    const port = await takenPort();
    const program = startProgram({ PORT: `${port}`, DATA_DIR: temporaryFolder() });
    await expectRefusal(program, new RegExp(`^Poort ${port} is al in gebruik; .*PORT=${port + 1}`));
  });

  test('in English for whoever does not speak Dutch', async () => {
    const port = await takenPort();
    const program = startProgram({ PORT: `${port}`, DATA_DIR: temporaryFolder(), LANG: 'en_GB.UTF-8' });
    await expectRefusal(program, new RegExp(`^Port ${port} is in use already`));
  });

  test('on an address that this computer does not have', async () => {
    const program = startProgram({ HOST: '192.0.2.77', DATA_DIR: temporaryFolder() });
    await expectRefusal(program, /^192\.0\.2\.77 is geen adres van deze computer/);
  });

  test('with a wrong value in its environment', async () => {
    await expectRefusal(startProgram({ PORT: 'drie' }), /^PORT is "drie"/);
    await expectRefusal(
      startProgram({ DATABASE_URL: 'postgres://me:secret@db' }),
      /^DATABASE_URL is geen adres van een databank/,
    );
  });

  test('with several wrong values it says a sentence for each', async () => {
    const program = startProgram({ PORT: 'drie', LOG_LEVEL: 'hard' });
    expect(await program.ended).toBe(2);
    expect(program.err().trimEnd().split('\n')).toEqual([
      expect.stringContaining('PORT'),
      expect.stringContaining('LOG_LEVEL'),
    ]);
  });

  test('in a folder that it may not write to', async () => {
    const folder = temporaryFolder();
    chmodSync(folder, 0o555);
    onTestFinished(() => chmodSync(folder, 0o755));
    // To root every folder is writable.
    const asNobody = isRoot ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'] : [];
    await expectRefusal(startProgram({ DATA_DIR: folder }, asNobody), /aanname\.db is niet te beschrijven/);
  });

  test('where the folder is a file', async () => {
    const file = join(temporaryFolder(), 'data');
    writeFileSync(file, '');
    await expectRefusal(startProgram({ DATA_DIR: file }), /is niet te beschrijven/);
  });

  test('where the database is something else, or damaged', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'aanname.db'), 'a letter to my mother\n'.repeat(1000));
    await expectRefusal(startProgram({ DATA_DIR: folder }), /is geen databank van Aanname/);
  });

  test('where a newer version has written', async () => {
    const folder = temporaryFolder();
    const first = startProgram({ DATA_DIR: folder });
    await trainerLink(first);
    first.child.kill('SIGTERM');
    await first.ended;
    const db = new DatabaseSync(join(folder, 'aanname.db'));
    db.exec('PRAGMA user_version = 999');
    db.close();
    await expectRefusal(startProgram({ DATA_DIR: folder }), /komt van een nieuwere versie/);
  });

  test('in a folder that a program copies to elsewhere', async () => {
    const folder = join(temporaryFolder(), 'Dropbox', 'data');
    mkdirSync(folder, { recursive: true });
    await expectRefusal(startProgram({ DATA_DIR: folder }), /Dropbox kopieert/);
  });

  test('beside another one on the same data, which goes on undisturbed', async () => {
    const folder = temporaryFolder();
    const first = startProgram({ DATA_DIR: folder });
    const { url } = await trainerLink(first);
    await expectRefusal(startProgram({ DATA_DIR: folder }), /aanname\.db is in gebruik/);
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
  });
});
