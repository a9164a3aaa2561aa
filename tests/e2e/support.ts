import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Browser } from 'playwright-core';
import { onTestFinished } from 'vitest';

import { launchChromium } from '../support/chromium.ts';
import { startProgram, trainerLink } from '../support/program.ts';

/** A data folder of its own for a test, gone afterwards. */
export async function dataFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'aanname-e2e-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** The program of a test: where it is, and how to pull its plug. */
export interface Running {
  /** The one-time link that it printed for the trainer. */
  readonly link: string;
  readonly url: string;
  readonly port: string;
  kill(): Promise<void>;
}

/** The program, started as its trainer starts it. Its end is that of the test. */
export async function startedProgram(folder: string, port = '0'): Promise<Running> {
  const program = startProgram({ DATA_DIR: folder, PORT: port });
  const { url, secret } = await trainerLink(program);
  return {
    link: `${url}/trainer#${secret}`,
    url,
    port: new URL(url).port,
    kill: async () => {
      program.child.kill('SIGKILL');
      await program.ended;
    },
  };
}

/** A browser for one test. */
export async function openBrowser(): Promise<Browser> {
  const browser = await launchChromium();
  onTestFinished(() => browser.close());
  return browser;
}
