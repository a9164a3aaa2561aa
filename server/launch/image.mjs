import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildClient } from './client.mjs';
import { prepare } from './install.mjs';
import { fail, root } from './run.mjs';

/** What the program needs beside its packages. */
const PARTS = ['LICENSE', 'dist/client', 'server', 'shared'];
/** Packages that only say what others look like, or that hold Node for a checkout. */
const NOT_NEEDED = /node_modules\/(?:@types\/|node-(?:linux|win)-)/;
/** Starts, builds and checks from a checkout. */
const LEFT_OUT = join(root, 'server/launch');

const to = folderGiven();
const node = prepare();
await buildClient(node).catch((/** @type {Error} */ error) => fail(error.message));
mkdirSync(to, { recursive: true });
for (const path of [...PARTS, ...packagesNeeded()]) {
  const filter = (/** @type {string} */ source) => source !== LEFT_OUT;
  cpSync(join(root, path), join(to, path), { recursive: true, filter });
}
writeFileSync(join(to, 'package.json'), `${JSON.stringify(ownPackage(), null, 2)}\n`);
forEveryoneToRead(to);
console.log(`All that an image holds is in ${to}.`);

function folderGiven() {
  const { values } = parseArgs({ options: { to: { type: 'string', default: '' } }, strict: false });
  if (typeof values.to !== 'string' || values.to === '') fail('Say where: npm run image -- --to <folder>', 2);
  const folder = resolve(String(values.to));
  if (existsSync(folder) && readdirSync(folder).length > 0) fail(`${folder} is not empty.`, 2);
  return folder;
}

/**
 * Where the packages lie that this program needs while it runs, out of what is installed: no network is asked. Node
 * itself comes with the image.
 * @typedef {{ dev?: boolean, devOptional?: boolean, optional?: boolean }} LockEntry
 */
function packagesNeeded() {
  const { packages } = /** @type {{ packages: Record<string, LockEntry> }} */ (
    JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  );
  return Object.entries(packages)
    .filter(([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional && !NOT_NEEDED.test(path))
    .filter(([path, { optional }]) => !optional || existsSync(join(root, path)))
    .map(([path]) => path);
}

/** Of package.json, what Node reads: the rest is for a checkout. */
function ownPackage() {
  const whole = /** @type {Record<string, unknown>} */ (
    JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  );
  const kept = ['name', 'version', 'license', 'private', 'type', 'imports'];
  return Object.fromEntries(kept.map((key) => [key, whole[key]]));
}

/**
 * Whatever the checkout's own modes are: whoever runs it may read everything, and only the owner may write.
 * @param {string} folder
 */
function forEveryoneToRead(folder) {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isSymbolicLink())
      chmodSync(join(entry.parentPath, entry.name), entry.isDirectory() ? 0o755 : 0o644);
  }
}
