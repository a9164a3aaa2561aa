import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compressFolder } from './compress.mjs';
import { runQuietly, root } from './run.mjs';

const sources = [
  'client',
  'shared',
  'server/launch',
  'package.json',
  'package-lock.json',
  'tsconfig.base.json',
];

/**
 * Builds the client into dist/client, unless what it is built from is still the same.
 * @param {string} node
 * @throws {Error} with the output of the bundler
 */
export function buildClient(node) {
  return whenChanged('client', async (output) => {
    await Promise.all(['phone', 'stage'].map((page) => bundle(node, page)));

    const started = performance.now();
    await compressFolder(output);
    console.log(`client compressed   ${((performance.now() - started) / 1000).toFixed(1)} s`);
  });
}

/**
 * Builds the gallery of all screens into dist/gallery, from where only tests serve it; likewise.
 * @param {string} node
 * @throws {Error} with the output of the bundler
 */
export function buildGallery(node) {
  return whenChanged('gallery', () => bundle(node, 'gallery'));
}

/**
 * @param {string} name
 * @param {(output: string) => Promise<void>} build
 */
async function whenChanged(name, build) {
  const output = join(root, 'dist', name);
  const stamp = `${output}.sha256`;
  const fingerprint = hashOf(sources);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint) return;

  rmSync(stamp, { force: true });
  rmSync(output, { force: true, recursive: true });
  await build(output);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, fingerprint);
}

/**
 * @param {string} node
 * @param {string} page
 */
async function bundle(node, page) {
  const vite = ['node_modules/vite/bin/vite.js', 'build', '--config', 'client/vite.config.ts'];
  // Tests and servers come with a NODE_ENV of their own, and React would be bundled in its development form.
  const env = { ...process.env, NODE_ENV: 'production' };
  const bundled = await runQuietly(node, [...vite, '--mode', page, '--logLevel', 'warn'], env);
  if (!bundled.ok) throw new Error(`The client does not build.\n${bundled.output}`);
  console.log(`${`${page} bundled`.padEnd(19)} ${bundled.seconds.toFixed(1)} s`);
}

/** @param {string[]} paths */
function hashOf(paths) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap(filesUnder)) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesUnder(path) {
  try {
    const entries = readdirSync(join(root, path), { withFileTypes: true, recursive: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
      .sort();
  } catch {
    return [path];
  }
}
