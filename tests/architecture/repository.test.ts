import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesUnder, root } from '../support/sources.ts';

// Both have had holes through which one phone could stop a server; the libraries that bring them ask for less.
const floors = { ws: [8, 21, 3], 'socket.io-parser': [4, 2, 7] };

test('the lock file holds no version of ws or socket.io-parser with a known hole', () => {
  const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, { version?: string }> };
  for (const [name, floor] of Object.entries(floors)) {
    const locked = Object.entries(lock.packages).filter(([path]) => path.endsWith(`node_modules/${name}`));
    expect(locked, `${name} is in use`).not.toEqual([]);
    const tooOld = locked.filter(([, { version = '0' }]) => isBelow(version.split('.').map(Number), floor));
    expect(tooOld).toEqual([]);
  }
});

test('no file names a place on the machine of a developer', () => {
  const place = /(?<![\w.])\/(?:home|Users|root|work)\/\w|\b[A-Z]:\\Users\\/;
  expect(ourFiles().filter((path) => place.test(read(path)))).toEqual([]);
});

function isBelow(version: number[], floor: number[]): boolean {
  const at = floor.findIndex((part, index) => part !== version[index]);
  return at >= 0 && (version[at] ?? 0) < (floor[at] ?? 0);
}

/** All that is not ignored by git, without asking git: a downloaded copy has none. */
function ourFiles(): string[] {
  const ignored = new Set([
    '.git',
    ...read('.gitignore')
      .split('\n')
      .map((line) => line.replaceAll('/', '')),
  ]);
  return readdirSync(root, { withFileTypes: true })
    .filter(({ name }) => !ignored.has(name))
    .flatMap((entry) => (entry.isDirectory() ? filesUnder(entry.name) : [entry.name]));
}

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}
