import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { PATIENCE } from './prove/minutes.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const builtClient = 'tests/support/builtClient.ts';
const postgres = 'tests/support/postgres/setup.ts';
const builtGallery = 'tests/support/builtGallery.ts';

/** A folder of tests. What it needs beyond Node stands in `options`. */
function project(name: string, options = {}) {
  const include = [`tests/${name}/**/*.test.{ts,tsx}`];
  return { extends: true as const, test: { name, include, ...options } };
}

export default defineConfig({
  root,
  test: {
    // Servers, disks and databases are waited for much of the time: one more than there are processors.
    maxWorkers: availableParallelism() + 1,
    setupFiles: ['tests/support/seed.ts'],
    // Tests leave nothing behind, so that their files can share a worker: half the time.
    isolate: false,
    // Machines are shared and noisy: no test is about time, and none may fail for it.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { requireAssertions: true, poll: { timeout: 30_000 } },
    experimental: { diagnostics: false },
    projects: [
      project('unit'),
      project('contract', { globalSetup: [postgres] }),
      project('integration', { globalSetup: [postgres] }),
      project('property'),
      project('faults', { globalSetup: [postgres] }),
      project('golden'),
      project('architecture', { globalSetup: [builtClient] }),
      project('e2e', {
        globalSetup: [builtClient, builtGallery, 'tests/support/unpackedChromium.ts'],
        testTimeout: 180_000,
        // When all others are done. Much of a browser's time is waiting as well, for people's pace and for pages.
        sequence: { groupOrder: 1 },
      }),
      project('load', {
        include: ['tests/load/*.load.ts'],
        globalSetup: [builtClient, builtGallery, 'tests/support/unpackedChromium.ts'],
        testTimeout: 600_000,
        maxWorkers: 1,
        sequence: { groupOrder: 2 },
      }),
      project('prove', {
        include: ['tests/prove/*.prove.ts'],
        globalSetup: [builtClient, postgres, 'tests/support/unpackedChromium.ts'],
        testTimeout: PATIENCE,
        maxWorkers: 1,
        sequence: { groupOrder: 2 },
      }),
      project('screens', {
        include: ['tests/screens/*.screens.ts'],
        globalSetup: [builtClient, builtGallery, 'tests/support/unpackedChromium.ts'],
        testTimeout: 600_000,
        maxWorkers: 1,
        sequence: { groupOrder: 2 },
      }),
    ],
  },
});
