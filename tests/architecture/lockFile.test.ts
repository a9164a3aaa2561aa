import { expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../support/sources.ts';

interface Entry {
  version: string;
  integrity?: string;
  resolved?: string;
  link?: boolean;
}

/** Versions below these have holes that anybody on the network can use (design of 2026: memory without end). */
const FLOORS = { 'socket.io-parser': '4.2.7', ws: '8.21.3', 'engine.io': '6.6.0' };

const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, Entry>;
};
const installed = Object.entries(lock.packages).filter(([path]) => path !== '');

test.each(Object.entries(FLOORS))('every %s in the lock file is at least %s', (name, floor) => {
  const versions = installed
    .filter(([path]) => path.endsWith(`node_modules/${name}`))
    .map(([, { version }]) => version);
  expect(versions).not.toEqual([]);
  const tooOld = versions.filter((version) => version.localeCompare(floor, 'en', { numeric: true }) < 0);
  expect(tooOld).toEqual([]);
});

test('threat 14: every package is named with the hash of its content, and comes from a registry', () => {
  expect(installed.filter(([, { integrity, link }]) => integrity === undefined && link !== true)).toEqual([]);
  expect(installed.filter(([, { resolved = 'https:' }]) => !resolved.startsWith('https:'))).toEqual([]);
});

test('nothing reads spreadsheets by the package that nobody mends any more', () => {
  expect(installed.filter(([path]) => /node_modules\/(?:xlsx|exceljs)$/.test(path))).toEqual([]);
});
