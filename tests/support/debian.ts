import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';

/**
 * Puts what these packages of Debian hold into a folder, without installing it. Where apt is not here, or cannot reach
 * them, the folder stays empty, and whoever asked finds nothing in it.
 */
export function unpackDebian(packages: readonly string[], folder: string): void {
  spawnSync('apt-get', ['download', ...packages], { cwd: folder });
  for (const deb of readdirSync(folder).filter((name) => name.endsWith('.deb'))) {
    spawnSync('dpkg-deb', ['--extract', deb, '.'], { cwd: folder });
  }
}

/** What Debian says that this package cannot be without, by name; nothing where apt is not here. */
export function neededBy(name: string): string[] {
  const { stdout } = spawnSync('apt-cache', ['depends', name], { encoding: 'utf8' });
  return [...(stdout ?? '').matchAll(/^ *\|?Depends: ([\w.+-]+)$/gm)].map(([, needed = '']) => needed);
}
