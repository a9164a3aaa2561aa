import { spawn } from 'node:child_process';
import { prepare } from './install.mjs';
import { root } from './run.mjs';

// One Ctrl-C ends both; where one ends by itself, the other must not live on unseen.
const node = prepare();
const env = { ...process.env, PORT: process.env['PORT'] ?? '3000' };
const both = [
  ['node_modules/vite/bin/vite.js', '--config', 'client/vite.config.ts', '--host'],
  ['--watch', '--disable-warning=ExperimentalWarning', 'server/main.ts', ...process.argv.slice(2)],
].map((args) => spawn(node, args, { cwd: root, stdio: 'inherit', env }));

for (const child of both) {
  child.on('exit', () => both.forEach((other) => other.kill()));
}
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => both.forEach((child) => child.kill()));
}
