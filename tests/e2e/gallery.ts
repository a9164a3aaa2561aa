import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import sirv from 'sirv';

import { runQuietly } from '../../server/launch/run.mjs';

export interface ServedGallery {
  /** Of the page that shows every screen from fixtures: `?role=projector&lang=en&show=plans`. */
  url: string;
  close(): Promise<void>;
}

/** The gallery, bundled as the product's own pages are, in a folder that is gone when it is closed. */
export async function serveGallery(): Promise<ServedGallery> {
  const folder = await mkdtemp(join(tmpdir(), 'aanname-gallery-'));
  const vite = ['node_modules/vite/bin/vite.js', 'build', '--config', 'client/vite.config.ts'];
  const out = ['--mode', 'gallery', '--outDir', folder, '--logLevel', 'warn'];
  // Tests come with a NODE_ENV of their own, and React would be bundled in its development form.
  const env = { ...process.env, NODE_ENV: 'production' };
  const { ok, output } = await runQuietly(process.execPath, [...vite, ...out], env);
  if (!ok) throw new Error(`The gallery does not build.\n${output}`);

  const server = createServer(sirv(folder));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/gallery.html`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true, force: true });
    },
  };
}
