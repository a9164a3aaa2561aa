import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Holds the executable `chromium`, the libraries that it needs and a font. */
    chromiumFolder: string;
  }
}

/** vitest global setup: unpacks the Chromium of the npm package, once per version and user. */
export default async function setup(project: TestProject): Promise<void> {
  project.provide('chromiumFolder', await unpackedChromium());
}

async function unpackedChromium(): Promise<string> {
  const module = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const { version } = JSON.parse(readFileSync(join(module, '../../package.json'), 'utf8')) as {
    version: string;
  };
  const folder = join(tmpdir(), `aanname-chromium-${version}-${userInfo().uid}`);
  if (existsSync(folder)) return folder;

  // Renamed when complete: a run that is broken off leaves no half browser, and two at once do not meet.
  const partial = await mkdtemp(`${folder}-`);
  try {
    await unpack(join(module, '../../bin'), partial);
    await writeFile(join(partial, 'fonts.conf'), fontsConf(folder));
    await rename(partial, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
  return folder;
}

/** The package unpacks to the temp folder of the moment, whatever its own version. */
async function unpack(packed: string, target: string): Promise<void> {
  const { default: chromium, inflate } = await import('@sparticuz/chromium');
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = target;
  try {
    // The second holds the libraries (NSS above all) that a bare machine lacks.
    await Promise.all([chromium.executablePath(packed), inflate(join(packed, 'al2023.tar.br'))]);
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}

function fontsConf(folder: string): string {
  return [
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    `<fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>`,
    '',
  ].join('\n');
}
