import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { inject } from 'vitest';

const ARGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
];

/** Whether the Chromium is the one from npm, with its own font: pictures of another are not comparable. */
export const isSameEverywhere = process.platform === 'linux' && process.arch === 'x64';

/** A real Chromium, for tests/e2e: on Linux x64 always the same one, elsewhere the Chrome that is installed. */
export function launchChromium(): Promise<Browser> {
  // As root, and in many containers, Chromium has no sandbox to work in.
  const options = { args: ARGS, chromiumSandbox: false };
  if (!isSameEverywhere) {
    return chromium.launch({ ...options, channel: 'chrome' });
  }
  const folder = inject('chromiumFolder');
  return chromium.launch({
    ...options,
    executablePath: join(folder, 'chromium'),
    env: {
      ...process.env,
      LD_LIBRARY_PATH: join(folder, 'al2023/lib'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  });
}
