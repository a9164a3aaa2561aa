import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { onTestFinished, vi } from 'vitest';
import { certificateFiles } from './certificate.ts';
import { unpackDebian } from './debian.ts';
import { temporaryFolder } from './logs.ts';
import { root } from './sources.ts';

/** nginx as this system has it; `null` where it has none. */
export function installedNginx(): string | null {
  return ['nginx', '/usr/sbin/nginx'].find(runs) ?? null;
}

/** nginx out of Debian's package, in a folder of its own and without installing it; `null` where that fails. */
export function fetchedNginx(folder: string): string | null {
  unpackDebian(['nginx'], folder);
  const program = join(folder, 'usr/sbin/nginx');
  return runs(program) ? program : null;
}

function runs(program: string): boolean {
  return spawnSync(program, ['-v']).status === 0;
}

export interface Nginx {
  /** The same pages, plain and encrypted. */
  url: string;
  encrypted: string;
  /** Only leads to the encrypted ones. */
  redirecting: string;
  certificate: Buffer;
  /** All that it has written down, wherever. */
  written(): string;
}

export interface NginxWish {
  /** Two ports of this computer. */
  nodes: readonly [number, number];
  /** How long, in seconds, a node may keep a socket waiting, if not as long as in the configuration. */
  patience?: number;
}

/** What it would keep on the disk if it were not told to keep it in memory. */
const TEMPORARY = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];

/** Runs the configuration in `.github/deploy`, moved to free places of this computer, until the test has finished. */
export async function startNginx(program: string, { nodes, patience = 15 }: NginxWish): Promise<Nginx> {
  const folder = temporaryFolder();
  const { cert, key } = await certificateFiles();
  const [plain, encrypted, redirecting] = [await freePort(), await freePort(), await freePort()];
  const inFolder = TEMPORARY.map((kind) => `${kind}_temp_path ${join(folder, kind)};`);
  const moved: [string, string][] = [
    ['http {', `http {\n${inFolder.join('\n')}`],
    ['node1:3000', `127.0.0.1:${nodes[0]}`],
    ['node2:3000', `127.0.0.1:${nodes[1]}`],
    ['listen 443 ssl http2;', `listen 127.0.0.1:${encrypted} ssl http2;\nlisten 127.0.0.1:${plain};`],
    ['listen 80;', `listen 127.0.0.1:${redirecting};`],
    ['/etc/nginx/certificate/fullchain.pem', cert],
    ['/etc/nginx/certificate/privkey.pem', key],
    ['/run/nginx.pid', join(folder, 'pid')],
    ['/var/log/nginx/access.log', join(folder, 'access.log')],
    ['/var/log/nginx/error.log', join(folder, 'error.log')],
    ['proxy_read_timeout 15s;', `proxy_read_timeout ${patience}s;`],
  ];
  const file = join(folder, 'nginx.conf');
  writeFileSync(file, moved.reduce(replaced, readFileSync(join(root, '.github/deploy/nginx.conf'), 'utf8')));

  const options = ['-e', 'stderr', '-c', file, '-g', 'daemon off;'];
  const child = spawn(program, options, { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = once(child, 'exit');
  onTestFinished(async () => {
    child.kill('SIGTERM');
    await ended;
  });
  await Promise.race([
    vi.waitFor(() => reaches(plain), { timeout: 30_000 }),
    ended.then(() => Promise.reject(new Error(`nginx has not started: ${said}`))),
  ]);
  return {
    url: `http://127.0.0.1:${plain}`,
    encrypted: `https://127.0.0.1:${encrypted}`,
    redirecting: `http://127.0.0.1:${redirecting}`,
    certificate: readFileSync(cert),
    written() {
      const files = filesIn(folder).filter((path) => path !== file);
      return [said, ...files.map((path) => readFileSync(path, 'utf8'))].join('\n');
    },
  };
}

function replaced(text: string, [from, to]: [string, string]): string {
  if (!text.includes(from)) throw new Error(`the configuration does not say ${from}`);
  return text.replace(from, to);
}

function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** Free at this moment: nginx cannot be asked which one it has taken. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function reaches(port: number): Promise<void> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  socket.destroy();
}
