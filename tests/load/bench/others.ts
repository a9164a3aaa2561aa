import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Figures } from './figures.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** What has programs of its own: the phone on a slow line, and files for five thousand people. */
export async function measureOthers(): Promise<Figures> {
  const slowLine = await printedBy('slowLine');
  const files = [...(await printedBy('exports')).matchAll(/to (\d+) ms \(goal .* (-?\d+) MB above idle/g)];
  const slowMs = /median (\d+) ms/.exec(slowLine)?.[1];
  return {
    'phone.bytes': phoneBytes(),
    'phone.slowMs': slowMs === undefined ? null : Number(slowMs),
    'files.slowestMs': files.length === 0 ? null : Math.max(...files.map(([, ms]) => Number(ms))),
    'files.mostMb': files.length === 0 ? null : Math.max(...files.map(([, , mb]) => Number(mb))),
  };
}

/** The phone's page with its script and its styles, as they go over the wire. */
function phoneBytes(): number {
  const html = readFileSync(join(root, 'dist/client/phone.html'));
  const paths = [...html.toString().matchAll(/(?:src|href)="(\/assets\/[^"]+\.(?:js|css))"/g)];
  const files = [html, ...paths.map(([, path = '']) => readFileSync(join(root, 'dist/client', path)))];
  return files.reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0);
}

function printedBy(name: string): Promise<string> {
  const args = ['server/launch/test.mjs', '--project', 'load', name];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => {
    printed += chunk.toString();
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => resolve(printed));
  });
}
