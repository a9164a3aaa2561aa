import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, root } from './run.mjs';

const NEEDED = 24;
const windows = process.platform === 'win32';
const bundledNode = `node_modules/node-${windows ? 'win' : process.platform}-${process.arch}`;

/**
 * Installs what package-lock.json asks for, unless it is there already.
 * @returns {string} the path of a Node that is new enough to run TypeScript
 */
export function prepare() {
  if (!isInstalled()) install();
  return findNode();
}

/** npm leaves a copy of the lock in node_modules when it has finished: the two must name the same packages. */
function isInstalled() {
  const wanted = packagesIn('package-lock.json');
  const present = packagesIn('node_modules/.package-lock.json');
  delete wanted['']; // this package itself
  return (
    Object.entries(wanted).every(([path, entry]) => isSame(entry, present[path]) || mayLack(path, entry)) &&
    Object.keys(present).every((path) => path in wanted)
  );
}

/**
 * @param {LockEntry} wanted
 * @param {LockEntry | undefined} present
 */
function isSame(wanted, present) {
  return present?.version === wanted.version && present?.integrity === wanted.integrity;
}

/**
 * Optional packages are for other platforms, but npm also passes over one that it failed to fetch.
 * @param {string} path
 * @param {LockEntry} wanted
 */
function mayLack(path, wanted) {
  return (wanted.optional || wanted.devOptional) && path !== bundledNode;
}

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }} LockEntry
 * @param {string} file
 * @returns {Record<string, LockEntry>}
 */
function packagesIn(file) {
  const path = join(root, file);
  if (!existsSync(path)) return {};
  const lock = /** @type {{ packages: Record<string, LockEntry> }} */ (
    JSON.parse(readFileSync(path, 'utf8'))
  );
  return lock.packages;
}

function install() {
  console.log('Installing the packages that this version needs. It takes a minute, once.');
  // An ordinary `npm start` may run with NODE_ENV=production: the build tools are needed all the same.
  const flags = '--include=dev --include=optional --prefer-offline --no-audit --no-fund --loglevel=error';
  const args = ['ci', ...flags.split(' ')];
  const npm = process.env['npm_execpath'];
  const started = performance.now();
  const { status } = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: windows });
  if (status !== 0) fail('Installing failed: see above what npm says, and try again with a network.');
  console.log(`Installed in ${((performance.now() - started) / 1000).toFixed(0)} s.`);
}

function findNode() {
  if (Number.parseInt(process.versions.node, 10) >= NEEDED) return process.execPath;
  const bundled = join(root, bundledNode, 'bin', windows ? 'node.exe' : 'node');
  if (existsSync(bundled)) return bundled;
  return fail(`This is Node ${process.versions.node}; please install Node ${NEEDED} and run this again.`, 2);
}
