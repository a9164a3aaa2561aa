import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Page } from 'playwright-core';
import sirv from 'sirv';
import { onTestFinished } from 'vitest';

import type { Lang } from '#shared/ids.ts';
import { drawn } from './checks.ts';
import { runQuietly } from '../../server/launch/run.mjs';

/** The gallery of all screens, served until the test has finished. */
export interface ServedGallery {
  show(
    page: Page,
    exhibit: { role: 'phone' | 'projector' | 'host'; name: string; lang: Lang },
  ): Promise<void>;
  /** Goes on to another exhibit of the same role by the arrow keys: what both have in common stays what it is. */
  turnTo(page: Page, name: string): Promise<void>;
}

/** Builds the gallery and serves it on a free port. */
export async function servedGallery(): Promise<ServedGallery> {
  const folder = await mkdtemp(join(tmpdir(), 'aanname-gallery-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const vite = ['node_modules/vite/bin/vite.js', 'build', '--config', 'client/vite.config.ts'];
  const built = await runQuietly(
    process.execPath,
    [...vite, '--mode', 'gallery', '--logLevel', 'error', '--outDir', folder],
    { ...process.env, NODE_ENV: 'production' },
  );
  if (!built.ok) throw new Error(built.output);

  const files = sirv(folder, { dev: true });
  const server = createServer((request, response) => files(request, response));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(
    () =>
      new Promise<void>((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  );
  const { port } = server.address() as AddressInfo;

  return {
    show: async (page, { role, name, lang }) => {
      const asked = new URLSearchParams({ role, lang, show: name });
      await page.goto(`http://127.0.0.1:${port}/gallery.html?${asked.toString()}`);
      // All of them, also those that only a later exhibit writes with.
      await page.evaluate(() =>
        Promise.all([...document.fonts].map((font) => font.load().catch(() => null))),
      );
      await drawn(page);
    },
    turnTo: async (page, name) => {
      while (new URL(page.url()).searchParams.get('show') !== name) await page.keyboard.press('ArrowRight');
    },
  };
}
