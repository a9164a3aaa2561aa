import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildClient } from './client.mjs';
import { prepare } from './install.mjs';
import { fail, root } from './run.mjs';

/**
 * Puts into a folder what it takes to run the program, and nothing that it takes to build or to test it: what a
 * container image holds, beside a Node that is new enough.
 */
const [given] = process.argv.slice(2);
if (!given) fail('Say where to: npm run image -- <folder>.', 2);
const folder = resolve(String(given));
if (existsSync(folder)) fail(`${folder} exists already; choose another name.`, 2);

await buildClient(prepare()).catch((/** @type {Error} */ error) => fail(error.message));
mkdirSync(folder, { recursive: true });
for (const path of ['package.json', 'LICENSE', 'shared', 'dist/client']) copy(path);
for (const path of ['app.ts', 'main.ts', 'clock.ts', 'config.ts', 'metrics.ts']) copy(`server/${path}`);
for (const part of [
  'auth',
  'export',
  'http',
  'log',
  'main',
  'network',
  'results',
  'scenarios',
  'sessions',
  'sockets',
])
  copy(`server/${part}`);
for (const path of productionPackages()) copy(path);
console.log(`Everything that runs lies in ${folder}.`);

/** @param {string} path */
function copy(path) {
  cpSync(join(root, path), join(folder, path), { recursive: true, dereference: true });
}

/** Where the packages lie that the program needs itself: neither those for its making, nor a Node of its own. */
function productionPackages() {
  const lock =
    /** @type {{ packages: Record<string, { dev?: boolean, optional?: boolean, devOptional?: boolean }> }} */ (
      JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
    );
  return Object.entries(lock.packages)
    .filter(([path, { dev, optional, devOptional }]) => path !== '' && !dev && !optional && !devOptional)
    .map(([path]) => path);
}
